// The answer behind Manage Orders, GET /orders-api/search: camelCase, dates in epoch seconds as floats, one marketplace an order.
// It names no buyer: neither alias nor name. First seen 2021, same keys in 2026.
import type { Answer, AnswerReader, Reading } from '@/lib/readers/page-reader'
import type { LineStatus } from '@/lib/schema/facts'
import { isAsin, isOrderId, type Sku } from '@/lib/schema/ids'
import { marketplaceById, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'
import type { ObservedItem, ObservedOrder } from '@/lib/schema/page-reading'
import { type Fields, fields, instantField, isTrue, list, numberField, textField } from './json-fields'
import { jsonMoney } from './json-money'
import { WATCHED } from './observed-answer'

/** Pending and cancelled are said in words; shipped is when anything has left; all else is open. */
function statusOf(order: Fields, items: readonly (Fields | null)[]): LineStatus {
  const said = textField(order, 'orderFulfillmentStatus') ?? ''
  const ordered = items.reduce((sum, item) => sum + (numberField(item, 'quantityOrdered') ?? 0), 0)
  const cancelled = items.reduce((sum, item) => sum + (numberField(item, 'quantityCanceled') ?? 0), 0)
  if (/^cancel/i.test(said) || (ordered > 0 && cancelled >= ordered)) return 'cancelled'
  if (/^pending/i.test(said)) return 'pending'
  if (/^shipped/i.test(said) || items.some(item => (numberField(item, 'quantityShipped') ?? 0) > 0))
    return 'shipped'
  return 'open'
}

/** Units cancelled out of a living order are not bought: they are taken off. */
function itemOf(item: Fields, orderStatus: LineStatus): ObservedItem {
  const asin = textField(item, 'asin')
  const ordered = numberField(item, 'quantityOrdered')
  const cancelled = orderStatus === 'cancelled' ? 0 : (numberField(item, 'quantityCanceled') ?? 0)
  const quantity = ordered === null ? null : Math.max(0, ordered - cancelled)
  const unit = orderStatus === 'pending' ? null : jsonMoney(item['unitPrice'])
  return {
    asin: asin !== null && isAsin(asin) ? asin : null,
    sku: textField(item, 'sellerSku') as Sku | null,
    title: textField(item, 'productName'),
    itemId: textField(item, 'orderItemId'),
    quantity,
    priceMinor: unit && quantity !== null ? unit.minor * quantity : null,
    discountMinor: null,
    currency: unit?.currency ?? null,
  }
}

function readOrder(value: unknown): ObservedOrder | string {
  const order = fields(value)
  if (order === null) return 'not an object'
  const orderId = textField(order, 'amazonOrderId')
  if (orderId === null) return 'amazonOrderId missing'
  const channel = textField(order, 'salesChannel') ?? ''
  const multiChannel = /^non-amazon/i.test(channel) || /^S\d\d-/.test(orderId)
  if (!isOrderId(orderId)) return multiChannel ? 'multi-channel order' : 'amazonOrderId not 3-7-7'
  const purchasedAt = instantField(order, 'orderDate')
  if (purchasedAt === null) return 'orderDate not epoch seconds'
  const items = list(order['orderItems']).map(fields)
  const status = statusOf(order, items)
  const home = textField(order, 'homeMarketplaceId')
  const marketplace =
    (home === null ? undefined : marketplaceById(home)) ?? marketplaceBySalesChannel(channel)
  return {
    kind: 'order',
    source: 'order-list',
    orderId,
    purchasedAt,
    marketplace: marketplace?.id ?? null,
    status,
    merchantFulfilled: isTrue(order, 'isMerchantFulfilled'),
    businessOrder: false,
    multiChannel,
    replacement: textField(order, 'replacedOrderId') !== null,
    alias: null,
    carriesBuyer: false,
    items: items.flatMap(item => (item === null ? [] : [itemOf(item, status)])),
  }
}

/** Reads one page of the order list. `rowsTotal` is the page's own total over all its pages. */
function read(answer: Answer): Reading {
  const body = fields(answer.body)
  const rows = list(body?.['orders'])
  const reading: Reading = {
    observations: [],
    skipped: [],
    rowsRead: 0,
    rowsTotal: numberField(body, 'total'),
  }
  rows.forEach((row, index) => {
    const order = readOrder(row)
    if (typeof order === 'string') reading.skipped.push({ where: `orders[${index}]`, why: order })
    else {
      reading.observations.push(order)
      reading.rowsRead++
    }
  })
  return reading
}

export const orderSearch: AnswerReader = { path: WATCHED.orderSearch, read }
