// The hypergeometric function of discounted lifetimes, 2F1(1, b; c; z).

/** Terms beyond this change nothing at discounts of one in a hundred thousand a period. */
const MOST_TERMS = 10_000_000

/**
 * 2F1(1, b; c; z) = sum over k of (b)_k / (c)_k z^k, for 0 < b <= c and 0 <= z < 1: all terms positive and falling.
 *
 * Abramowitz and Stegun (1964), 15.1.1. The rest behind the last term is at most term z / (1 - z), since the ratio of
 * terms stays below z.
 *
 * @example gaussSeriesOne(1, 1, 0.5) // 2, the geometric series
 * @throws RangeError outside these ranges.
 */
export function gaussSeriesOne(b: number, c: number, z: number): number {
  if (!(b > 0 && c >= b && z >= 0 && z < 1)) throw new RangeError(`No series at ${b}, ${c}, ${z}.`)
  let term = 1
  let sum = 1
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= ((b + k) / (c + k)) * z
    sum += term
    if (term * z < 1e-16 * (1 - z) * sum) break
  }
  return sum
}
