// The order page as seen from 2020 to 2026: each column of the item table is named by an `item-…-heading`, hidden ones too,
// so the columns are found by name. The United States and India show one unit price, Europe and Japan one without and one with tax.
import { type Layout, LayoutChanged } from '@/lib/readers/page-reader'
import { ITEM_TABLE, ORDER_ID_VALUE } from '@/lib/readers/pages/landmarks/order-page-marks'
import { type ItemCells, readOrderPage } from './order-page'

const HEADING = '[data-test-id^="item-"][data-test-id$="-heading"]'

function columnsOf(table: Element): Map<string, number> {
  const columns = new Map<string, number>()
  for (const heading of table.querySelectorAll(HEADING)) {
    const cell = heading.closest('th, td') ?? heading
    const name = (heading.getAttribute('data-test-id') ?? '').slice('item-'.length, -'-heading'.length)
    columns.set(name, [...(cell.parentElement?.children ?? [])].indexOf(cell))
  }
  return columns
}

function items(table: Element): ItemCells[] {
  const columns = columnsOf(table)
  const name = columns.get('name')
  if (name === undefined)
    throw new LayoutChanged('an item-name-heading', [...columns.keys()].join(', ') || 'no headings')
  return [...table.querySelectorAll('tbody > tr')].flatMap(row => {
    const cells = [...row.children]
    const at = (column: string): Element | null => cells[columns.get(column) ?? -1] ?? null
    const product = cells[name]
    // The heading row itself may stand in tbody; a row without a product is a note to the row above.
    if (!product || row.querySelector(HEADING) !== null || cells.length < columns.size) return []
    return [
      {
        status: at('status'),
        product,
        moreInfo: at('more-info'),
        quantity: at('quantity'),
        unitPrice: at('unit-price-exclusive') ?? at('unit-price') ?? at('unit-price-inclusive'),
        proceeds: at('proceeds'),
      },
    ]
  })
}

export const orderDetail202511: Layout = {
  firstSeen: '2025-11',
  detect: page =>
    page.doc.querySelector(ORDER_ID_VALUE) !== null &&
    page.doc.querySelector(ITEM_TABLE)?.querySelector(HEADING) != null,
  read: page => readOrderPage(page, items),
}
