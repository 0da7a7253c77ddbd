// Where orders stand among their buyer's purchases: what the strip beside an order says.

import { BUYER } from '@/lib/schema/facts'
import type { OrderId } from '@/lib/schema/ids'
import type { BookState } from './book-state'
import type { OrderPlace } from './books'
import { createBuyerOrders, dayAt, gatherOrders, isOutlier } from './buyer-orders'
import { NONE, ORDER, WHOLE, wholeOf } from './order-index'
import type { ShopBooks } from './settled-books'

/** The two whole numbers of an order id (3-7-7): first 8 digits, last 9 digits. */
export function orderNumbers(orderId: string): { orderHigh: number; orderLow: number } {
  const digits = orderId.replaceAll('-', '')
  return { orderHigh: Number(digits.slice(0, 8)), orderLow: Number(digits.slice(8)) }
}

/** Places of orders; null where the order is not known, not counted, or its buyer is nobody. */
export function orderPlaces(
  state: BookState,
  { shop, options }: ShopBooks,
  orderIds: readonly OrderId[],
): OrderPlace[] {
  const list = createBuyerOrders()
  return orderIds.map(orderId => {
    const place: OrderPlace = {
      orderId,
      purchaseNumber: null,
      daysSinceFirst: null,
      daysSincePrevious: null,
    }
    const { orderHigh, orderLow } = orderNumbers(orderId)
    const order = state.orders.find(orderHigh, orderLow)
    if (order === NONE || (wholeOf(state.orders, order, WHOLE.state) & ORDER.included) === 0) return place
    const buyer = wholeOf(state.orders, order, WHOLE.buyer)
    if (buyer < BUYER.first || wholeOf(state.orders, order, WHOLE.shop) !== shop) return place
    gatherOrders(state.orders, buyer, shop, options.asOfDay ?? Number.POSITIVE_INFINITY, list)
    if (isOutlier(list, options.outlierPurchaseDays)) return place
    const day = wholeOf(state.orders, order, WHOLE.day)
    const days = [...new Set(Array.from({ length: list.count }, (_, i) => dayAt(list, i)))]
    const at = days.indexOf(day)
    if (at < 0) return place
    place.purchaseNumber = at + 1
    place.daysSinceFirst = day - (days[0] as number)
    place.entryDay = days[0] as number
    place.daysSincePrevious = at === 0 ? null : day - (days[at - 1] as number)
    return place
  })
}
