// Orders that Amazon booked and no order file tells of: their sales are in Seller Central's figures and not in ours.
import type { OrderLines } from '@/lib/metrics/economics/order-lines'
import { AMOUNT_KINDS } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'

/** One such order; its purchase day is not known, only when it was first booked. */
export interface UnknownOrder {
  /** Epoch day in the marketplace's zone. */
  day: number
  /** Minor units, before promotions. */
  sales: number
  /** Why it may not be among ours. */
  reason: 'missing-file' | 'pending' | 'unexplained'
}

const SALES = AMOUNT_KINDS.indexOf('product-sales')
/** Amazon books an order when it ships: nearly always within these days of the purchase. */
const SHIPS_WITHIN_DAYS = 5

/**
 * An order booked within days of a span that no order file covers, or of the days before the history, is of a file that is missing;
 * one booked within days of an order that was pending when its file was made is taken for that one.
 *
 * @param noOrders epoch days that no order file covers.
 * @throws never.
 */
export function unknownOrders(
  { sales, money: { amounts } }: StudyTask,
  find: OrderLines['find'],
  noOrders: ReadonlySet<number>,
  firstDay: number,
): UnknownOrder[] {
  const pending = new Set(sales.leftOut.filter(one => one.reason === 'pending').map(({ day }) => day))
  const orders = new Map<string, UnknownOrder>()
  for (let i = 0; i < amounts.count; i++) {
    const [high, low] = [amounts.orderHigh[i] as number, amounts.orderLow[i] as number]
    if (amounts.kind[i] !== SALES || (high === 0 && low === 0) || find(high, low) >= 0) continue
    const day = amounts.day[i] as number
    const order = orders.get(`${high} ${low}`) ?? { day, sales: 0, reason: 'unexplained' }
    order.day = Math.min(order.day, day)
    order.sales += amounts.amountMinor[i] as number
    orders.set(`${high} ${low}`, order)
  }
  const isNear = (day: number, is: (day: number) => boolean): boolean => {
    for (let before = 0; before <= SHIPS_WITHIN_DAYS; before++) if (is(day - before)) return true
    return false
  }
  for (const order of orders.values())
    if (isNear(order.day, day => day < firstDay || noOrders.has(day))) order.reason = 'missing-file'
    else if (isNear(order.day, day => pending.has(day))) order.reason = 'pending'
  return [...orders.values()]
}
