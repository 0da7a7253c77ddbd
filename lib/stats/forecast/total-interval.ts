// The interval around a forecast total: chance, what the fit does not know, and what the model gets wrong, in one.
import { COUNT_INTERVAL_UP_TO, countInterval } from './count-interval'
import { gammaQuantile } from './gamma-quantile'

/**
 * The model's error assumed where the shop's own past is too short to measure it, as a share of the forecast: purchase
 * models are stationary and shops are not; on real shops they end 10 to 20 % off, noise included.
 */
export const USUAL_MODEL_ERROR = 0.12

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Limits between which a total lies with probability `level`, never below 0 and always around the mean.
 *
 * A gamma law with the forecast's mean and variance = processVariance + parameterVariance + (modelErrorShare mean)^2:
 * the limit of the negative binomial for totals and, unlike the normal law, skewed to the right as totals of few heavy
 * buyers are (moment matching: Johnson, Kotz, Kemp 1992, section 5.12.4).
 *
 * @param mean 0 or more; orders, or money in any unit.
 * @param modelErrorShare standard deviation of the model's own error relative to the mean; null = not measured:
 * USUAL_MODEL_ERROR; 0 = none.
 * @param whole the total is a count: whole limits, from the negative binomial itself up to 200, rounded outwards beyond.
 * @throws RangeError on a mean or variance that is negative or not finite, or a level outside 0..1.
 */
export function totalInterval(
  mean: number,
  processVariance: number,
  parameterVariance: number,
  modelErrorShare: number | null,
  level: number,
  whole = false,
): Interval {
  const share = modelErrorShare ?? USUAL_MODEL_ERROR
  const variance = processVariance + parameterVariance + (share * mean) ** 2
  const sound = mean >= 0 && mean < Number.POSITIVE_INFINITY && processVariance >= 0 && parameterVariance >= 0
  if (!(sound && variance < Number.POSITIVE_INFINITY && level > 0 && level < 1))
    throw new RangeError(`No ${level} interval of mean ${mean} and variance ${variance}.`)
  if (mean === 0) return { low: 0, high: 0 }
  if (whole && variance >= mean && mean <= COUNT_INTERVAL_UP_TO) return countInterval(mean, variance, level)
  const shape = (mean / variance) * mean
  // Without any variance, or with so much that the gamma has no points left, the limits are the mean and 0.
  const drawn = variance > 0 && shape < 1e15 ? limits(shape, mean, level) : { low: mean, high: mean }
  return whole ? { low: Math.floor(drawn.low), high: Math.ceil(drawn.high) } : drawn
}

function limits(shape: number, mean: number, level: number): Interval {
  if (!(shape > 1e-300)) return { low: 0, high: mean }
  const at = (p: number): number => (gammaQuantile(shape, p) / shape) * mean
  return { low: Math.min(mean, at((1 - level) / 2)), high: Math.max(mean, at((1 + level) / 2)) }
}
