// Manage Inventory as seen since 2024 ("Janus" table): a row is `[data-sku]`, its figures are two panels side by side, label and value.
// Class names end in a hash that changes with each release, so only their first part is looked at.

import type { Layout } from '@/lib/readers/page-reader'
import { optionalText, plainText } from '@/lib/readers/pages/landmarks/element-text'
import { asinOfLink } from '@/lib/readers/pages/landmarks/product-link'
import { skuRows } from '@/lib/readers/pages/landmarks/sku-rows'
import { type StockRow, stockRows } from './stock-row'

const PAIR = '[class*="JanusSplitBox-module__row"]'
const PANEL = '[class*="JanusSplitBox-module__panel"]'
const TITLE = '[class*="ProductDetails-module__titleContainer"]'

function rowOf(row: Element): StockRow {
  const pairs = [...row.querySelectorAll(PAIR)].flatMap(pair => {
    const [label, value, ...more] = [...pair.querySelectorAll(PANEL)]
    return label && value && more.length === 0 ? [{ label: plainText(label), value: plainText(value) }] : []
  })
  return {
    sku: row.getAttribute('data-sku'),
    asin: asinOfLink(row),
    title: optionalText(row, `${TITLE} a[href]`), // a draft has no product page yet
    pairs,
  }
}

export const manageInventory202406: Layout = {
  firstSeen: '2024-06',
  detect: page => skuRows(page.doc).some(row => row.querySelector(PAIR) !== null),
  read: page => stockRows(skuRows(page.doc).map(rowOf), page),
}
