// Gamma draws: purchase rates and dropout rates differ between buyers by this law.
import { logGammaSample } from './log-gamma-sample'

/**
 * One draw from Gamma(shape, rate): mean shape / rate.
 *
 * A draw too small for a double is 0 (shapes below about 0.05 give some).
 *
 * @param shape above 0.
 * @param rate above 0, the inverse of the scale.
 * @param random uniform on [0, 1).
 * @throws RangeError unless shape and rate are positive and finite.
 */
export function gammaSample(shape: number, rate: number, random: () => number): number {
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) throw new RangeError(`No gamma of rate ${rate}.`)
  return Math.exp(logGammaSample(shape, random)) / rate
}
