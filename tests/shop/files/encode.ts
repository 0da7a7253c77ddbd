// Text to bytes in the encodings Seller Central's files come in. Node cannot encode the old ones: the table of Shift_JIS is
// made by decoding every byte sequence once and turning the answer round.
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252' | 'shift_jis'

/** Windows-1252 where it departs from Latin-1, from byte 0x80 on; a space where it has no sign. Some Node versions decode these bytes as Latin-1. */
const WINDOWS_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: 'windows-1252' | 'shift_jis'): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = encoding === 'shift_jis' ? shiftJis() : windows1252()
  tables.set(encoding, table)
  return table
}

function windows1252(): Map<string, number[]> {
  const table = new Map<string, number[]>()
  for (let byte = 0; byte < 256; byte++) {
    const sign = byte >= 0x80 && byte < 0xa0 ? WINDOWS_80[byte - 0x80] : String.fromCharCode(byte)
    if (sign !== undefined && (sign !== ' ' || byte === 0x20)) table.set(sign, [byte])
  }
  return table
}

function shiftJis(): Map<string, number[]> {
  const decoder = new TextDecoder('shift_jis')
  const table = new Map<string, number[]>()
  const add = (bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  for (let lead = 0x81; lead <= 0xfc; lead++)
    if (lead <= 0x9f || lead >= 0xe0)
      for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) add([lead, trail])
  return table
}

/** Bytes of a text. @throws RangeError on a character the encoding cannot hold. */
export function encode(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const found = table.get(character)
    if (found === undefined) throw new RangeError(`${encoding} has no "${character}".`)
    for (const byte of found) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
