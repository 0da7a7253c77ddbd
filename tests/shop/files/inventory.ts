// The three inventory reports: FBA inventory (MYI unsuppressed), inventory planning (health) and restock.
import { isoDate } from '@/lib/schema/dates'
import { languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import type { Product, Shop, StockRow } from '@/tests/shop/shop'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { plainAmount } from './spelling'

const MYI = (
  'sku fnsku asin product-name condition your-price mfn-listing-exists mfn-fulfillable-quantity ' +
  'afn-listing-exists afn-warehouse-quantity afn-fulfillable-quantity afn-unsellable-quantity ' +
  'afn-reserved-quantity afn-total-quantity per-unit-volume afn-inbound-working-quantity ' +
  'afn-inbound-shipped-quantity afn-inbound-receiving-quantity afn-researching-quantity ' +
  'afn-reserved-future-supply afn-future-supply-buyable'
).split(' ')

const PLANNING = [
  ...(
    'snapshot-date sku fnsku asin product-name condition available pending-removal-quantity currency ' +
    'units-shipped-t7 units-shipped-t30 units-shipped-t60 units-shipped-t90 alert your-price sales-price ' +
    'lowest-price-new-plus-shipping sell-through days-of-supply weeks-of-cover-t30 weeks-of-cover-t90 ' +
    'sales-shipped-last-7-days sales-shipped-last-30-days sales-shipped-last-60-days ' +
    'sales-shipped-last-90-days inbound-quantity inbound-working inbound-shipped inbound-received'
  ).split(' '),
  'Total Reserved Quantity',
  'unfulfillable-quantity',
  'historical-days-of-supply',
  'Recommended ship-in quantity',
  'Recommended ship-in date',
  'Inventory Supply at FBA',
  'Total Days of Supply (including units from open shipments)',
]

const RESTOCK = [
  'Country',
  'Product Name',
  'FNSKU',
  'Merchant SKU',
  'ASIN',
  'Condition',
  'Supplier',
  'Supplier part no.',
  'Currency code',
  'Price',
  'Sales last 30 days',
  'Units Sold Last 30 Days',
  'Total Units',
  'Inbound',
  'Available',
  'FC transfer',
  'FC Processing',
  'Customer Order',
  'Unfulfillable',
  'Working',
  'Shipped',
  'Receiving',
  'Fulfilled by',
  'Total Days of Supply (including units from open shipments)',
  'Days of Supply at Amazon Fulfillment Network',
  'Alert',
  'Recommended replenishment qty',
  'Recommended ship date',
  'Recommended action',
  'Unit storage size',
]

interface Seen {
  stock: StockRow
  product: Product
  price: string
  currency: string
  title: string
}

/** The marketplace's products that Amazon stores; those the seller ships are not in FBA reports. */
function stored(shop: Shop, country: Country): Seen[] {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  return shop.stock.flatMap(stock => {
    const product = shop.products[stock.product]
    if (stock.country !== country || product === undefined || product.merchantFulfilled) return []
    return [
      {
        stock,
        product,
        currency,
        price: plainAmount(product.price[country], currency),
        title: product.title[languageOf(country)],
      },
    ]
  })
}

const gap = (value: number | null): string => (value === null ? '--' : String(value))

/** FBA inventory, unsuppressed: also a map from SKU to ASIN. */
export function myiInventoryFile(shop: Shop, name: string, country: Country): ReportFile {
  const rows = stored(shop, country).map(
    ({ stock, product, price, title }): Cells => ({
      sku: product.sku,
      fnsku: product.fnsku,
      asin: product.asin,
      'product-name': title,
      condition: 'New',
      'your-price': price,
      'mfn-listing-exists': 'No',
      'afn-listing-exists': 'Yes',
      'afn-warehouse-quantity': String(stock.available + stock.reserved),
      'afn-fulfillable-quantity': String(stock.available),
      'afn-unsellable-quantity': '0',
      'afn-reserved-quantity': String(stock.reserved),
      'afn-total-quantity': String(stock.available + stock.reserved + stock.inbound),
      'afn-inbound-working-quantity': '0',
      'afn-inbound-shipped-quantity': String(stock.inbound),
      'afn-inbound-receiving-quantity': '0',
    }),
  )
  return tabFile(name, 'inventory-myi', MYI, rows)
}

/** Inventory planning, also called inventory health. */
export function planningFile(shop: Shop, name: string, country: Country): ReportFile {
  const rows = stored(shop, country).map(
    ({ stock, product, price, currency, title }): Cells => ({
      'snapshot-date': isoDate(shop.lastDay),
      sku: product.sku,
      fnsku: product.fnsku,
      asin: product.asin,
      'product-name': title,
      condition: 'New',
      available: String(stock.available),
      currency,
      'units-shipped-t7': String(stock.shipped7),
      'units-shipped-t30': String(stock.shipped30),
      'units-shipped-t60': String(stock.shipped60),
      'units-shipped-t90': String(stock.shipped90),
      alert: (stock.daysOfSupply ?? 99) < 14 ? 'Low stock' : '',
      'your-price': price,
      'days-of-supply': gap(stock.daysOfSupply),
      'weeks-of-cover-t30': gap(stock.daysOfSupply === null ? null : Math.round(stock.daysOfSupply / 7)),
      'inbound-quantity': String(stock.inbound),
      'inbound-shipped': String(stock.inbound),
      'Total Reserved Quantity': String(stock.reserved),
      'unfulfillable-quantity': '0',
      'historical-days-of-supply': gap(stock.daysOfSupply),
      'Recommended ship-in quantity': '--',
      'Recommended ship-in date': '--',
      'Inventory Supply at FBA': String(stock.available + stock.inbound),
      'Total Days of Supply (including units from open shipments)': gap(stock.daysOfSupply),
    }),
  )
  return tabFile(name, 'inventory-planning', PLANNING, rows)
}

/** Restock recommendations. */
export function restockFile(shop: Shop, name: string, country: Country): ReportFile {
  const rows = stored(shop, country).map(
    ({ stock, product, price, currency, title }): Cells => ({
      Country: country === 'UK' ? 'GB' : country,
      'Product Name': title,
      FNSKU: product.fnsku,
      'Merchant SKU': product.sku,
      ASIN: product.asin,
      Condition: 'New',
      Supplier: 'unassigned',
      'Currency code': currency,
      Price: price,
      'Sales last 30 days': plainAmount(stock.shipped30 * product.price[country], currency),
      'Units Sold Last 30 Days': String(stock.shipped30),
      'Total Units': String(stock.available + stock.inbound),
      Inbound: String(stock.inbound),
      Available: String(stock.available),
      Shipped: String(stock.inbound),
      'Fulfilled by': 'Amazon',
      'Total Days of Supply (including units from open shipments)': gap(stock.daysOfSupply),
      'Days of Supply at Amazon Fulfillment Network': gap(stock.daysOfSupply),
      Alert: (stock.daysOfSupply ?? 99) < 14 ? 'low_stock' : '',
      'Recommended action': 'No action required',
    }),
  )
  return tabFile(name, 'inventory-restock', RESTOCK, rows)
}
