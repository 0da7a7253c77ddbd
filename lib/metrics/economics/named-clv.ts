// "What is a buyer worth by day 90?" in revenue, in contribution, and after the ads that won them: three CLVs, always named.

import { byHorizon } from '@/lib/metrics/by-horizon'
import type { Measured, NamedClv } from '@/lib/schema/economics'
import type { ByHorizon } from '@/lib/schema/figures'
import { type DrawnMean, type GroupDraws, limitsOf } from './group-draws'

/**
 * Realised CLV at each horizon h: the mean over buyers whose entry is at least h days before the as-of day, of what they
 * brought from day 0 to day h, first purchase included (cohort CLV: Berger and Nasr 1998, "Customer lifetime value", without
 * discounting, over what has happened). `revenue` is the figures' own; `contribution` sums line contributions;
 * `afterAds` is contribution less the ad spend laid on the buyer's first order, over those of them who entered on days
 * ads are known of.
 *
 * @param isCostKnown false = some line of these buyers has no cost: only revenue can be told.
 * @throws never; null without a ripe buyer.
 */
export const namedClv = (draws: GroupDraws, isCostKnown: boolean): ByHorizon<NamedClv> =>
  byHorizon((_, j) => ({
    revenue: measured(draws.revenue[j]),
    contribution: isCostKnown ? measured(draws.contribution[j]) : null,
    afterAds: isCostKnown ? measured(draws.afterAds[j]) : null,
  }))

function measured(drawn: DrawnMean | null | undefined): Measured | null {
  if (!drawn) return null
  return { value: drawn.mean, ...limitsOf(drawn.mean, drawn.draws), n: drawn.n }
}
