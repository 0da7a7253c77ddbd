// The rows of Manage Orders, and the order each opens: what both the strips and the layouts go by.
import { isOrderId, type OrderId } from '@/lib/schema/ids'
import { plainText } from './element-text'

export const ORDER_LINK = 'a[href*="/orders-v3/order/"]'
const ORDER_ID = /\d{3}-\d{7}-\d{7}/

/** Rows of the order table; an empty list while the table is loading or there is none. */
export const orderRows = (doc: ParentNode): Element[] => [
  ...doc.querySelectorAll('#orders-table > tbody > tr'),
]

/** The order a row opens, or null: a row without one belongs to the order above it. */
export function orderIdOf(row: Element): OrderId | null {
  for (const link of row.querySelectorAll(ORDER_LINK)) {
    const id = ORDER_ID.exec(plainText(link))?.[0] ?? ORDER_ID.exec(link.getAttribute('href') ?? '')?.[0]
    if (id !== undefined && isOrderId(id)) return id
  }
  return null
}
