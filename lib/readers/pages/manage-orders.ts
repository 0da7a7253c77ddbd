// Manage Orders, the list: Orders > Manage Orders. Gives orders with their items, status and day. It never names the buyer by alias,
// so it feeds order-level figures; who the buyer is comes from the order's own page or a report file.
import type { PageReader } from '@/lib/readers/page-reader'
import { orderSearch } from './answers/order-search'
import { asinOfLink } from './landmarks/product-link'
import { manageOrders202103 } from './layouts/manage-orders-2021-03'
import { manageOrders202506 } from './layouts/manage-orders-2025-06'
import { orderIdOf, orderRows } from './layouts/order-table'

export const manageOrders: PageReader = {
  id: 'manage-orders',
  paths: ['/orders-v3'],
  answers: [orderSearch],
  layouts: [manageOrders202506, manageOrders202103],
  frame: '#orders-table',
  anchors: doc =>
    orderRows(doc).flatMap(row => {
      const orderId = orderIdOf(row)
      const link = orderId === null ? null : row.querySelector('a[href*="/orders-v3/order/"]')
      const element = link?.closest('td') ?? null
      return element === null ? [] : [{ element, orderId, asin: asinOfLink(row) }]
    }),
}
