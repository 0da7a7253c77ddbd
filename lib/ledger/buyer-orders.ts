// The counted orders of one buyer in one shop, in the order they were placed, copied next to each other: 32 bytes each,
// so that working a buyer out reads memory in a row. Sorted by day, instant and order id: the order id decides between
// orders of the same second, so that the figures do not depend on how files were imported.
import { growColumn } from './grow-column'
import { AMOUNT, AMOUNTS, NONE, ORDER, type OrderIndex, WHOLE, WHOLES } from './order-index'

/** Where an entry's whole numbers stand, and behind them its amounts. */
export const ENTRY = { day: 0, order: 1, bestAsin: 2, returned: 3 } as const
export const ENTRY_AMOUNT = { revenue: 2, bestRevenue: 3 } as const
export const ENTRY_WHOLES = 8
export const ENTRY_AMOUNTS = 4

export interface BuyerOrders {
  /** Entries first … first + count - 1 are the buyer's. */
  first: number
  count: number
  whole: Int32Array<ArrayBuffer>
  amounts: Float64Array<ArrayBuffer>
}

/** An empty list with room for `entries`. */
export function createBuyerOrders(entries = 64): BuyerOrders {
  const whole = new Int32Array(entries * ENTRY_WHOLES)
  return { first: 0, count: 0, whole, amounts: new Float64Array(whole.buffer) }
}

/** Copies what a buyer's history needs of an order into an entry. */
export function writeEntry(orders: OrderIndex, order: number, into: BuyerOrders, entry: number): void {
  const from = order * WHOLES
  const to = entry * ENTRY_WHOLES
  const amounts = entry * ENTRY_AMOUNTS
  into.whole[to + ENTRY.day] = orders.whole[from + WHOLE.day] as number
  into.whole[to + ENTRY.order] = order
  into.whole[to + ENTRY.bestAsin] = orders.whole[from + WHOLE.bestAsin] as number
  into.whole[to + ENTRY.returned] = orders.amounts[order * AMOUNTS + AMOUNT.returned] as number
  into.amounts[amounts + ENTRY_AMOUNT.revenue] = orders.amounts[order * AMOUNTS + AMOUNT.revenue] as number
  into.amounts[amounts + ENTRY_AMOUNT.bestRevenue] = orders.amounts[
    order * AMOUNTS + AMOUNT.bestRevenue
  ] as number
}

/** Orders of a buyer that count in a shop, no later than `lastDay`, into a list of its own. */
export function gatherOrders(
  orders: OrderIndex,
  buyer: number,
  shop: number,
  lastDay: number,
  into: BuyerOrders,
): void {
  into.first = into.count = 0
  const { whole } = orders
  let order = orders.firstOrder[buyer] ?? NONE
  while (order !== NONE) {
    const at = order * WHOLES
    if (
      whole[at + WHOLE.shop] === shop &&
      ((whole[at + WHOLE.state] as number) & ORDER.included) !== 0 &&
      (whole[at + WHOLE.day] as number) <= lastDay
    ) {
      if ((into.count + 1) * ENTRY_WHOLES > into.whole.length) {
        into.whole = growColumn(into.whole, (into.count + 1) * ENTRY_WHOLES)
        into.amounts = new Float64Array(into.whole.buffer)
      }
      writeEntry(orders, order, into, into.count++)
    }
    order = whole[at + WHOLE.nextOrder] as number
  }
  sortOrders(orders, into)
}

/** Day of the i-th order of a list. */
export const dayAt = (list: BuyerOrders, i: number): number =>
  list.whole[(list.first + i) * ENTRY_WHOLES + ENTRY.day] as number

/** Number of the i-th order of a list. */
export const orderAt = (list: BuyerOrders, i: number): number =>
  list.whole[(list.first + i) * ENTRY_WHOLES + ENTRY.order] as number

/** Below 0 when entry `a` comes before entry `b`. */
function compareEntries({ whole: records }: OrderIndex, whole: Int32Array, a: number, b: number): number {
  const [i, j] = [a * ENTRY_WHOLES, b * ENTRY_WHOLES]
  const days = (whole[i + ENTRY.day] as number) - (whole[j + ENTRY.day] as number)
  if (days !== 0) return days
  const [x, y] = [(whole[i + ENTRY.order] as number) * WHOLES, (whole[j + ENTRY.order] as number) * WHOLES]
  return (
    ((records[x + WHOLE.purchasedAt] as number) >>> 0) - ((records[y + WHOLE.purchasedAt] as number) >>> 0) ||
    (records[x + WHOLE.high] as number) - (records[y + WHOLE.high] as number) ||
    (records[x + WHOLE.low] as number) - (records[y + WHOLE.low] as number)
  )
}

/** Puts a list in the order the orders were placed. Files are sorted by date as a rule: mostly it is in order already. */
export function sortOrders(orders: OrderIndex, list: BuyerOrders): void {
  const end = list.first + list.count
  let sorted = true
  for (let entry = list.first + 1; entry < end && sorted; entry++)
    sorted = compareEntries(orders, list.whole, entry - 1, entry) <= 0
  if (sorted) return
  const entries = Array.from({ length: list.count }, (_, i) => list.first + i)
  entries.sort((a, b) => compareEntries(orders, list.whole, a, b))
  const numbers = entries.map(entry => list.whole[entry * ENTRY_WHOLES + ENTRY.order] as number)
  numbers.forEach((order, i) => {
    writeEntry(orders, order, list, list.first + i)
  })
}

/** Is there a span of 365 days with more than `limit` purchase days? Then the alias is no person (a relay, a reseller). */
export function isOutlier(list: BuyerOrders, limit: number): boolean {
  if (list.count <= limit) return false
  const days: number[] = []
  for (let i = 0; i < list.count; i++) if (dayAt(list, i) !== days.at(-1)) days.push(dayAt(list, i))
  return days.some((day, i) => i >= limit && day - (days[i - limit] as number) < 365)
}
