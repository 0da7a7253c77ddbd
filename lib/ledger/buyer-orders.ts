// The counted orders of one buyer in one shop, in the order they were placed. Sorted by day, instant and order id: the
// order id decides between orders of the same second, so that the figures do not depend on how files were imported.
import { growColumn } from './grow-column'
import { NONE, ORDER, type OrderIndex } from './order-index'

export interface BuyerOrders {
  count: number
  order: Int32Array<ArrayBuffer>
}

export const createBuyerOrders = (): BuyerOrders => ({ count: 0, order: new Int32Array(64) })

/** Orders of a buyer that count in a shop, no later than `lastDay`. */
export function gatherOrders(
  orders: OrderIndex,
  buyer: number,
  shop: number,
  lastDay: number,
  into: BuyerOrders,
): void {
  into.count = 0
  let order = orders.firstOrder[buyer] ?? NONE
  while (order !== NONE) {
    if (
      orders.shop[order] === shop &&
      ((orders.state[order] as number) & ORDER.included) !== 0 &&
      (orders.day[order] as number) <= lastDay
    ) {
      if (into.count === into.order.length) into.order = growColumn(into.order, into.count + 1)
      into.order[into.count++] = order
    }
    order = orders.nextOrder[order] as number
  }
  if (into.count > 1) sortOrders(orders, into)
}

function sortOrders(orders: OrderIndex, list: BuyerOrders): void {
  const compare = (a: number, b: number): number =>
    (orders.day[a] as number) - (orders.day[b] as number) ||
    (orders.purchasedAt[a] as number) - (orders.purchasedAt[b] as number) ||
    (orders.high[a] as number) - (orders.high[b] as number) ||
    (orders.low[a] as number) - (orders.low[b] as number)
  if (list.count > 24) {
    list.order.subarray(0, list.count).sort(compare)
    return
  }
  for (let i = 1; i < list.count; i++) {
    const order = list.order[i] as number
    let j = i
    while (j > 0 && compare(list.order[j - 1] as number, order) > 0) list.order[j] = list.order[--j] as number
    list.order[j] = order
  }
}

/** Is there a span of 365 days with more than `limit` purchase days? Then the alias is no person (a relay, a reseller). */
export function isOutlier(orders: OrderIndex, list: BuyerOrders, limit: number): boolean {
  if (list.count <= limit) return false
  const days: number[] = []
  for (let i = 0; i < list.count; i++) {
    const day = orders.day[list.order[i] as number] as number
    if (day !== days.at(-1)) days.push(day)
  }
  return days.some((day, i) => i >= limit && day - (days[i - limit] as number) < 365)
}
