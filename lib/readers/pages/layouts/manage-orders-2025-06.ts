// Manage Orders as seen since June 2025: every cell names itself in `data-test-id`, so a column the seller moves or hides does no harm.
import type { Layout } from '@/lib/readers/page-reader'
import { orderRows } from '@/lib/readers/pages/landmarks/order-rows'
import { readOrderTable } from './order-table'

const cell = (name: string) => (row: Element) => row.querySelector(`[data-test-id="${name}"]`)

const FIND = {
  date: cell('oth-order-date'),
  details: cell('oth-order-details'),
  product: cell('oth-product-info'),
  status: cell('oth-order-status'),
}

export const manageOrders202506: Layout = {
  firstSeen: '2025-06',
  detect: page => orderRows(page.doc).some(row => FIND.details(row) !== null),
  read: page => readOrderTable(page, FIND),
}
