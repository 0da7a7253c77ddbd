// Restock inventory: stock, sales of the last 30 days and days of supply of each SKU, by country.
import type { ReportReader } from '@/lib/readers/report-reader'
import { MARKETPLACES } from '@/lib/schema/marketplaces'
import { blankInventory } from './reading/blank-drafts'
import { asinIn, currencyIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'

const columns = {
  sku: required('Merchant SKU', 'sku'),
  asin: required('ASIN'),
  available: required('Available'),
  shipped30: required('Units Sold Last 30 Days'),
  country: optional('Country'),
  title: optional('Product Name'),
  currency: optional('Currency code'),
  price: optional('Price'),
  inbound: optional('Inbound'),
  daysAtAmazon: optional('Days of Supply at Amazon Fulfillment Network'),
  totalDaysOfSupply: optional('Total Days of Supply (including units from open shipments)'),
  // Not read: they only tell this report from others.
  recommended: optional('Recommended replenishment qty'),
  action: optional('Recommended action'),
  supplier: optional('Supplier'),
}

/** The file says GB where the host says UK. */
const marketplaceOfCountry = (country: string | null) =>
  MARKETPLACES.find(market => market.country === (country === 'GB' ? 'UK' : country))?.id ?? null

export const inventoryRestock = {
  id: 'inventory-restock',
  reportType: 'GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT',
  columns,
  hallmarks: ['shipped30', 'recommended', 'action', 'supplier'],
  read(row, sink) {
    const fact = blankInventory()
    fact.sku = skuIn(row, 'sku')
    fact.asin = asinIn(row, 'asin')
    if (fact.sku === null && fact.asin === null) return 'no-product'
    fact.marketplace = marketplaceOfCountry(row.text('country'))
    fact.title = row.text('title')
    fact.available = quantityIn(row, 'available')
    fact.inbound = quantityIn(row, 'inbound')
    fact.shipped30 = quantityIn(row, 'shipped30')
    fact.daysOfSupply = row.decimal('daysAtAmazon') ?? row.decimal('totalDaysOfSupply')
    const price = row.money('price', currencyIn(row, 'currency'))
    fact.priceMinor = price?.minor ?? null
    fact.currency = price?.currency ?? null
    sink.inventory(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
