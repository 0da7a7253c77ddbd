// The sales log of one shop out of the books: every counted line in the order it was bought, and what is left out of all
// figures. Built when a shop is studied, not kept up to date like the history.
import { type CancelledLine, LEFT_OUT_REASONS, type LeftOutDay, type SalesLog } from '@/lib/schema/sales-log'
import type { BookState } from './book-state'
import { logBuyers } from './log-buyers'
import { type OrderIndex, WHOLE, wholeOf } from './order-index'
import { ordersByTime } from './orders-by-time'
import { createOrderResolver } from './resolve-order'
import type { ResolvedOrder } from './resolved-order'
import { type ReturnQuestion, returnedUnits } from './returned-units'
import type { HistoryBounds } from './shop-history'
import type { ShopZones } from './shop-zones'
import { sortByBuyer } from './sort-by-buyer'

export interface SalesQuestion extends HistoryBounds, Omit<ReturnQuestion, 'scope' | 'dayOf'> {
  /** Counted lines of the shop up to the last day, as its sums have them. */
  lines: number
}

/** All counted lines up to the bounds' last day. The orders must be settled. @throws never. */
export function salesLog(state: BookState, zones: ShopZones, question: SalesQuestion): SalesLog {
  const { orders } = state
  const { shop, lastDay } = question
  const numbers = buyerNumbers(orders, question)
  const resolve = createOrderResolver(state, zones, () => lastDay)
  const columns = createColumns(question.lines)
  const leftOut = createLeftOut()
  const cancelled: CancelledLine[] = []
  let at = 0
  for (const order of ordersByTime(orders, question)) {
    const resolved = resolve(order)
    const buyer = numbers[wholeOf(orders, order, WHOLE.buyer)] ?? -1
    const [high, low] = [wholeOf(orders, order, WHOLE.high), wholeOf(orders, order, WHOLE.low)]
    if (resolved.placed) takeCancelled(cancelled, resolved, high, low)
    for (let line = 0; line < resolved.lines; line++) {
      if (resolved.included[line] === 0) {
        leftOut.add(resolved, line)
        continue
      }
      columns.orderHigh[at] = high
      columns.orderLow[at] = low
      columns.buyer[at] = buyer
      takeLine(columns, at++, resolved, line)
    }
  }
  const returns = { ...question, scope: zones.scope(shop), dayOf: zones.dayOf(shop) }
  return {
    lines: at,
    ...columns,
    leftOut: leftOut.days(),
    cancelled,
    returns: returnedUnits(state, resolve, returns),
    asOfDay: Number.isFinite(lastDay) ? lastDay : (columns.day[at - 1] ?? 0),
  }
}

/** Buyer code -> number in the logs, -1 = none: not identified, or an outlier. */
function buyerNumbers(orders: OrderIndex, bounds: HistoryBounds): Int32Array {
  const numbers = new Int32Array(orders.firstOrder.length).fill(-1)
  logBuyers(orders, sortByBuyer(orders, bounds), bounds).forEach(({ buyer }, number) => {
    numbers[buyer] = number
  })
  return numbers
}

const createColumns = (lines: number) => ({
  orderHigh: new Uint32Array(lines),
  orderLow: new Uint32Array(lines),
  day: new Int32Array(lines),
  purchasedAt: new Float64Array(lines),
  buyer: new Int32Array(lines),
  sku: new Uint32Array(lines),
  asin: new Uint32Array(lines),
  units: new Int32Array(lines),
  revenue: new Float64Array(lines),
  discount: new Float64Array(lines),
  returnedUnits: new Int32Array(lines),
  returnedInTime: new Int32Array(lines),
  merchantFulfilled: new Uint8Array(lines),
  businessOrder: new Uint8Array(lines),
})

function takeLine(
  columns: ReturnType<typeof createColumns>,
  at: number,
  order: ResolvedOrder,
  line: number,
): void {
  columns.day[at] = order.day
  columns.purchasedAt[at] = order.purchasedAt
  columns.sku[at] = order.sku[line] as number
  columns.asin[at] = order.asin[line] as number
  columns.units[at] = order.quantity[line] as number
  columns.revenue[at] = order.revenue[line] as number
  columns.discount[at] = order.discount[line] as number
  columns.returnedUnits[at] = order.returned[line] as number
  columns.returnedInTime[at] = order.ripeReturned[line] as number
  columns.merchantFulfilled[at] = order.merchantFulfilled ? 1 : 0
  columns.businessOrder[at] = order.businessOrder ? 1 : 0
}

/** Cancelled lines, whatever else is said of their order: as cancellations are counted. */
function takeCancelled(
  into: CancelledLine[],
  order: ResolvedOrder,
  orderHigh: number,
  orderLow: number,
): void {
  for (let line = 0; line < order.lines; line++) {
    if (order.cancelledLine[line] === 0) continue
    const asin = order.asin[line] as number
    let isLive = false
    for (let other = 0; other < order.lines; other++)
      if (order.asin[other] === asin && order.cancelledLine[other] === 0) isLive = true
    into.push({
      orderHigh,
      orderLow,
      day: order.day,
      asin,
      units: order.quantity[line] as number,
      revenueMinor: order.revenue[line] as number,
      wholeOrder: order.cancelled,
      wholeAsin: !isLive,
    })
  }
}

/** Sums of lines that do not count, by day and reason. */
function createLeftOut(): {
  add(order: ResolvedOrder, line: number): void
  /** By day, then by reason. */
  days(): LeftOutDay[]
} {
  const sums = new Map<number, { lines: number; units: number; revenueMinor: number }>()
  const reasons = LEFT_OUT_REASONS.length
  return {
    add(order, line) {
      const key = order.day * reasons + (order.leftOut[line] as number) - 1
      let sum = sums.get(key)
      if (sum === undefined) {
        sum = { lines: 0, units: 0, revenueMinor: 0 }
        sums.set(key, sum)
      }
      sum.lines++
      sum.units += order.quantity[line] as number
      sum.revenueMinor += order.revenue[line] as number
    },
    days: () =>
      [...sums]
        .sort(([a], [b]) => a - b)
        .map(([key, sum]) => ({
          day: Math.floor(key / reasons),
          reason: LEFT_OUT_REASONS[key % reasons] as LeftOutDay['reason'],
          ...sum,
        })),
  }
}
