// Manage FBA Inventory ("MYI unsuppressed"): units of each SKU now. Also the best map from SKU to ASIN.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankInventory } from './reading/blank-drafts'
import { asinIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'

const columns = {
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  available: required('afn-fulfillable-quantity'),
  title: optional('product-name'),
  price: optional('your-price'),
  merchantAvailable: optional('mfn-fulfillable-quantity'),
  working: optional('afn-inbound-working-quantity'),
  shipped: optional('afn-inbound-shipped-quantity'),
  receiving: optional('afn-inbound-receiving-quantity'),
  // Not read: they only tell this report from others.
  listing: optional('afn-listing-exists'),
  warehouse: optional('afn-warehouse-quantity'),
  total: optional('afn-total-quantity'),
}

/** Sum of what is stated; null when nothing is. */
const sumOf = (parts: readonly (number | null)[]): number | null =>
  parts.every(part => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)

export const inventoryMyi = {
  id: 'inventory-myi',
  reportType: 'GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA',
  columns,
  hallmarks: ['listing', 'warehouse', 'total', 'available'],
  read(row, sink) {
    const fact = blankInventory()
    fact.sku = skuIn(row, 'sku')
    fact.asin = asinIn(row, 'asin')
    if (fact.sku === null && fact.asin === null) return 'no-product'
    fact.title = row.text('title')
    fact.available = sumOf([quantityIn(row, 'available'), quantityIn(row, 'merchantAvailable')])
    fact.inbound = sumOf([
      quantityIn(row, 'working'),
      quantityIn(row, 'shipped'),
      quantityIn(row, 'receiving'),
    ])
    const price = row.money('price', null)
    fact.priceMinor = price?.minor ?? null
    fact.currency = price?.currency ?? null
    sink.inventory(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
