// The band around expected orders by week: single weeks scatter far more than their total does.
import { totalInterval } from './total-interval'

/** A forecast total and its two variances, as the purchase models give it. */
export interface ForecastTotal {
  readonly mean: number
  readonly processVariance: number
  readonly parameterVariance: number
}

export interface WeeklyBand {
  /** Whole orders, one each week. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * For each week the counts between which its orders lie with probability `level`.
 *
 * A week's share of the total carries the total's uncertainty about buyers with it (in proportion, squared); its own
 * scatter is Poisson, times `dispersion` where the shop's weeks have scattered more (promotions, pay days).
 *
 * @param expected orders by week, each 0 or more; @param total of the same weeks.
 * @param modelErrorShare as in totalInterval.
 * @param dispersion variance over mean of the shop's past weeks around their trend; below 1 counts as 1.
 * @throws RangeError as totalInterval does.
 */
export function weeklyBand(
  expected: Float64Array,
  total: ForecastTotal,
  modelErrorShare: number | null,
  dispersion = 1,
  level = 0.8,
): WeeklyBand {
  // What the total's process varies beyond Poisson comes from not knowing the buyers' rates: it moves all weeks together.
  const shared = Math.max(0, total.processVariance - total.mean)
  const low = new Float64Array(expected.length)
  const high = new Float64Array(expected.length)
  for (let week = 0; week < expected.length; week++) {
    const mean = expected[week] as number
    const part = total.mean > 0 ? (mean / total.mean) ** 2 : 0
    const own = mean * Math.max(1, dispersion) + shared * part
    const limits = totalInterval(mean, own, total.parameterVariance * part, modelErrorShare, level, true)
    low[week] = limits.low
    high[week] = limits.high
  }
  return { low, high }
}
