// The order page as seen in 2019, without column names: a cell is known by what it holds. The product cell has the ASIN or SKU line,
// the proceeds cell the subtotal line, the quantity cell nothing but a whole number; two such cells and the quantity stays unread.
import type { Layout } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { labelledLines, valueUnder } from '@/lib/readers/pages/landmarks/labelled-lines'
import { ITEM_TABLE, ORDER_ID_VALUE } from '@/lib/readers/pages/landmarks/order-page-marks'
import {
  ASIN_LABELS,
  SKU_LABELS,
  SUBTOTAL_LABELS,
  statusOfWord,
} from '@/lib/readers/pages/wording/order-labels'
import { type ItemCells, readOrderPage } from './order-page'

const has = (labels: ReadonlySet<string>) => (cell: Element) =>
  valueUnder(labelledLines(cell), labels) !== null

function items(table: Element): ItemCells[] {
  return [...table.querySelectorAll('tbody > tr')].flatMap(row => {
    const cells = [...row.children]
    const product = cells.find(cell => has(ASIN_LABELS)(cell) || has(SKU_LABELS)(cell))
    if (!product) return []
    const counts = cells.filter(cell => /^\d{1,4}$/.test(plainText(cell)))
    return [
      {
        status: cells.find(cell => statusOfWord(plainText(cell)) !== null) ?? null,
        product,
        moreInfo: cells.find(cell => cell !== product && /\b\d{14}\b/.test(plainText(cell))) ?? null,
        quantity: counts.length === 1 ? (counts[0] ?? null) : null,
        unitPrice: null,
        proceeds: cells.find(cell => cell !== product && has(SUBTOTAL_LABELS)(cell)) ?? null,
      },
    ]
  })
}

export const orderDetail201912: Layout = {
  firstSeen: '2019-12',
  detect: page =>
    page.doc.querySelector(ORDER_ID_VALUE) !== null && page.doc.querySelector(ITEM_TABLE) !== null,
  read: page => readOrderPage(page, items),
}
