// The inventory table before 2024 (`/inventory`): a plain table with a header row and `.myi-…` classes; figures stand under their headers.

import { type Layout, LayoutChanged } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { asinOfLink } from '@/lib/readers/pages/landmarks/product-link'
import { readTable, type ScreenTable } from '@/lib/readers/pages/landmarks/read-table'
import { stockFigure } from '@/lib/readers/pages/wording/stock-labels'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import { type StockRow, stockRows } from './stock-row'

const isSku = (header: string): boolean => normaliseHeader(header) === 'sku'

/** A table with a SKU column and one that says what is for sale. */
export const stockTable = (doc: ParentNode): ScreenTable | null =>
  readTable(
    doc,
    headers =>
      headers.some(isSku) &&
      headers.some(header => ['fba', 'mfn'].includes(stockFigure(header) ?? 'notStock')),
  )

function rowsOf(table: ScreenTable): StockRow[] {
  return table.rows
    .filter(row => row.cells.length === table.headers.length)
    .map(({ element, cells }) => ({
      sku: cells[table.headers.findIndex(isSku)]?.textContent?.trim() || null,
      asin: asinOfLink(element),
      title: null,
      pairs: cells.flatMap((cell, at) => {
        const label = table.headers[at] ?? ''
        return stockFigure(label) === undefined ? [] : [{ label, value: plainText(cell) }]
      }),
    }))
}

export const manageInventory201801: Layout = {
  firstSeen: '2018-01',
  detect: page => stockTable(page.doc) !== null,
  read: page => {
    const table = stockTable(page.doc)
    if (table === null) throw new LayoutChanged('a table with SKU and a quantity for sale', 'none')
    return stockRows(rowsOf(table), page)
  },
}
