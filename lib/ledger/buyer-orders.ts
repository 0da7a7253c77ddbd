// The counted orders of one buyer in one shop, in the order they were placed. Sorted by day, instant and order id: the
// order id decides between orders of the same second, so that the figures do not depend on how files were imported.
import { growColumn } from './grow-column'
import { NONE, ORDER, type OrderIndex, WHOLE, WHOLES, wholeOf } from './order-index'

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
  const { whole } = orders
  let order = orders.firstOrder[buyer] ?? NONE
  while (order !== NONE) {
    const at = order * WHOLES
    if (
      whole[at + WHOLE.shop] === shop &&
      ((whole[at + WHOLE.state] as number) & ORDER.included) !== 0 &&
      (whole[at + WHOLE.day] as number) <= lastDay
    ) {
      if (into.count === into.order.length) into.order = growColumn(into.order, into.count + 1)
      into.order[into.count++] = order
    }
    order = whole[at + WHOLE.nextOrder] as number
  }
  if (into.count > 1) sortOrders(orders, into)
}

/** Below 0 when order `a` comes first. */
function compareOrders({ whole }: OrderIndex, a: number, b: number): number {
  const [i, j] = [a * WHOLES, b * WHOLES]
  const day = (whole[i + WHOLE.day] as number) - (whole[j + WHOLE.day] as number)
  if (day !== 0) return day
  return (
    ((whole[i + WHOLE.purchasedAt] as number) >>> 0) - ((whole[j + WHOLE.purchasedAt] as number) >>> 0) ||
    (whole[i + WHOLE.high] as number) - (whole[j + WHOLE.high] as number) ||
    (whole[i + WHOLE.low] as number) - (whole[j + WHOLE.low] as number)
  )
}

/** Puts a list in the order the orders were placed. */
export function sortOrders(orders: OrderIndex, list: BuyerOrders): void {
  if (list.count > 24) {
    list.order.subarray(0, list.count).sort((a, b) => compareOrders(orders, a, b))
    return
  }
  for (let i = 1; i < list.count; i++) {
    const order = list.order[i] as number
    let j = i
    while (j > 0 && compareOrders(orders, list.order[j - 1] as number, order) > 0)
      list.order[j] = list.order[--j] as number
    list.order[j] = order
  }
}

/** Is there a span of 365 days with more than `limit` purchase days? Then the alias is no person (a relay, a reseller). */
export function isOutlier(orders: OrderIndex, list: BuyerOrders, limit: number): boolean {
  if (list.count <= limit) return false
  const days: number[] = []
  for (let i = 0; i < list.count; i++) {
    const day = wholeOf(orders, list.order[i] as number, WHOLE.day)
    if (day !== days.at(-1)) days.push(day)
  }
  return days.some((day, i) => i >= limit && day - (days[i - limit] as number) < 365)
}
