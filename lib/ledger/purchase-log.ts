// The purchase log of one shop out of the books: built when forecasts are made, not kept up to date like the history.
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import type { BookState } from './book-state'
import {
  type BuyerOrders,
  dayAt,
  ENTRY,
  ENTRY_AMOUNT,
  ENTRY_AMOUNTS,
  ENTRY_WHOLES,
  orderAt,
} from './buyer-orders'
import { growColumn } from './grow-column'
import { logBuyers } from './log-buyers'
import { ORDER, WHOLE, WHOLES, wholeOf } from './order-index'
import { createOrderResolver } from './resolve-order'
import type { ResolvedOrder } from './resolved-order'
import type { HistoryBounds } from './shop-history'
import type { ShopZones } from './shop-zones'
import { moveTo, sortByBuyer } from './sort-by-buyer'

/** Lines as they are taken over, one column each. */
interface Lines {
  count: number
  day: Int32Array<ArrayBuffer>
  asin: Uint32Array<ArrayBuffer>
  units: Int32Array<ArrayBuffer>
  revenue: Float64Array<ArrayBuffer>
}

/**
 * All counted lines of buyers who are no outliers, up to the bounds' last day. The orders must be settled.
 *
 * @throws never.
 */
export function purchaseLog(state: BookState, zones: ShopZones, bounds: HistoryBounds): PurchaseLog {
  const { orders } = state
  const sorted = sortByBuyer(orders, bounds)
  const resolve = createOrderResolver(state, zones, () => bounds.lastDay)
  const lines = createLines(1024)
  const start = new Int32Array(sorted.buyers + 1)
  const entryAsin = new Uint32Array(sorted.buyers)
  const firstOrderHigh = new Uint32Array(sorted.buyers)
  const firstOrderLow = new Uint32Array(sorted.buyers)
  const list = logBuyers(orders, sorted, bounds)
  list.forEach(({ buyer, first }, row) => {
    moveTo(orders, sorted, buyer)
    entryAsin[row] = entryAsinOf(sorted.list)
    firstOrderHigh[row] = wholeOf(orders, first, WHOLE.high)
    firstOrderLow[row] = wholeOf(orders, first, WHOLE.low)
    for (let i = 0; i < sorted.list.count; i++) takeOrder(lines, resolve(orderAt(sorted.list, i)))
    start[row + 1] = lines.count
  })
  const buyers = list.length
  return {
    buyers,
    start: start.subarray(0, buyers + 1),
    day: lines.day.subarray(0, lines.count),
    asin: lines.asin.subarray(0, lines.count),
    units: lines.units.subarray(0, lines.count),
    revenue: lines.revenue.subarray(0, lines.count),
    entryAsin: entryAsin.subarray(0, buyers),
    firstOrderHigh: firstOrderHigh.subarray(0, buyers),
    firstOrderLow: firstOrderLow.subarray(0, buyers),
    ...ordersByDay(state, bounds),
  }
}

const createLines = (room: number): Lines => ({
  count: 0,
  day: new Int32Array(room),
  asin: new Uint32Array(room),
  units: new Int32Array(room),
  revenue: new Float64Array(room),
})

function takeOrder(lines: Lines, order: ResolvedOrder): void {
  const needed = lines.count + order.lines
  if (needed > lines.day.length) {
    lines.day = growColumn(lines.day, needed)
    lines.asin = growColumn(lines.asin, needed)
    lines.units = growColumn(lines.units, needed)
    lines.revenue = growColumn(lines.revenue, needed)
  }
  for (let line = 0; line < order.lines; line++) {
    if (order.included[line] === 0) continue
    const at = lines.count++
    lines.day[at] = order.day
    lines.asin[at] = order.asin[line] as number
    lines.units[at] = order.quantity[line] as number
    lines.revenue[at] = order.revenue[line] as number
  }
}

/** The best line of the first day, ties by the earlier order: as in the purchase history. */
function entryAsinOf(list: BuyerOrders): number {
  let best = list.first
  for (let i = 1; i < list.count && dayAt(list, i) === dayAt(list, 0); i++)
    if (bestRevenueAt(list, list.first + i) > bestRevenueAt(list, best)) best = list.first + i
  return list.whole[best * ENTRY_WHOLES + ENTRY.bestAsin] as number
}

const bestRevenueAt = ({ amounts }: BuyerOrders, entry: number): number =>
  amounts[entry * ENTRY_AMOUNTS + ENTRY_AMOUNT.bestRevenue] as number

function ordersByDay(
  { orders }: BookState,
  { shop, lastDay }: HistoryBounds,
): Pick<PurchaseLog, 'firstDay' | 'ordersByDay' | 'asOfDay'> {
  const { whole } = orders
  const end = orders.count() * WHOLES
  const counts = (at: number): boolean =>
    whole[at + WHOLE.shop] === shop &&
    ((whole[at + WHOLE.state] as number) & ORDER.included) !== 0 &&
    (whole[at + WHOLE.day] as number) <= lastDay
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let at = 0; at < end; at += WHOLES) {
    if (!counts(at)) continue
    from = Math.min(from, whole[at + WHOLE.day] as number)
    to = Math.max(to, whole[at + WHOLE.day] as number)
  }
  if (from > to) return { firstDay: 0, ordersByDay: new Int32Array(0), asOfDay: 0 }
  const days = new Int32Array(to - from + 1)
  for (let at = 0; at < end; at += WHOLES) {
    const age = (whole[at + WHOLE.day] as number) - from
    if (counts(at)) days[age] = (days[age] as number) + 1
  }
  return { firstDay: from, ordersByDay: days, asOfDay: Number.isFinite(lastDay) ? lastDay : to }
}
