// Manage Orders as seen since 2021 without `data-test-id`: cells are known by what stands in them, and the date cell,
// which nothing marks, by its place: the second of the row, the one before the order's own. The only reading by place there is.
import type { Layout } from '@/lib/readers/page-reader'
import { orderRows } from '@/lib/readers/pages/landmarks/order-rows'
import { readOrderTable } from './order-table'

const cells = (row: Element): Element[] => [...row.children]
const details = (row: Element): Element | null =>
  cells(row).find(cell => cell.querySelector('a[href*="/orders-v3/order/"]') !== null) ?? null

const PRODUCT = '.myo-list-orders-product-name-cell'

const FIND = {
  date: (row: Element): Element | null => {
    const own = details(row)
    return own === null ? null : (cells(row)[cells(row).indexOf(own) - 1] ?? null)
  },
  details,
  product: (row: Element): Element | null =>
    cells(row).find(cell => cell.matches(PRODUCT) || cell.querySelector(PRODUCT) !== null) ?? null,
  status: (row: Element): Element | null =>
    cells(row).find(cell => cell.querySelector('.main-status') !== null) ?? null,
}

export const manageOrders202103: Layout = {
  firstSeen: '2021-03',
  detect: page => orderRows(page.doc).some(row => details(row) !== null),
  read: page => readOrderTable(page, FIND),
}
