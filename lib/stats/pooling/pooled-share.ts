// The share of one small group, leaning on what is known of the others as far as it has little to say itself.
import { betaQuantile } from './beta-quantile'

/** A share and its interval, 0 to 1. */
export interface PooledShare {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The posterior of a group's true share, Beta(a + successes, b + n - successes): its mean and the interval that leaves
 * equal parts outside on both sides.
 *
 * The mean lies between the prior's and the raw share, and moves to the raw one as n grows.
 *
 * @param prior the Beta(a, b) of fitBetaBinomial.
 * @param level the part of the posterior inside the interval.
 * @example pooledShare({ a: 2, b: 18 }, 1, 5).value // 3 / 25, between 0.1 and 0.2
 * @throws RangeError unless 0 <= successes <= n and 0 < level < 1.
 */
export function pooledShare(
  prior: { readonly a: number; readonly b: number },
  successes: number,
  n: number,
  level = 0.9,
): PooledShare {
  if (!(successes >= 0 && n >= successes && level > 0 && level < 1))
    throw new RangeError(`No pooled share of ${successes} of ${n} at level ${level}.`)
  const a = prior.a + successes
  const b = prior.b + n - successes
  const outside = (1 - level) / 2
  return { value: a / (a + b), low: betaQuantile(outside, a, b), high: betaQuantile(1 - outside, a, b) }
}
