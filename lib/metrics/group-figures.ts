// All figures of one group of buyers (the shop, or those who entered by one ASIN), from the sums of the passes.
import type { GroupFigures } from '@/lib/schema/figures'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { clv } from './clv'
import { interval } from './interval'
import { repeatRate } from './repeat-rate'
import { repurchaseCurve } from './repurchase-curve'
import { survival } from './survival'

/** What the metrics of a group need; additive over buyers. */
export interface GroupSums {
  entryBuyers: number
  /** By [horizons lived through x first horizon that holds the second purchase]. */
  ripeReached: Uint32Array
  /** Days to the second purchase, and days waited without one. */
  secondPurchase: DurationCounts
  /** Sums at each horizon over the buyers old enough for it. */
  revenue: Float64Array
  /** The same of the value returned; null = contribution is not computed. */
  returned: Float64Array | null
}

/**
 * @param marginShare gross margin, 0 to 1; null = contribution is not computed.
 * @throws never.
 */
export function groupFigures(sums: GroupSums, marginShare: number | null): GroupFigures {
  const curve = kaplanMeier(sums.secondPurchase)
  const rates = repeatRate(sums.ripeReached)
  return {
    entryBuyers: sums.entryBuyers,
    repeatRate: rates,
    survival: survival(curve),
    interval: interval(sums.secondPurchase.events),
    clv: clv(rates, sums.revenue, sums.returned, marginShare),
    gapCounts: withoutTrailingZeros(sums.secondPurchase.events),
    curve: repurchaseCurve(curve),
  }
}

/** As a plain list, as figures cross the wire. */
function withoutTrailingZeros(counts: Uint32Array): number[] {
  let end = counts.length
  while (end > 0 && counts[end - 1] === 0) end--
  const list: number[] = new Array(end)
  for (let day = 0; day < end; day++) list[day] = counts[day] as number
  return list
}
