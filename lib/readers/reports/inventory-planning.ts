// FBA inventory (planning, formerly health): stock, sales pace and days of supply of each SKU on one day. Its columns drift:
// of about a hundred only these are asked for.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankInventory } from './reading/blank-drafts'
import { asinIn, currencyIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'

const columns = {
  snapshot: required('snapshot-date'),
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  available: required('available', 'available-quantity'),
  title: optional('product-name'),
  inbound: optional('inbound-quantity'),
  shipped30: optional('units-shipped-t30', 'units-shipped-last-30-days'),
  shipped90: optional('units-shipped-t90', 'units-shipped-last-90-days'),
  daysOfSupply: optional('days-of-supply'),
  totalDaysOfSupply: optional('Total Days of Supply (including units from open shipments)'),
  price: optional('your-price'),
  currency: optional('currency'),
  // Not read: it only tells this report from others.
  cover: optional('weeks-of-cover-t30'),
}

export const inventoryPlanning = {
  id: 'inventory-planning',
  reportType: 'GET_FBA_INVENTORY_PLANNING_DATA',
  columns,
  hallmarks: ['snapshot', 'shipped30', 'daysOfSupply', 'cover'],
  read(row, sink) {
    const fact = blankInventory()
    fact.sku = skuIn(row, 'sku')
    fact.asin = asinIn(row, 'asin')
    if (fact.sku === null && fact.asin === null) return 'no-product'
    fact.title = row.text('title')
    fact.seenAt = row.instant('snapshot')
    fact.available = quantityIn(row, 'available')
    fact.inbound = quantityIn(row, 'inbound')
    fact.shipped30 = quantityIn(row, 'shipped30')
    fact.shipped90 = quantityIn(row, 'shipped90')
    fact.daysOfSupply = row.decimal('daysOfSupply') ?? row.decimal('totalDaysOfSupply')
    const price = row.money('price', currencyIn(row, 'currency'))
    fact.priceMinor = price?.minor ?? null
    fact.currency = price?.currency ?? null
    sink.inventory(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
