// What settlements and transactions booked of each order: product sales, before promotions, and the tax beside them.

import { type OrderLines, orderLines } from '@/lib/metrics/economics/order-lines'
import { AMOUNT_KINDS } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'

/** Columns by order. */
export interface BookedOrders {
  orders: number
  /** The order of an id; negative = not among ours. */
  find: OrderLines['find']
  day: Int32Array
  /** As in the sales log. */
  buyer: Int32Array
  /** Ours, minor units: before promotions, and the promotions. */
  gross: Float64Array
  discount: Float64Array
  /** Rows of product sales, their sum, and the sum of tax. */
  rows: Int32Array
  sales: Float64Array
  tax: Float64Array
}

const SALES = AMOUNT_KINDS.indexOf('product-sales')
const TAX = AMOUNT_KINDS.indexOf('tax')

/** Orders booked later than the day looked at are not in the task's money. @throws never. */
export function bookedOrders({ sales, money: { amounts } }: StudyTask): BookedOrders {
  const { orders, orderOf, first, find } = orderLines(sales)
  const booked: BookedOrders = {
    orders,
    find,
    day: Int32Array.from(first, line => sales.day[line] as number),
    buyer: Int32Array.from(first, line => sales.buyer[line] as number),
    gross: new Float64Array(orders),
    discount: new Float64Array(orders),
    rows: new Int32Array(orders),
    sales: new Float64Array(orders),
    tax: new Float64Array(orders),
  }
  for (let i = 0; i < sales.lines; i++) {
    const order = orderOf[i] as number
    const discount = sales.discount[i] as number
    booked.discount[order] = (booked.discount[order] as number) + discount
    booked.gross[order] = (booked.gross[order] as number) + (sales.revenue[i] as number) + discount
  }
  for (let i = 0; i < amounts.count; i++) {
    const kind = amounts.kind[i]
    if (kind !== SALES && kind !== TAX) continue
    const order = find(amounts.orderHigh[i] as number, amounts.orderLow[i] as number)
    if (order < 0) continue
    const column = kind === SALES ? booked.sales : booked.tax
    column[order] = (column[order] as number) + (amounts.amountMinor[i] as number)
    if (kind === SALES) booked.rows[order] = (booked.rows[order] as number) + 1
  }
  return booked
}
