// The shortest runs of whole days that hold half and four fifths of weighted gaps.
import { shortestWindow } from '@/lib/stats/shortest-window'

/** Whole days, both included, and the share of the (weighted) gaps they hold. */
export interface DayWindow {
  readonly from: number
  readonly to: number
  readonly share: number
}

/** Weights are rounded to 2^-20, so that sums of them are exact and half of them is at least one half. */
const WEIGHT_GRAIN = 2 ** 20

/**
 * The 50 and 80 % highest-density intervals: Hyndman (1996), "Computing and graphing highest density regions", The
 * American Statistician 50, here as shortest windows on the lattice of days. Of several bumps the window of 50 % may
 * lie on one and that of 80 % need not contain it, but is never shorter.
 *
 * @param dayWeights dayWeights[d] = weight of the gaps of d days; some of it positive.
 * @throws RangeError without any weight.
 */
export function weightedWindows(dayWeights: ArrayLike<number>): { hdi50: DayWindow; hdi80: DayWindow } {
  const exact = Float64Array.from(dayWeights, weight => Math.round(weight * WEIGHT_GRAIN) / WEIGHT_GRAIN)
  let total = 0
  for (const weight of exact) total += weight
  return { hdi50: shortestWindow(exact, total, 0.5), hdi80: shortestWindow(exact, total, 0.8) }
}
