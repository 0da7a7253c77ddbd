// Whether known buyers have lately ordered as the model says: the first sign that a stationary model has been left behind.
import { normalQuantile } from '@/lib/stats/forecast/normal-quantile'

/** How far the level of orders may usually wander from a model's: real shops end 10 to 20 % off. */
const USUAL_DRIFT = 0.15

export interface LevelCheck {
  /** 'unknown': fewer than 5 orders expected. Else whether the interval of the ratio holds 1, or lies above or below. */
  readonly kind: 'steady' | 'above' | 'below' | 'unknown'
  /** Orders that came over orders expected, and its limits; null when unknown. */
  readonly ratio: number | null
  readonly low: number | null
  readonly high: number | null
  /** The ratio shrunken toward 1 by its evidence: what a forecast may be multiplied by. 1 when unknown. */
  readonly factor: number
}

const EXPECTED_NEEDED = 5

/**
 * Holds the orders of known buyers in the last weeks against the model's expectation for the same weeks, season included.
 *
 * Limits on the log scale, variance dispersion / expected (McCullagh and Nelder 1989, section 6.2); the factor is the
 * gamma-Poisson posterior mean with a prior of 1 give or take 0.15 (Clayton and Kaldor 1987, equation 4).
 * A factor is a guess that the drift stays: use it only where past forecasts were better with it.
 *
 * @param actual orders by week; @param expected by the same weeks; the last 13 are a fair choice.
 * @param dispersion variance over mean of weekly orders; below 1 counts as 1.
 * @throws RangeError on columns of different length or a level outside 0..1.
 */
export function levelCheck(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  dispersion = 1,
  level = 0.9,
): LevelCheck {
  if (actual.length !== expected.length)
    throw new RangeError(`${actual.length} weeks that came but ${expected.length} expected.`)
  const z = normalQuantile((1 + level) / 2)
  let [came, usual] = [0, 0]
  for (let week = 0; week < actual.length; week++) {
    came += actual[week] as number
    usual += expected[week] as number
  }
  if (!(usual >= EXPECTED_NEEDED && came >= 0 && came + usual < Number.POSITIVE_INFINITY))
    return { kind: 'unknown', ratio: null, low: null, high: null, factor: 1 }
  const spread = Math.max(1, dispersion)
  const prior = spread / USUAL_DRIFT ** 2
  const ratio = came / usual
  // At no order at all the logarithm has no centre: half an order stands in for the limits.
  const centre = Math.max(came, 0.5) / usual
  const width = Math.exp(z * Math.sqrt(spread / Math.max(came, 0.5)))
  const [low, high] = [came > 0 ? centre / width : 0, centre * width]
  const kind = low > 1 ? 'above' : high < 1 ? 'below' : 'steady'
  return { kind, ratio, low, high, factor: (came + prior) / (usual + prior) }
}
