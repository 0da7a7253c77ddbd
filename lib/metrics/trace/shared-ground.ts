// What figures of one shop are worked out from alike, each part when a figure first asks for it: orders, money, models. Whoever
// asks for several figures hands it on, and pays for each part once.
import { type AsinPaces, asinPaces } from '@/lib/metrics/advice/asin-pace'
import { linesByBuyer } from '@/lib/metrics/economics/buyer-money'
import { type LineMoney, lineMoney } from '@/lib/metrics/economics/line-money'
import { type OrderLines, orderLines } from '@/lib/metrics/economics/order-lines'
import type { ShopFits } from '@/lib/metrics/outlook/fit-shop'
import type { OutlookGround } from '@/lib/metrics/outlook/ground'
import { fitSold, inOrderOfNames, membersByEntry } from '@/lib/metrics/outlook/outlook'
import { outlookRequest } from '@/lib/metrics/outlook/outlook-request'
import { type PurchaseDays, purchaseDaysBy, WHOLE_SHOP, wholeShop } from '@/lib/metrics/outlook/purchase-days'
import { secondPurchaseCounts } from '@/lib/metrics/outlook/return-curves'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { StudyTask } from '@/lib/schema/study'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { groundAhead } from './ground-ahead'
import { lazily } from './lazily'
import { numberBuyers } from './number-buyers'

export interface SharedGround {
  /** Number of each buyer of the log as rows show it. */
  numbers(): Uint32Array
  orders(): OrderLines
  money(): LineMoney
  byBuyer(): { start: Int32Array; lines: Int32Array }
  /** Days with an order of every buyer, no model asked; undefined without buyers. */
  orderDays(): PurchaseDays | undefined
  /** Of the whole shop, models and all; null without buyers. */
  ahead(): OutlookGround | null
  /** Purchases of each ASIN by anybody, and the model of its repeat orders; null = nothing could be fitted. */
  sold(): ReadonlyMap<number, PurchaseDays>
  soldFits(): ShopFits | null
  /** Days to the second purchase, counted, of the entry buyers of every ASIN. */
  entryCounts(): ReadonlyMap<number, DurationCounts>
  paces(): AsinPaces
  /** What is ahead of an ASIN, by id, once a figure has asked for it. */
  readonly outlooks: Map<number, AsinOutlook>
}

/** @throws never. */
export function sharedGround(task: StudyTask): SharedGround {
  const { log, sales } = task
  const request = outlookRequest(task)
  const ahead = lazily(() => groundAhead(task))
  const sold = lazily(() =>
    inOrderOfNames(
      request,
      purchaseDaysBy(log, id => id),
    ),
  )
  return {
    numbers: lazily(() => numberBuyers(log)),
    orders: lazily(() => orderLines(sales)),
    money: lazily(() => lineMoney(task)),
    byBuyer: lazily(() => linesByBuyer(sales.buyer, sales.lines, log.buyers)),
    orderDays: lazily(() => purchaseDaysBy(log, wholeShop).get(WHOLE_SHOP)),
    ahead,
    sold,
    soldFits: lazily(() => {
      const ground = ahead()
      return ground === null ? null : fitSold(ground, sold())
    }),
    entryCounts: lazily(() => {
      const ground = ahead()
      return ground === null ? new Map() : countsByEntry(ground)
    }),
    paces: lazily(() => asinPaces(task)),
    outlooks: new Map(),
  }
}

const countsByEntry = ({ request, gaps }: OutlookGround): Map<number, DurationCounts> =>
  new Map(
    [...inOrderOfNames(request, membersByEntry(request.log))].map(([asin, members]) => [
      asin,
      secondPurchaseCounts(gaps, 'shop', members),
    ]),
  )
