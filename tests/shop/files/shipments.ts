// FBA Amazon Fulfilled Shipments: who bought, one row a package, no ASIN. Two header spellings: the flat file and the
// CSV of the download page.
import type { Marketplace } from '@/lib/schema/marketplaces'
import { languageOf } from '@/tests/shop/languages'
import type { Shop, ShopLine, ShopOrder } from '@/tests/shop/shop'
import type { TextEncoding } from './encode'
import { type Cells, commaFile, type ReportFile, tabFile } from './report-file'
import { isoInstant, plainAmount } from './spelling'

/** [flat file, download page] */
const HEADERS: readonly (readonly [string, string])[] = [
  ['amazon-order-id', 'Amazon Order Id'],
  ['merchant-order-id', 'Merchant Order Id'],
  ['shipment-id', 'Shipment ID'],
  ['shipment-item-id', 'Shipment Item Id'],
  ['amazon-order-item-id', 'Amazon Order Item Id'],
  ['merchant-order-item-id', 'Merchant Order Item Id'],
  ['purchase-date', 'Purchase Date'],
  ['payments-date', 'Payments Date'],
  ['shipment-date', 'Shipment Date'],
  ['reporting-date', 'Reporting Date'],
  ['buyer-email', 'Buyer Email'],
  ['buyer-name', 'Buyer Name'],
  ['buyer-phone-number', 'Buyer Phone Number'],
  ['sku', 'Merchant SKU'],
  ['product-name', 'Title'],
  ['quantity-shipped', 'Shipped Quantity'],
  ['currency', 'Currency'],
  ['item-price', 'Item Price'],
  ['item-tax', 'Item Tax'],
  ['shipping-price', 'Shipping Price'],
  ['shipping-tax', 'Shipping Tax'],
  ['gift-wrap-price', 'Gift Wrap Price'],
  ['gift-wrap-tax', 'Gift Wrap Tax'],
  ['ship-service-level', 'Ship Service Level'],
  ['recipient-name', 'Recipient Name'],
  ['ship-address-1', 'Shipping Address 1'],
  ['ship-address-2', 'Shipping Address 2'],
  ['ship-address-3', 'Shipping Address 3'],
  ['ship-city', 'Shipping City'],
  ['ship-state', 'Shipping State'],
  ['ship-postal-code', 'Shipping Postal Code'],
  ['ship-country', 'Shipping Country Code'],
  ['ship-phone-number', 'Shipping Phone Number'],
  ['bill-address-1', 'Billing Address 1'],
  ['bill-address-2', 'Billing Address 2'],
  ['bill-address-3', 'Billing Address 3'],
  ['bill-city', 'Billing City'],
  ['bill-state', 'Billing State'],
  ['bill-postal-code', 'bill-postal-code'],
  ['bill-country', 'bill-country'],
  ['item-promotion-discount', 'Item Promo Discount'],
  ['ship-promotion-discount', 'Shipment Promo Discount'],
  ['carrier', 'Carrier'],
  ['tracking-number', 'Tracking Number'],
  ['estimated-arrival-date', 'Estimated Arrival Date'],
  ['fulfillment-center-id', 'FC'],
  ['fulfillment-channel', 'Fulfillment Channel'],
  ['sales-channel', 'Sales Channel'],
]
type Shipment = ShopLine['shipments'][number]

function cells(
  shop: Shop,
  order: ShopOrder,
  line: ShopLine,
  shipment: Shipment,
  marketplace: Marketplace,
): Cells {
  const product = shop.products[line.product]
  // The last package takes what rounding left over, so that the packages of a line add up to the line.
  const last = line.shipments.at(-1) === shipment
  const part = (minor: number): string => {
    const each = Math.floor((minor * shipment.quantity) / line.quantity)
    const before = line.shipments
      .slice(0, -1)
      .reduce((sum, one) => sum + Math.floor((minor * one.quantity) / line.quantity), 0)
    return plainAmount(last ? minor - before : each, marketplace.currency)
  }
  return {
    'amazon-order-id': order.id,
    'shipment-id': shipment.shipmentId,
    'shipment-item-id': shipment.shipmentItemId,
    'amazon-order-item-id': line.itemId,
    'purchase-date': isoInstant(order.at),
    'payments-date': isoInstant(order.at + 3600),
    'shipment-date': isoInstant(shipment.at),
    'reporting-date': isoInstant(shipment.at + 7200),
    'buyer-email': order.alias,
    'buyer-name': order.buyerName,
    sku: product?.sku ?? '',
    'product-name': product?.title[languageOf(order.country)] ?? '',
    'quantity-shipped': String(shipment.quantity),
    currency: marketplace.currency,
    'item-price': part(line.priceMinor ?? 0),
    'item-tax': part(line.taxMinor),
    'ship-service-level': 'Standard',
    'recipient-name': order.buyerName,
    'ship-address-1': '1 Invented Street',
    'ship-country': marketplace.country === 'UK' ? 'GB' : marketplace.country,
    'item-promotion-discount': part(line.discountMinor),
    carrier: 'AMZN',
    'fulfillment-center-id': 'TST1',
    'fulfillment-channel': 'AFN',
    'sales-channel': order.kind === 'multi-channel' ? 'Non-Amazon' : marketplace.salesChannel,
  }
}

export interface ShipmentsOptions {
  /** 'download' is the CSV of Seller Central's own page, with its other header names. */
  spelling?: 'flat-file' | 'download'
  encoding?: TextEncoding
}

/** The file over the given orders; orders sent by the seller and orders not yet shipped are not in it. */
export function shipmentsFile(
  shop: Shop,
  name: string,
  orders: readonly ShopOrder[],
  options: ShipmentsOptions = {},
): ReportFile {
  const rows = orders
    .filter(order => !order.merchantFulfilled)
    .flatMap(order => {
      const marketplace = shop.marketplaces.get(order.country)
      if (marketplace === undefined) return []
      return order.lines.flatMap(line =>
        line.shipments.map(shipment => cells(shop, order, line, shipment, marketplace)),
      )
    })
  if (options.spelling !== 'download')
    return tabFile(
      name,
      'shipments',
      HEADERS.map(([flat]) => flat),
      rows,
      options.encoding,
    )
  const renamed = rows.map(row => Object.fromEntries(HEADERS.map(([flat, page]) => [page, row[flat] ?? ''])))
  return commaFile(
    name,
    'shipments',
    HEADERS.map(([, page]) => page),
    renamed,
    options.encoding,
  )
}
