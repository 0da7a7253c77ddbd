// Beta draws: dropout chances and repeat shares differ between buyers and products by this law.
import { logGammaSample } from './log-gamma-sample'

/**
 * One draw from Beta(a, b), in [0, 1].
 *
 * X / (X + Y) of two gamma variables (Devroye 1986, "Non-uniform random variate generation", IX.4), formed from their
 * logarithms: with both shapes far below 1 the variables themselves are 0 and their ratio would be undefined.
 *
 * @param random uniform on [0, 1).
 * @throws RangeError unless both shapes are positive and finite.
 */
export function betaSample(a: number, b: number, random: () => number): number {
  const x = logGammaSample(a, random)
  const y = logGammaSample(b, random)
  return 1 / (1 + Math.exp(y - x))
}
