// "What will a new buyer be worth?" The outlook's revenue, in contribution and after ads.
import type { ClvName, Economics } from '@/lib/schema/economics'
import type { Estimate, GroupOutlook } from '@/lib/schema/outlook'

export interface AheadFigures {
  /** Revenue and contribution of the first purchase day, a buyer; contribution null = not known. */
  firstRevenueMinor: number
  firstContributionMinor: number | null
  /** Contribution / revenue over all lines of the group's buyers; of a group too small, the shop's. */
  contributionShare: number | null
  cacMinor: number | null
}

/**
 * Revenue: the outlook's value ahead, first order included (90 % limits). Contribution at h = contribution of the first
 * purchase as realised + (value ahead at h - revenue of the first purchase) x the contribution share: what is still to come
 * leaves as much of each unit of revenue as these buyers' purchases so far. After ads: less the cost of a first order.
 * The limits are those of the revenue, carried through; share and first order are taken as known.
 *
 * Example: first purchase 20.00 and 6.00 of it left, 30.00 ahead by day 90, share 0.25: 6.00 + 10.00 x 0.25 = 8.50.
 *
 * @throws never; null where an input is.
 */
export function ahead(
  valueAhead: GroupOutlook['valueAhead'] | null,
  figures: AheadFigures | null,
): Economics['ahead'] {
  const at = (revenue: Estimate | null): Record<ClvName, Estimate | null> => {
    const contribution = figures === null ? null : contributionOf(revenue, figures)
    const cac = figures?.cacMinor ?? null
    return {
      revenue,
      contribution,
      afterAds: contribution === null || cac === null ? null : mapped(contribution, value => value - cac),
    }
  }
  return {
    90: at(valueAhead?.[90] ?? null),
    180: at(valueAhead?.[180] ?? null),
    365: at(valueAhead?.[365] ?? null),
  }
}

function contributionOf(revenue: Estimate | null, figures: AheadFigures): Estimate | null {
  const { firstRevenueMinor, firstContributionMinor, contributionShare } = figures
  if (revenue === null || firstContributionMinor === null || contributionShare === null) return null
  const { value, low, high } = mapped(
    revenue,
    one => firstContributionMinor + (one - firstRevenueMinor) * contributionShare,
  )
  // A share below 0 turns the limits round.
  return { value, low: Math.min(low, high), high: Math.max(low, high) }
}

const mapped = ({ value, low, high }: Estimate, of: (one: number) => number): Estimate => ({
  value: of(value),
  low: of(low),
  high: of(high),
})
