// Manage Inventory: Catalogue > Manage All Inventory. Gives units for sale and on their way per SKU; it shows no pace of sales,
// so days of cover come from the report files.
import type { PageReader } from '@/lib/readers/page-reader'
import { inventory } from './answers/inventory'
import { asinOfLink } from './landmarks/product-link'
import { manageInventory201801, stockTable } from './layouts/manage-inventory-2018-01'
import { manageInventory202406, skuRows } from './layouts/manage-inventory-2024-06'

/** The block the product's name stands in: the widest of the row, and the one with room below. */
const productCell = (row: Element): Element =>
  row.querySelector('[class*="ProductDetails-module__titleContainer"]')?.parentElement ??
  row
    .querySelector('a[href*="/dp/"], a[href*="/gp/product/"]')
    ?.closest('td, [role="cell"], [role="gridcell"]') ??
  row

export const manageInventory: PageReader = {
  id: 'manage-inventory',
  paths: ['/myinventory', '/inventory'],
  answers: [inventory],
  layouts: [manageInventory202406, manageInventory201801],
  frame: '[class*="JanusTable-module__"]',
  anchors: doc => {
    const rows = skuRows(doc)
    return (rows.length > 0 ? rows : (stockTable(doc)?.rows.map(row => row.element) ?? [])).flatMap(row => {
      const asin = asinOfLink(row)
      return asin === null ? [] : [{ element: productCell(row), asin, orderId: null }]
    })
  },
}
