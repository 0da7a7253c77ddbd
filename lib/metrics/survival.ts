// "How many will have come back by day 90, if I use every buyer I have, also the newest?"
import type { ByHorizon } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { survivalAtDays } from '@/lib/stats/survival-at-days'
import { byHorizon } from './by-horizon'

/**
 * 1 - S(h) for each horizon h: the share with a second purchase within h days by Kaplan-Meier, all buyers in it.
 * A buyer without a second purchase counts for as long as watched. Assumes that newer buyers come back like older ones.
 *
 * @throws never; null beyond the longest observation.
 */
export function survival(secondPurchase: DurationCounts): ByHorizon<number | null> {
  const waiting = survivalAtDays(secondPurchase, HORIZONS)
  return byHorizon((_, j) => {
    const share = waiting[j] ?? null
    return share === null ? null : 1 - share
  })
}
