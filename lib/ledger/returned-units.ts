// The units that came back to one shop, with Amazon's reasons. A return names neither shop nor currency: it is its order's,
// and where the books do not know the order, that of the marketplace the seller named for the file, else of the only one.
import { type ShopKey, shopParts } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { ReturnColumns } from '@/lib/schema/sales-log'
import type { BookState } from './book-state'
import { WHOLE, wholeOf } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { ResolveOrder } from './resolve-order'
import type { ReturnSegment } from './return-rows'
import type { StatedShop } from './shop-dictionary'
import type { ZoneDays } from './zone-days'

export interface ReturnQuestion {
  /** Number of the shop; 0 = the books do not know it. */
  shop: number
  key: ShopKey
  /** All shops with orders. */
  shops: readonly StatedShop[]
  /** "account|marketplace" of the shop. */
  scope: string
  dayOf: ZoneDays
  /** Later returns are not looked at. */
  lastDay: number
}

/** Returns of orders that are no sale (multi-channel, replacement) are left out. @throws never. */
export function returnedUnits(
  state: BookState,
  resolve: ResolveOrder,
  question: ReturnQuestion,
): ReturnColumns {
  const picked = pickReturns(state, resolve, question)
  const count = picked.length
  const columns = {
    count,
    orderHigh: new Uint32Array(count),
    orderLow: new Uint32Array(count),
    sku: new Uint32Array(count),
    asin: new Uint32Array(count),
    day: new Int32Array(count),
    purchaseDay: new Int32Array(count),
    units: new Int32Array(count),
    reason: new Uint32Array(count),
  }
  picked.forEach(({ row, purchaseDay }, at) => {
    const from = state.returns.segments[row >>> SEGMENT_BITS] as ReturnSegment
    const i = row & SEGMENT_MASK
    const sku = from.sku[i] as number
    columns.orderHigh[at] = from.orderHigh[i] as number
    columns.orderLow[at] = from.orderLow[i] as number
    columns.sku[at] = sku
    columns.asin[at] = (from.asin[i] as number) || state.products.peekAsin(question.scope, sku)
    columns.day[at] = question.dayOf(from.returnedAt[i] as number)
    columns.purchaseDay[at] = purchaseDay
    columns.units[at] = Math.max(0, from.quantity[i] as number)
    columns.reason[at] = from.reason[i] as number
  })
  return { ...columns, reasons: textsOf(state) }
}

const textsOf = ({ reasons }: BookState): string[] =>
  Array.from({ length: reasons.size() + 1 }, (_, id) => (id === 0 ? '' : reasons.textOf(id)))

/** Rows of the shop's returns, and the day of the purchase, -1 where the books do not know the order. */
function pickReturns(
  state: BookState,
  resolve: ResolveOrder,
  question: ReturnQuestion,
): { row: number; purchaseDay: number }[] {
  const { orders, returns } = state
  const { shop, dayOf, lastDay } = question
  const isOfUnknownHere = createPlaces(state, question)
  const picked: { row: number; purchaseDay: number }[] = []
  if (shop === 0) return picked
  for (const [order, last] of orders.lastReturn) {
    const own = wholeOf(orders, order, WHOLE.shop)
    if (own !== 0 && (own !== shop || !resolve(order).placed)) continue
    const purchaseDay = own === 0 ? -1 : wholeOf(orders, order, WHOLE.day)
    if (purchaseDay > lastDay) continue
    let row = last
    do {
      row = orders.nextReturn[row] as number
      const from = returns.segments[row >>> SEGMENT_BITS] as ReturnSegment
      const i = row & SEGMENT_MASK
      if (dayOf(from.returnedAt[i] as number) > lastDay) continue
      if (own === 0 && !isOfUnknownHere(from.provenance[i] as number)) continue
      picked.push({ row, purchaseDay })
    } while (row !== last)
  }
  return picked
}

/** Is a return of an unknown order, stated by this provenance, the shop's? Asked once for each provenance. */
function createPlaces(state: BookState, { key, shops }: ReturnQuestion): (provenance: number) => boolean {
  const { account, marketplace, currency } = shopParts(key)
  const own = state.shops.accountOf(account)
  const siblings = shops.filter(shop => shop.account === own)
  const marketplaces = new Set(siblings.map(shop => shop.marketplace))
  const only = marketplaces.size === 1 ? [...marketplaces][0] : null
  const currencies = siblings.filter(shop => shop.marketplace === marketplace)
  // Where a marketplace is sold in under two currencies, what names none is in the marketplace's own.
  const mayBeHere = currencies.length <= 1 || marketplaceById(marketplace)?.currency === currency
  const known = new Map<number, boolean>()
  return provenance => {
    let here = known.get(provenance)
    if (here === undefined) {
      const from = state.provenances.at(provenance)
      here =
        mayBeHere && state.shops.accountOf(from.account) === own && (from.marketplace ?? only) === marketplace
      known.set(provenance, here)
    }
    return here
  }
}
