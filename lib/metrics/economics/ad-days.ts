// "What was spent on ads for each product on each day?" Advertised products of Sponsored Products reports, day by day.
import type { StudyTask } from '@/lib/schema/study'
import { shareOut } from './share-out'

/** The ads of one product, or of the whole shop. */
export interface AdDays {
  /** Epoch day -> minor units spent. */
  readonly spend: Map<number, number>
  spendMinor: number
  /** null where no row states it. */
  clicks: number | null
  salesMinor: number | null
}

export interface ShopAds {
  /** The days ads are known of, both included: first to last day of all rows. */
  readonly fromDay: number
  readonly toDay: number
  readonly byAsin: ReadonlyMap<number, AdDays>
  /** All of it, with ads whose product is not known. */
  readonly all: AdDays
  /** Rows whose product is not known. */
  readonly unplaced: number
}

const none = (): AdDays => ({ spend: new Map(), spendMinor: 0, clicks: null, salesMinor: null })

/**
 * The ASIN is the row's own, else the one its SKU stands for. What a row says of several days is spread evenly over them in
 * whole minor units, the first days taking what is left over. Days after the as-of day are not looked at. Reports leave
 * out days without clicks, so every day from the first to the last row is taken for known.
 *
 * @returns null where no row is known: ads may cost nothing, or nobody said.
 * @throws never.
 */
export function adDays({ money, asinOfSku, asOfDay }: StudyTask): ShopAds | null {
  const byAsin = new Map<number, AdDays>()
  const all = none()
  let fromDay = Number.POSITIVE_INFINITY
  let toDay = Number.NEGATIVE_INFINITY
  let unplaced = 0
  for (const ad of money.ads) {
    if (ad.fromDay > asOfDay) continue
    fromDay = Math.min(fromDay, ad.fromDay)
    toDay = Math.max(toDay, Math.min(ad.toDay, asOfDay))
    add(all, ad, asOfDay)
    const asin = ad.asinId || (asinOfSku[ad.skuId] ?? 0)
    if (asin === 0) {
      unplaced++
      continue
    }
    const own = byAsin.get(asin) ?? none()
    byAsin.set(asin, own)
    add(own, ad, asOfDay)
  }
  return fromDay > toDay ? null : { fromDay, toDay, byAsin, all, unplaced }
}

function add(into: AdDays, ad: StudyTask['money']['ads'][number], asOfDay: number): void {
  const days = Math.max(1, ad.toDay - ad.fromDay + 1)
  const parts = shareOut(ad.spendMinor, new Array<number>(days).fill(1))
  for (const [i, part] of parts.entries()) {
    const day = ad.fromDay + i
    if (day > asOfDay) break
    into.spend.set(day, (into.spend.get(day) ?? 0) + part)
    into.spendMinor += part
  }
  if (ad.clicks !== null) into.clicks = (into.clicks ?? 0) + ad.clicks
  if (ad.salesMinor !== null) into.salesMinor = (into.salesMinor ?? 0) + ad.salesMinor
}
