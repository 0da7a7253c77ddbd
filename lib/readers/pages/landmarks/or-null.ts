// A printed figure, or null where it is missing or not understood: a page's cell that cannot be parsed is a cell not read.

/** The value of a parser, null instead of its RangeError. Anything else it throws is a defect and passes through. */
export function orNull<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch (problem) {
    if (problem instanceof RangeError) return null
    throw problem
  }
}
