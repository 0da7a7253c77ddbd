// Text as the scanner sees it: bytes with the line feed after them that every feed adds.

export interface Held {
  bytes: Uint8Array
  end: number
}

export const held = (text: string): Held => {
  const plain = new TextEncoder().encode(text)
  const bytes = new Uint8Array(plain.length + 1)
  bytes.set(plain)
  bytes[plain.length] = 10
  return { bytes, end: plain.length }
}

export const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder().decode(bytes.subarray(start, end))
