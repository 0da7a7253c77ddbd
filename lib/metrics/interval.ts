// "When they come back, how long after the first order is it?"
import type { Interval } from '@/lib/schema/figures'
import { quantileOfCounts } from '@/lib/stats/quantile-of-counts'
import { shortestWindow } from '@/lib/stats/shortest-window'

/** The reorder window holds at least half of the second purchases. */
const WINDOW_SHARE = 0.5

/**
 * Median and quartiles of the days to the second purchase, and the shortest span of whole days that holds at least
 * half of them, among buyers who made one.
 *
 * Only buyers who came back are in it, so it says when, not how many; read it beside the repurchase curve. Among
 * young buyers only short gaps can have been seen: with a short history the true interval is longer.
 *
 * Example: gaps of 28, 30, 31 and 90 days: median 30.5, window 28 to 30 days.
 *
 * @param gapCounts gapCounts[d] = buyers whose second purchase came d days after the first.
 * @throws never; null when nobody came back.
 */
export function interval(gapCounts: ArrayLike<number>): Interval | null {
  let n = 0
  for (let day = 0; day < gapCounts.length; day++) n += gapCounts[day] as number
  if (n === 0) return null
  return {
    n,
    median: quantileOfCounts(gapCounts, n, 0.5),
    q1: quantileOfCounts(gapCounts, n, 0.25),
    q3: quantileOfCounts(gapCounts, n, 0.75),
    window: shortestWindow(gapCounts, n, WINDOW_SHARE),
  }
}
