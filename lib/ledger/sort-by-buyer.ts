// All counted orders of a shop put together by buyer, by counting: for the full build of a history. Following each buyer
// from order to order instead would wait for memory at every step; here the places to read are known beforehand.
import { BUYER } from '@/lib/schema/facts'
import { type BuyerOrders, sortOrders } from './buyer-orders'
import { growColumn } from './grow-column'
import { ORDER, type OrderIndex, WHOLE, WHOLES } from './order-index'

export interface SortedOrders {
  /** Buyers with an order. */
  buyers: number
  /** Orders of buyer b are order[starts[b]] … order[starts[b + 1] - 1], as the books know them, not by day. */
  starts: Int32Array
  order: Int32Array
}

/** Orders that count in a shop, no later than `lastDay`, by buyer. */
export function sortByBuyer(
  orders: OrderIndex,
  { shop, lastDay }: { shop: number; lastDay: number },
): SortedOrders {
  const { whole } = orders
  const counts = new Int32Array(Math.max(orders.firstOrder.length, BUYER.first) + 1)
  const isCounted = (at: number): boolean =>
    (whole[at + WHOLE.buyer] as number) >= BUYER.first &&
    whole[at + WHOLE.shop] === shop &&
    ((whole[at + WHOLE.state] as number) & ORDER.included) !== 0 &&
    (whole[at + WHOLE.day] as number) <= lastDay
  const end = orders.count() * WHOLES
  for (let at = 0; at < end; at += WHOLES) {
    if (!isCounted(at)) continue
    const buyer = whole[at + WHOLE.buyer] as number
    counts[buyer] = (counts[buyer] as number) + 1
  }
  const starts = new Int32Array(counts.length)
  let buyers = 0
  let total = 0
  for (let buyer = 0; buyer < counts.length; buyer++) {
    starts[buyer] = total
    total += counts[buyer] as number
    if ((counts[buyer] as number) > 0) buyers++
  }
  const order = new Int32Array(total)
  const next = starts.slice()
  for (let at = 0; at < end; at += WHOLES) {
    if (!isCounted(at)) continue
    const buyer = whole[at + WHOLE.buyer] as number
    const place = next[buyer] as number
    order[place] = at / WHOLES
    next[buyer] = place + 1
  }
  return { buyers, starts, order }
}

/** One buyer's orders in the order they were placed; false when there is none. */
export function takeSorted(
  orders: OrderIndex,
  { starts, order }: SortedOrders,
  buyer: number,
  into: BuyerOrders,
): boolean {
  const start = starts[buyer] as number
  into.count = (starts[buyer + 1] as number) - start
  if (into.count > into.order.length) into.order = growColumn(into.order, into.count)
  for (let i = 0; i < into.count; i++) into.order[i] = order[start + i] as number
  if (into.count > 1) sortOrders(orders, into)
  return into.count > 0
}
