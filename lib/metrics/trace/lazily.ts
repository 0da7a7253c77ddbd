// Worked out when it is first asked for, and once: a figure pays for what it needs and for nothing else.

/** @throws what `make` throws. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
