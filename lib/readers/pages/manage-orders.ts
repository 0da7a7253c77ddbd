// Manage Orders, the list: Orders > Manage Orders. Gives orders with their items, status and day. It never names the buyer by alias,
// so it feeds order-level figures; who the buyer is comes from the order's own page or a report file.
import type { PageReader } from '@/lib/readers/page-reader'
import { ORDER_LINK, orderIdOf, orderRows } from './landmarks/order-rows'
import { asinOfLink } from './landmarks/product-link'

export const manageOrders: PageReader = {
  id: 'manage-orders',
  paths: ['/orders-v3'],
  frame: '#orders-table',
  anchors: doc =>
    orderRows(doc).flatMap(row => {
      const orderId = orderIdOf(row)
      const link = orderId === null ? null : row.querySelector(ORDER_LINK)
      const element = link?.closest('td') ?? null
      return element === null ? [] : [{ element, orderId, asin: asinOfLink(row) }]
    }),
}
