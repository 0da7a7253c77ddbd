// The table of Manage Orders: groups its rows into orders, settles how the page writes its dates, and reads each order.
import { LayoutChanged, type Page, type Reading } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { ORDER_LINK, orderIdOf, orderRows } from '@/lib/readers/pages/landmarks/order-rows'
import { dateOrder } from '@/lib/readers/pages/wording/date-order'
import { purchaseInstant } from '@/lib/readers/pages/wording/purchase-instant'
import { type Marketplace, marketplaceById } from '@/lib/schema/marketplaces'
import { datePieces, type OrderCells, orderOf, salesChannel } from './order-row'

/** Where a layout finds the cells of a row; null = this row has no such cell. */
export interface CellFinder {
  date(row: Element): Element | null
  details(row: Element): Element | null
  product(row: Element): Element | null
  status(row: Element): Element | null
}

/** Rows gathered into orders. @throws LayoutChanged when an order row lacks a cell that orders cannot be read without. */
function gather(rows: readonly Element[], find: CellFinder, reading: Reading): OrderCells[] {
  const orders: OrderCells[] = []
  /** The order whose further items come next; null after a multi-channel order ("S01-…"), which is none of the shop's. */
  let above: OrderCells | null = null
  rows.forEach((row, index) => {
    const product = find.product(row)
    const orderId = orderIdOf(row)
    if (orderId === null) {
      if (row.querySelector(ORDER_LINK) !== null) above = null
      if (product && above) above.products.push(product)
      else if (product) reading.skipped.push({ where: `row ${index}`, why: 'no order id' })
      return
    }
    const date = find.date(row)
    const details = find.details(row)
    if (date === null) throw new LayoutChanged('a date cell in an order row', 'none')
    if (details === null) throw new LayoutChanged('an order details cell in an order row', 'none')
    above = { orderId, date, details, status: find.status(row), products: product ? [product] : [] }
    orders.push(above)
  })
  return orders
}

/** "213 orders" over the list, in any language; null when it is not shown. */
export function totalOrders(doc: ParentNode): number | null {
  const heading = doc.querySelector('.total-orders-heading')
  const figure = heading === null ? null : /\d[\d.,\s]*/.exec(plainText(heading).normalize('NFKC'))
  return figure ? Number(figure[0].replace(/\D/g, '')) : null
}

/** Reads the whole table. @throws LayoutChanged */
export function readOrderTable(page: Page, find: CellFinder): Reading {
  const reading: Reading = {
    observations: [],
    skipped: [],
    rowsRead: 0,
    rowsTotal: totalOrders(page.doc),
  }
  const own = marketplaceById(page.shop.marketplace) as Marketplace
  const orders = gather(orderRows(page.doc), find, reading)
  const pieces = orders.map(order => datePieces(order.date))
  const order = dateOrder(
    pieces.map(piece => ({ date: piece.date ?? '', relative: piece.relative })),
    page.language,
    page.now,
  )
  orders.forEach((cells, index) => {
    const piece = pieces[index]
    const zone = (salesChannel(cells.details).marketplace ?? own).timeZone
    const at = piece?.date ? purchaseInstant(piece.date, piece.time, order, zone) : null
    const observed = orderOf(cells, at, own, page.url.pathname)
    if (typeof observed === 'string') reading.skipped.push({ where: `order ${index}`, why: observed })
    else {
      reading.observations.push(observed)
      reading.rowsRead++
    }
  })
  return reading
}
