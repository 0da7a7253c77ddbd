// "Does a double pack last twice as long?" A line through log gap against log units, each gap with its weight.

import { NORMAL_95 } from '@/lib/stats/normal-95'
import { studentQuantile } from './student-quantile'

/** Slope of log gap on log units: 1 = twice the units last twice as long, 0 = units do not matter. */
export interface UnitSlope {
  readonly slope: number
  /** 95 % limits. */
  readonly low: number
  readonly high: number
}

/** Rows below which Student's t with n - 2 degrees of freedom is not used. */
const LEAST_ROWS = 5

/**
 * Weighted least squares of log(gap) on log(units), with the standard error that allows for unequal spread (White 1980,
 * Econometrica 48; small-sample factor n / (n - 2) of MacKinnon and White 1985, HC1) and Student's t.
 *
 * @param gaps days, 1 or more.
 * @param units of the purchase that opened the gap, 1 or more.
 * @param weights of each gap, above 0.
 * @returns null where the units do not differ or there are fewer than 5 gaps.
 * @throws never.
 */
export function unitSlope(
  gaps: ArrayLike<number>,
  units: ArrayLike<number>,
  weights: ArrayLike<number>,
): UnitSlope | null {
  const n = gaps.length
  let total = 0
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < n; i++) {
    const weight = weights[i] as number
    total += weight
    meanX += weight * Math.log(units[i] as number)
    meanY += weight * Math.log(gaps[i] as number)
  }
  if (n < LEAST_ROWS || !(total > 0)) return null
  meanX /= total
  meanY /= total
  let squares = 0
  let products = 0
  for (let i = 0; i < n; i++) {
    const x = Math.log(units[i] as number) - meanX
    squares += (weights[i] as number) * x * x
    products += (weights[i] as number) * x * (Math.log(gaps[i] as number) - meanY)
  }
  // Units all alike differ from their mean by rounding only.
  if (!(squares > 1e-9 * total)) return null
  const slope = products / squares
  let scores = 0
  for (let i = 0; i < n; i++) {
    const x = Math.log(units[i] as number) - meanX
    const residual = Math.log(gaps[i] as number) - meanY - slope * x
    scores += ((weights[i] as number) * x * residual) ** 2
  }
  const error = Math.sqrt((scores * n) / (n - 2)) / squares
  const reach = studentQuantile(NORMAL_95, n - 2) * error
  return { slope, low: slope - reach, high: slope + reach }
}
