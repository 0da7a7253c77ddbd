// Order of two texts by their characters: the same on every machine, whatever its language.

/** Below 0, 0 or above 0, as the first sorts before, with or after the second. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
