// Turns the bytes of a wanted text cell into a string: strict UTF-8 first, else what the file's bytes look like.
// Amazon's files are UTF-8 by now, but older and Excel-saved ones are Windows-1252 and, in Japan, Shift_JIS.

export type LegacyEncoding = 'shift_jis' | 'windows-1252'

/** What a Japanese file names in plain letters, though all its titles be kanji. */
const FROM_JAPAN = /amazon\.co\.jp|[\t",;]JPY[\t",;]/i

/**
 * Which of the two a piece of a file that is not UTF-8 is in. Any Western text is also valid Shift_JIS now and then
 * ("Crème" holds a kanji), but only Japanese holds kana: a fifth of its high bytes at the least, unless the file says otherwise
 * that it is from Japan.
 */
export function legacyEncodingOf(sample: Uint8Array): LegacyEncoding {
  let high = 0
  for (const byte of sample) if (byte > 127) high++
  if (high === 0) return 'windows-1252'
  const japanese = new TextDecoder('shift_jis').decode(sample)
  const kana = japanese.match(/[\u3041-\u30fe]/g)?.length ?? 0
  if (kana * 2 * 5 >= high) return 'shift_jis'
  // The sample may end in the middle of a character.
  const whole = !japanese.slice(0, -2).includes('\ufffd')
  return whole && FROM_JAPAN.test(japanese) ? 'shift_jis' : 'windows-1252'
}

/** Windows-1252 where it differs from the code points of its bytes: 0x80 to 0x9f. Node before 24 decodes these as controls. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const decodeWindows1252 = (cell: Uint8Array): string =>
  Array.from(cell, byte =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH[byte - 0x80] : String.fromCharCode(byte),
  ).join('')

export interface CellDecoder {
  decode(bytes: Uint8Array, start: number, end: number): string
}

/** `sample` is asked once, at the first cell that is not UTF-8, for bytes of the file to judge by. */
export function createCellDecoder(sample: () => Uint8Array): CellDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const japanese = new TextDecoder('shift_jis')
  let legacy: LegacyEncoding | null = null
  return {
    decode(bytes, start, end) {
      const cell = bytes.subarray(start, end)
      try {
        return strict.decode(cell)
      } catch {
        legacy ??= legacyEncodingOf(sample())
        return legacy === 'shift_jis' ? japanese.decode(cell) : decodeWindows1252(cell)
      }
    },
  }
}
