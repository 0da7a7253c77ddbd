// All counted orders of a shop put together by buyer, by counting: for the full build of a history. Following each buyer
// from order to order instead would wait for memory at every step; here orders are read in a row and written apart.
import { BUYER } from '@/lib/schema/facts'
import { type BuyerOrders, createBuyerOrders, sortOrders, writeEntry } from './buyer-orders'
import { ORDER, type OrderIndex, WHOLE, WHOLES } from './order-index'

export interface SortedOrders {
  /** Buyers with an order. */
  buyers: number
  /** Entries of buyer b are starts[b] … starts[b + 1] - 1, as the books know them, not by day. */
  starts: Int32Array
  /** All entries; `first` and `count` are moved from buyer to buyer. */
  list: BuyerOrders
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
  const list = createBuyerOrders(total)
  const next = starts.slice()
  for (let at = 0; at < end; at += WHOLES) {
    if (!isCounted(at)) continue
    const buyer = whole[at + WHOLE.buyer] as number
    const place = next[buyer] as number
    writeEntry(orders, at / WHOLES, list, place)
    next[buyer] = place + 1
  }
  return { buyers, starts, list }
}

/** Points the list at one buyer's orders, in the order they were placed; false when there is none. */
export function moveTo(orders: OrderIndex, { starts, list }: SortedOrders, buyer: number): boolean {
  list.first = starts[buyer] as number
  list.count = (starts[buyer + 1] as number) - list.first
  if (list.count > 1) sortOrders(orders, list)
  return list.count > 0
}
