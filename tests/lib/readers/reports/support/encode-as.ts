// Text to bytes in the encodings old files come in. The platform only decodes them, so its decoder is asked backwards.

/** Character -> its bytes, from decoding every sequence of one and two bytes. */
function reverseTable(label: string): Map<string, number[]> {
  const decoder = new TextDecoder(label, { fatal: true })
  const table = new Map<string, number[]>()
  const enter = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes))
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes)
    } catch {
      // No character of this encoding.
    }
  }
  for (let first = 0; first < 256; first++) enter(first)
  if (label === 'shift_jis')
    for (let first = 0x81; first < 0xf0; first++)
      for (let second = 0x40; second < 0xfd; second++) enter(first, second)
  return table
}

/** Bytes of a text. @throws RangeError on a character the encoding lacks. */
export function encodeAs(label: 'windows-1252' | 'shift_jis', text: string): Uint8Array {
  const table = reverseTable(label)
  return Uint8Array.from(
    [...text].flatMap(character => {
      const bytes = table.get(character)
      if (!bytes) throw new RangeError(`${label} has no "${character}".`)
      return bytes
    }),
  )
}

/** UTF-16 with its mark. */
export function utf16(text: string, littleEndFirst: boolean): Uint8Array {
  const marked = `\ufeff${text}`
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndFirst)
  return new Uint8Array(view.buffer)
}
