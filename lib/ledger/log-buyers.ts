// Which buyers the logs of a shop number, and in which order: both logs must mean the same buyer by the same number.
import { BUYER } from '@/lib/schema/facts'
import { isOutlier, orderAt } from './buyer-orders'
import { type OrderIndex, WHOLE, wholeOf } from './order-index'
import type { HistoryBounds } from './shop-history'
import { moveTo, type SortedOrders } from './sort-by-buyer'

/** A buyer's code in the books and number of the first order; the place in the list is the number in the logs. */
export interface LogBuyer {
  buyer: number
  first: number
}

/** Buyers who are no outliers, by the id of their first order: the same order in whatever order files came. */
export function logBuyers(
  orders: OrderIndex,
  sorted: SortedOrders,
  { outlierPurchaseDays }: HistoryBounds,
): LogBuyer[] {
  const list: LogBuyer[] = []
  for (let buyer = BUYER.first; buyer + 1 < sorted.starts.length; buyer++)
    if (moveTo(orders, sorted, buyer) && !isOutlier(sorted.list, outlierPurchaseDays))
      list.push({ buyer, first: orderAt(sorted.list, 0) })
  const half = (order: number, field: number): number => wholeOf(orders, order, field)
  return list.sort(
    (a, b) =>
      half(a.first, WHOLE.high) - half(b.first, WHOLE.high) ||
      half(a.first, WHOLE.low) - half(b.first, WHOLE.low),
  )
}
