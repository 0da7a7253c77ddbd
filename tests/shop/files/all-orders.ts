// The All Orders report: every order line with its ASIN and its price, and no word of the buyer.
import type { Marketplace } from '@/lib/schema/marketplaces'
import { languageOf } from '@/tests/shop/languages'
import type { Shop, ShopLine, ShopOrder } from '@/tests/shop/shop'
import type { TextEncoding } from './encode'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { isoInstant, plainAmount } from './spelling'

const HEADERS = (
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel ' +
  'sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency ' +
  'item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ' +
  'ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids ' +
  'is-business-order purchase-order-number price-designation'
).split(' ')

export interface AllOrdersOptions {
  /** Newer files name the order item; older ones do not. */
  orderItemId?: boolean
  /** Some files hold two more columns in the middle: url and cpf. */
  wide?: boolean
  encoding?: TextEncoding
  lineEnd?: string
}

const STATUS = { cancelled: 'Cancelled', pending: 'Pending', sale: '', replacement: '', 'multi-channel': '' }

function statusOf(order: ShopOrder): string {
  if (STATUS[order.kind]) return STATUS[order.kind]
  if (order.lines.every(line => line.shipments.length === 0)) return 'Unshipped'
  return order.merchantFulfilled ? 'Shipped - Delivered to Buyer' : 'Shipped'
}

function cells(shop: Shop, order: ShopOrder, line: ShopLine, marketplace: Marketplace): Cells {
  const product = shop.products[line.product]
  const printed = line.priceMinor !== null
  const amount = (minor: number): string => (printed ? plainAmount(minor, marketplace.currency) : '')
  const cancelled = order.kind === 'cancelled'
  return {
    'amazon-order-id': order.id,
    'purchase-date': isoInstant(order.at),
    'last-updated-date': isoInstant(order.at + 40 * 3600),
    'order-status': statusOf(order),
    'fulfillment-channel': order.merchantFulfilled ? 'Merchant' : 'Amazon',
    'sales-channel': order.kind === 'multi-channel' ? 'Non-Amazon' : marketplace.salesChannel,
    'ship-service-level': 'Standard',
    'product-name': product?.title[languageOf(order.country)] ?? '',
    sku: product?.sku ?? '',
    asin: product?.asin ?? '',
    'item-status': cancelled ? 'Cancelled' : line.shipments.length > 0 ? 'Shipped' : 'Unshipped',
    quantity: cancelled ? '0' : String(line.quantity),
    currency: printed ? marketplace.currency : '',
    'item-price': amount(line.priceMinor ?? 0),
    'item-tax': amount(line.taxMinor),
    'item-promotion-discount': line.discountMinor > 0 ? amount(line.discountMinor) : '',
    'ship-country': marketplace.country === 'UK' ? 'GB' : marketplace.country,
    'promotion-ids': line.promotion,
    'is-business-order': String(order.business),
    'is-replacement-order': String(order.kind === 'replacement'),
    'order-item-id': line.itemId,
  }
}

/** The file over the given orders, which may be of several marketplaces. */
export function allOrdersFile(
  shop: Shop,
  name: string,
  orders: readonly ShopOrder[],
  options: AllOrdersOptions = {},
): ReportFile {
  const headers = HEADERS.flatMap(header =>
    options.wide && header === 'order-channel' ? [header, 'url'] : [header],
  )
  headers.push('is-replacement-order')
  if (options.wide) headers.push('cpf')
  if (options.orderItemId) headers.push('order-item-id')
  const rows = orders.flatMap(order => {
    const marketplace = shop.marketplaces.get(order.country)
    return marketplace ? order.lines.map(line => cells(shop, order, line, marketplace)) : []
  })
  return tabFile(name, 'all-orders', headers, rows, options.encoding, options.lineEnd)
}
