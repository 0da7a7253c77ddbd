// A quoted cell without its quotes: `""` inside becomes `"`. Only cells that hold a quote come here.

const QUOTE = 34

/**
 * Writes the inside of bytes[start, end) to `out` when the cell is wholly wrapped in quotes with every quote inside
 * doubled, and answers its length; -1 when it is not: then its quotes are literal.
 */
export function unquoteCell(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  if (end - start < 2 || bytes[start] !== QUOTE || bytes[end - 1] !== QUOTE) return -1
  let length = 0
  for (let at = start + 1; at < end - 1; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) {
      if (at + 1 >= end - 1 || bytes[at + 1] !== QUOTE) return -1
      at++
    }
    out[length++] = byte
  }
  return length
}
