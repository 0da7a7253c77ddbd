// One spelling for one alias: trimmed and lower-cased on its bytes, so that the same buyer never hashes two ways.

const SPACE = 0x20
const UPPER_A = 0x41
const UPPER_Z = 0x5a
const NO_BREAK_LEAD = 0xc2
const NO_BREAK_TAIL = 0xa0

/**
 * Writes the alias in bytes[start, end) (UTF-8) trimmed and lower-cased into `out` and returns its length.
 * Control bytes, spaces and no-break spaces are trimmed; A to Z are lowered; other bytes stay: addresses are ASCII.
 * `out` must hold end - start bytes.
 */
export function normaliseAlias(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let from = start
  let to = end
  while (from < to) {
    if ((bytes[from] as number) <= SPACE) from++
    else if (bytes[from] === NO_BREAK_LEAD && from + 1 < to && bytes[from + 1] === NO_BREAK_TAIL) from += 2
    else break
  }
  while (to > from) {
    if ((bytes[to - 1] as number) <= SPACE) to--
    else if (bytes[to - 1] === NO_BREAK_TAIL && to - 2 >= from && bytes[to - 2] === NO_BREAK_LEAD) to -= 2
    else break
  }
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    out[i - from] = byte >= UPPER_A && byte <= UPPER_Z ? byte + 32 : byte
  }
  return to - from
}
