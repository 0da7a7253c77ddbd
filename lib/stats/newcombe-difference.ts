// How far two shares are apart, and between which limits.
import { wilsonInterval } from './wilson-interval'

/**
 * a / n less b / m with 95 % limits, each -1 to 1.
 *
 * Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in Medicine 17,
 * method 10: the Wilson limits of both, squared and added on the side each can fail to.
 *
 * @example newcombeDifference({ of: 56, n: 70 }, { of: 48, n: 80 }) // 0.2, from 0.0524 to 0.3339
 * @throws RangeError when an n is not positive or a count lies outside 0..n.
 */
export function newcombeDifference(
  a: { of: number; n: number },
  b: { of: number; n: number },
): { value: number; low: number; high: number } {
  const [first, second] = [wilsonInterval(a.of, a.n), wilsonInterval(b.of, b.n)]
  const [p, q] = [a.of / a.n, b.of / b.n]
  const value = p - q
  return {
    value,
    low: value - Math.hypot(p - first.low, second.high - q),
    high: value + Math.hypot(first.high - p, q - second.low),
  }
}
