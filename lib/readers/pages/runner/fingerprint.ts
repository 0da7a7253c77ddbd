// A short mark of a reading, to tell an unchanged one without keeping what it held (FNV-1a, 32 bits, twice).

/** Equal for readings that say the same; the time of reading is left out. */
export function fingerprint(reading: unknown): string {
  const text = JSON.stringify(reading, (key, value: unknown) => (key === 'seenAt' ? null : value))
  let one = 0x811c9dc5
  let two = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
  }
  return `${text.length}.${one >>> 0}.${two >>> 0}`
}
