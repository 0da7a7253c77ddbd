// A survival share as successes out of n fully observed buyers: the form in which small products are pooled.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'
import { survivalAt } from '@/lib/stats/survival-at'
import { effectiveSampleSize } from './effective-sample-size'

/**
 * (1 - S(day)) n and n, n the effective sample size there. Without an event by that day: 0 of the exposure.
 *
 * null where S is not known at `day` although there are events.
 *
 * @param counts the durations from which `curve` was made.
 * @throws RangeError on a window of no days.
 */
export function effectiveCount(
  counts: DurationCounts,
  curve: SurvivalCurve,
  day: number,
): { successes: number; n: number } | null {
  const n = effectiveSampleSize(counts, curve, day)
  if (n === null) return null
  // Beyond the last day S is unknown, but no event by then is an exposure without success.
  const survival = survivalAt(curve, day) ?? 1
  return { successes: (1 - survival) * n, n }
}
