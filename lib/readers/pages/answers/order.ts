// The answer behind the order page, GET /orders-api/order/<id>: its items are PascalCase, and it alone carries the buyer's alias.
import type { Answer, AnswerReader, Reading } from '@/lib/readers/page-reader'
import type { LineStatus } from '@/lib/schema/facts'
import { isAsin, isOrderId, type Sku } from '@/lib/schema/ids'
import { marketplaceById, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'
import type { ObservedItem, ObservedOrder } from '@/lib/schema/page-reading'
import { type Fields, fields, instantField, isTrue, list, numberField, textField } from './json-fields'
import { jsonMoney } from './json-money'
import { WATCHED } from './observed-answer'

function statusOf(order: Fields, items: readonly Fields[]): LineStatus {
  const said = textField(fields(order['orderStatus']), 'OrderStatus') ?? ''
  if (/^cancel/i.test(said)) return 'cancelled'
  if (/^pending/i.test(said)) return 'pending'
  if (/^shipped/i.test(said) || items.some(item => (numberField(item, 'QuantityShipped') ?? 0) > 0))
    return 'shipped'
  return 'open'
}

/** Line total: the subtotal where it is given, else unit price times units. Promotions come as negative amounts. */
function itemOf(item: Fields, status: LineStatus): ObservedItem {
  const asin = textField(item, 'ASIN')
  const ordered = numberField(item, 'QuantityOrdered')
  const cancelled = status === 'cancelled' ? 0 : (numberField(item, 'QuantityCanceled') ?? 0)
  const quantity = ordered === null ? null : Math.max(0, ordered - cancelled)
  const cost = status === 'pending' ? null : fields(item['ItemCost'])
  const unit = jsonMoney(cost?.['UnitPrice'])
  const subtotal = cancelled > 0 ? null : jsonMoney(cost?.['Subtotal'])
  const promotion = jsonMoney(cost?.['Promotion'])
  return {
    asin: asin !== null && isAsin(asin) ? asin : null,
    sku: textField(item, 'SellerSKU') as Sku | null,
    title: textField(item, 'Title'),
    itemId: textField(item, 'OrderItemId'),
    quantity,
    priceMinor: subtotal?.minor ?? (unit && quantity !== null ? unit.minor * quantity : null),
    discountMinor: promotion === null ? null : Math.abs(promotion.minor),
    currency: (subtotal ?? unit)?.currency ?? null,
  }
}

/**
 * The alias as it stands; null is blank. All Amazon Business intermediated (IBA) orders share one alias: where such an order
 * carries anything but a no-reply address it still identifies nobody, and is given as blank.
 */
function aliasOf(order: Fields): string | null {
  const alias = textField(order, 'buyerProxyEmail')
  return alias !== null && isTrue(order, 'isIBAOrder') && !/^no-?reply/i.test(alias) ? null : alias
}

function readOrder(order: Fields): ObservedOrder | string {
  const orderId = textField(order, 'amazonOrderId')
  if (orderId === null || !isOrderId(orderId)) return 'amazonOrderId not 3-7-7'
  const purchasedAt = instantField(order, 'purchaseDate')
  if (purchasedAt === null) return 'purchaseDate not epoch seconds'
  const channel = textField(order, 'salesChannel') ?? ''
  const home = textField(order, 'orderMarketplaceId')
  const marketplace =
    (home === null ? undefined : marketplaceById(home)) ?? marketplaceBySalesChannel(channel)
  const items = list(order['orderItems'])
    .map(fields)
    .filter(item => item !== null)
  const status = statusOf(order, items)
  return {
    kind: 'order',
    source: 'order-detail',
    orderId,
    purchasedAt,
    marketplace: marketplace?.id ?? null,
    status,
    merchantFulfilled: /^(merchant|seller|mfn)/i.test(textField(order, 'fulfillmentChannel') ?? ''),
    businessOrder: isTrue(order, 'verifiedBusinessBuyer') || isTrue(order, 'isIBAOrder'),
    multiChannel: /^non-amazon/i.test(channel),
    replacement: textField(order, 'replacedOrderId') !== null,
    alias: aliasOf(order),
    carriesBuyer: true,
    items: items.map(item => itemOf(item, status)),
  }
}

/** Reads the one order of the page. */
function read(answer: Answer): Reading {
  const order = fields(fields(answer.body)?.['order'])
  const observed = order === null ? 'order missing' : readOrder(order)
  return typeof observed === 'string'
    ? { observations: [], skipped: [{ where: 'order', why: observed }], rowsRead: 0, rowsTotal: 1 }
    : { observations: [observed], skipped: [], rowsRead: 1, rowsTotal: 1 }
}

export const order: AnswerReader = { path: WATCHED.order, read }
