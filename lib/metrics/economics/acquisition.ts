// "What does a first order cost?" Ad spend over the first orders of the days ads are known of.

import { isoDate } from '@/lib/schema/dates'
import type { Acquisition } from '@/lib/schema/economics'
import { poissonOfOne } from '@/lib/stats/random/poisson-of-one'
import type { AdDays, ShopAds } from './ad-days'
import { limitsOf } from './group-draws'

/** As many as payback is drawn from, and the most blocks of days. */
export const CAC_DRAWS = 200
const BLOCKS = 250

export interface DrawnAcquisition {
  shown: Acquisition
  /** The same cost in each draw of days. */
  draws: Float64Array
}

/**
 * Cost of acquisition = ad spend / customers acquired (Farris, Bendle, Pfeifer and Reibstein 2010, "Marketing metrics", 5.4), over
 * the days ads are known of; spend that is allocated to nobody is in it. Limits: percentile bootstrap over those days.
 *
 * @param own the group's ads; undefined = none on these days, which is a cost of 0.
 * @param entryDays entry days of the group's buyers.
 * @returns null without a first order on these days.
 * @throws never.
 */
export function acquisition(
  ads: ShopAds,
  own: AdDays | undefined,
  unallocatedMinor: number,
  entryDays: readonly number[],
  random: () => number,
): DrawnAcquisition | null {
  const known = entryDays.filter(day => day >= ads.fromDay && day <= ads.toDay)
  if (known.length === 0) return null
  const spendMinor = own?.spendMinor ?? 0
  const value = spendMinor / known.length
  const draws = drawn(ads, own, known, random)
  return {
    draws,
    shown: {
      cac: { value, ...limitsOf(value, draws) },
      spendMinor,
      firstOrders: known.length,
      unallocatedMinor,
      from: isoDate(ads.fromDay),
      to: isoDate(ads.toDay),
      clicks: own === undefined ? 0 : own.clicks,
      attributedSalesMinor: own === undefined ? 0 : own.salesMinor,
    },
  }
}

function drawn(
  { fromDay, toDay }: ShopAds,
  own: AdDays | undefined,
  known: readonly number[],
  random: () => number,
): Float64Array {
  const draws = new Float64Array(CAC_DRAWS)
  if (own === undefined) return draws
  const blocks = Math.min(toDay - fromDay + 1, BLOCKS)
  const spend = new Float64Array(blocks)
  const orders = new Float64Array(blocks)
  const add = (into: Float64Array, day: number, amount: number): void => {
    const block = (day - fromDay) % blocks
    into[block] = (into[block] as number) + amount
  }
  for (const [day, minor] of own.spend) add(spend, day, minor)
  for (const day of known) add(orders, day, 1)
  for (let draw = 0; draw < CAC_DRAWS; draw++) {
    let cost = 0
    let first = 0
    for (let block = 0; block < blocks; block++) {
      const weight = poissonOfOne(random())
      cost += weight * (spend[block] as number)
      first += weight * (orders[block] as number)
    }
    draws[draw] = first === 0 ? Number.NaN : cost / first
  }
  return draws
}
