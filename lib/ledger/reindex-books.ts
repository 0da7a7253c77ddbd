// The order index out of the rows: when stored books are opened, and when all of it may have changed.

import { BUYER } from '@/lib/schema/facts'
import { betterBuyer } from './better-buyer'
import type { BookState } from './book-state'
import type { LineSegment } from './line-rows'
import { WHOLE, wholeOf } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { ReturnSegment } from './return-rows'

export function reindexBooks(state: BookState): void {
  const { orders, lines, returns } = state
  let lastShop = 0
  for (let row = 0; row < lines.count(); row++) {
    const segment = lines.segments[row >>> SEGMENT_BITS] as LineSegment
    const i = row & SEGMENT_MASK
    const order = orders.findOrAdd(segment.orderHigh[i] as number, segment.orderLow[i] as number)
    orders.linkLine(order, row)
    const buyer = segment.buyer[i] as number
    if (buyer !== BUYER.notCarried && buyer !== wholeOf(orders, order, WHOLE.buyer))
      orders.setBuyer(order, betterBuyer(state.buyers, wholeOf(orders, order, WHOLE.buyer), buyer))
    const shop = segment.shop[i] as number
    if (shop === lastShop) continue
    lastShop = shop
    const { marketplace } = state.shops.at(shop)
    if (marketplace !== '') state.marketplaces.add(marketplace)
  }
  for (let row = 0; row < returns.count(); row++) {
    const segment = returns.segments[row >>> SEGMENT_BITS] as ReturnSegment
    const i = row & SEGMENT_MASK
    orders.linkReturn(orders.findOrAdd(segment.orderHigh[i] as number, segment.orderLow[i] as number), row)
  }
}
