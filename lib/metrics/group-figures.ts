// All figures of one group of buyers (the shop, or those who entered by one ASIN) as of a day, in one place.
import type { GroupFigures } from '@/lib/schema/figures'
import type { BuyerGroup } from '@/lib/schema/purchase-history'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { clv } from './clv'
import { interval } from './interval'
import { repeatRate } from './repeat-rate'
import { repurchaseCurve } from './repurchase-curve'
import { secondPurchaseCounts } from './second-purchase-counts'
import { survival } from './survival'

/**
 * Each metric is one pass over the group or over its counts by day.
 *
 * @param asOfDay epoch day.
 * @param marginShare gross margin, 0 to 1; null = contribution is not computed.
 * @throws never.
 */
export function groupFigures(group: BuyerGroup, asOfDay: number, marginShare: number | null): GroupFigures {
  const counts = secondPurchaseCounts(group, asOfDay)
  const curve = kaplanMeier(counts)
  return {
    entryBuyers: group.members.length,
    repeatRate: repeatRate(group, asOfDay),
    survival: survival(curve),
    interval: interval(counts.events),
    clv: clv(group, asOfDay, marginShare),
    gapCounts: trimmed(counts.events),
    curve: repurchaseCurve(curve),
  }
}

/** As a plain list without trailing zeros, as figures cross the wire. */
function trimmed(counts: Uint32Array): number[] {
  let end = counts.length
  while (end > 0 && counts[end - 1] === 0) end--
  return Array.from(counts.subarray(0, end))
}
