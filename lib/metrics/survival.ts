// "How many will have come back by day 90, if I use every buyer I have, also the newest?"
import type { ByHorizon } from '@/lib/schema/figures'
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'
import { survivalAt } from '@/lib/stats/survival-at'
import { byHorizon } from './by-horizon'

/**
 * 1 - S(h) for each horizon h: the share with a second purchase within h days by Kaplan-Meier, all buyers in it.
 * A buyer without a second purchase counts for as long as watched. Assumes that newer buyers come back like older ones.
 *
 * @throws never; null beyond the longest observation.
 */
export function survival(curve: SurvivalCurve): ByHorizon<number | null> {
  return byHorizon(days => {
    const waiting = survivalAt(curve, days)
    return waiting === null ? null : 1 - waiting
  })
}
