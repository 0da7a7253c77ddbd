// Manage Inventory: Catalogue > Manage All Inventory. Gives units for sale and on their way per SKU; it shows no pace of sales,
// so days of cover come from the report files.
import type { PageReader } from '@/lib/readers/page-reader'
import { asinOfLink } from './landmarks/product-link'
import { skuRows } from './landmarks/sku-rows'
import { CELLS, innerRows } from './landmarks/table-rows'

/** The block the product's name stands in: the widest of the row, and the one with room below. */
const productCell = (row: Element): Element =>
  row.querySelector('[class*="ProductDetails-module__titleContainer"]')?.parentElement ??
  row.querySelector('a[href*="/dp/"], a[href*="/gp/product/"]')?.closest(CELLS) ??
  row

export const manageInventory: PageReader = {
  id: 'manage-inventory',
  paths: ['/myinventory', '/inventory'],
  frame: '[class*="JanusTable-module__"]',
  anchors: doc => {
    const rows = skuRows(doc)
    return (rows.length > 0 ? rows : innerRows(doc)).flatMap(row => {
      const asin = asinOfLink(row)
      return asin === null ? [] : [{ element: productCell(row), asin, orderId: null }]
    })
  },
}
