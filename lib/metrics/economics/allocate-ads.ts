// "Which new buyer cost how much to win?" Ad spend laid on the first orders it was spent for.
import type { ShopAds } from './ad-days'
import { shareOut } from './share-out'

export interface AllocatedAds {
  /** By buyer, positive minor units. */
  readonly perBuyer: Float64Array
  /** By ASIN: spent after its last first order within the span, allocated to nobody. */
  readonly unallocated: ReadonlyMap<number, number>
  /** ASINs whose days without a first order handed their spend on. */
  readonly carried: ReadonlySet<number>
}

/**
 * Ads of a product and day are borne by that day's first orders: the buyers who entered by that very ASIN on that day,
 * equal parts in whole minor units. A day without one hands its spend to the next that has one; what is left after the
 * last first order of the span is allocated to nobody, and shown. An accounting rule, not attribution: Amazon's own
 * attribution knows no buyers, and allocation by the driver that is observed (first orders) is the usual second best
 * (Farris, Bendle, Pfeifer and Reibstein 2010, "Marketing metrics", 5.4, acquisition spending / customers acquired).
 *
 * @param entryDay by buyer, epoch day.
 * @param members by entry ASIN, its buyers in a fixed order.
 * @throws never.
 */
export function allocateAds(
  ads: ShopAds,
  entryDay: Int32Array,
  members: ReadonlyMap<number, readonly number[]>,
): AllocatedAds {
  const perBuyer = new Float64Array(entryDay.length)
  const unallocated = new Map<number, number>()
  const carried = new Set<number>()
  for (const [asin, { spend }] of ads.byAsin) {
    const buyers = buyersByDay(members.get(asin) ?? [], entryDay, ads)
    const days = [...new Set([...spend.keys(), ...buyers.keys()])].sort((a, b) => a - b)
    let open = 0
    for (const day of days) {
      const before = open
      open += spend.get(day) ?? 0
      const today = buyers.get(day)
      if (today === undefined) continue
      if (before > 0) carried.add(asin)
      const parts = shareOut(
        open,
        today.map(() => 1),
      )
      for (const [i, buyer] of today.entries()) perBuyer[buyer] = parts[i] as number
      open = 0
    }
    unallocated.set(asin, open)
  }
  return { perBuyer, unallocated, carried }
}

function buyersByDay(
  buyers: readonly number[],
  entryDay: Int32Array,
  { fromDay, toDay }: ShopAds,
): Map<number, number[]> {
  const byDay = new Map<number, number[]>()
  for (const buyer of buyers) {
    const day = entryDay[buyer] as number
    if (day < fromDay || day > toDay) continue
    const today = byDay.get(day)
    if (today === undefined) byDay.set(day, [buyer])
    else today.push(buyer)
  }
  return byDay
}
