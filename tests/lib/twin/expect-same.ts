// Holds a document against the one that is expected, number by number, and names the place where they part.

const TOLERANCE = 1e-9

/** Differences as "path: found, expected"; what the document has beyond the expected is not looked at. */
export function differences(found: unknown, expected: unknown, path = '$'): string[] {
  if (typeof expected === 'number' && typeof found === 'number') {
    const room = TOLERANCE * Math.max(1, Math.abs(expected))
    return Math.abs(found - expected) <= room ? [] : [`${path}: ${found}, expected ${expected}`]
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return [`${path}: no list`]
    if (found.length !== expected.length)
      return [`${path}: ${found.length} entries, expected ${expected.length}`]
    return expected.flatMap((one, at) => differences(found[at], one, `${path}[${at}]`))
  }
  if (expected !== null && typeof expected === 'object') {
    if (found === null || typeof found !== 'object') return [`${path}: ${String(found)}, expected an object`]
    return Object.entries(expected).flatMap(([name, one]) =>
      differences((found as Record<string, unknown>)[name], one, `${path}.${name}`),
    )
  }
  return Object.is(found, expected) ? [] : [`${path}: ${String(found)}, expected ${String(expected)}`]
}
