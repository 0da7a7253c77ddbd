// The 32-bit key of an item id, the same from a file's bytes and from a page's text: FNV-1a (Fowler, Noll, Vo 1991).

/** As a signed number: a loop whose number starts beyond the signed ones is compiled time and again. */
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** FNV-1a of bytes[start, end) as an unsigned 32-bit number; never 0, which means "names none". */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = BASIS
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), PRIME)
  return hash >>> 0 || 1
}

/** The same of a text's UTF-8 bytes; 0 for an empty text. */
export function hashText(text: string): number {
  if (text === '') return 0
  const bytes = new TextEncoder().encode(text)
  return hashBytes(bytes, 0, bytes.length)
}

/** One key out of two, in this order; 0 only when both are 0. */
export function mixKeys(first: number, second: number): number {
  if (first === 0 && second === 0) return 0
  let hash = Math.imul(first ^ (second >>> 16), PRIME)
  hash = Math.imul(hash ^ second, PRIME)
  return (hash ^ (hash >>> 15)) >>> 0 || 1
}
