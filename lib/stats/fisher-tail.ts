// Whether one share stands above another by more than chance, exactly: counts of a few are no normals.
import { logGamma } from './special/log-gamma'

/**
 * The chance of `a.of` events or more in the first of two groups, were the share in both the same: the upper tail of the
 * hypergeometric law, both margins held.
 *
 * Fisher (1935), "The logic of inductive inference", Journal of the Royal Statistical Society 98, one-sided.
 *
 * @param a,b whole counts, 0 <= of <= n.
 * @returns 0 to 1; 1 where nothing happened in the first.
 * @example fisherTail({ of: 3, n: 100 }, { of: 0, n: 100 }) // 0.1231
 * @throws RangeError on counts that are none.
 */
export function fisherTail(a: { of: number; n: number }, b: { of: number; n: number }): number {
  for (const { of, n } of [a, b])
    if (!(Number.isInteger(of) && Number.isInteger(n) && of >= 0 && of <= n))
      throw new RangeError(`No share is ${of} of ${n}.`)
  const all = a.of + b.of
  const whole = logChoose(a.n + b.n, all)
  let tail = 0
  for (let k = a.of; k <= Math.min(a.n, all); k++)
    if (all - k <= b.n) tail += Math.exp(logChoose(a.n, k) + logChoose(b.n, all - k) - whole)
  return Math.min(1, tail)
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
