// The distribution function of the beta law: shares, their intervals, and the tails of binomial counts.
import { logBeta } from './log-beta'

const MOST_TERMS = 20_000

/**
 * I_x(a, b): the probability that a Beta(a, b) share is at most x. 0 <= x <= 1; a, b > 0.
 *
 * Didonato and Morris (1992), ACM TOMS 18, equation 9 (continued fraction), by the modified method of Lentz (1976);
 * beyond the mean by the symmetry I_x(a, b) = 1 - I_{1-x}(b, a).
 *
 * @example incompleteBeta(0.5, 2, 2) // 0.5
 * @throws RangeError outside these ranges.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`No incomplete beta at ${x}, ${a}, ${b}.`)
  if (x === 0 || x === 1) return x
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  const value =
    x <= (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
  return Math.min(1, Math.max(0, value))
}

/** The continued fraction 26.5.8 of Abramowitz and Stegun (1964). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const apart = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let numerator = 1
  let denominator = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let value = denominator
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    denominator = 1 / apart(1 + even * denominator)
    numerator = apart(1 + even / numerator)
    value *= denominator * numerator
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    denominator = 1 / apart(1 + odd * denominator)
    numerator = apart(1 + odd / numerator)
    const change = denominator * numerator
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}
