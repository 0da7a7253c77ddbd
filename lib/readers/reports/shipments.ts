// Amazon Fulfilled Shipments: who bought what Amazon shipped, one row a shipment item, without the ASIN.
// The API's text file and the CSV of the download page name their columns differently; both are read.

import type { ReportReader } from '@/lib/readers/report-reader'
import { mixKeys } from '@/lib/readers/scan/hash-bytes'
import { blankLine } from './reading/blank-drafts'
import { currencyIn, discountIn, isMerchantFulfilled, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { salesChannelIn } from './reading/sales-channel'

const columns = {
  orderId: required('amazon-order-id'),
  purchasedAt: required('purchase-date'),
  buyer: required('buyer-email'),
  sku: required('sku', 'merchant-sku'),
  quantity: required('quantity-shipped', 'shipped-quantity'),
  currency: required('currency'),
  price: required('item-price'),
  shipmentId: optional('shipment-id'),
  shipmentItemId: optional('shipment-item-id'),
  orderItemId: optional('amazon-order-item-id'),
  title: optional('product-name', 'title'),
  discount: optional('item-promotion-discount', 'item-promo-discount'),
  fulfilment: optional('fulfillment-channel'),
  salesChannel: optional('sales-channel'),
  // Not read: they only tell this report from others.
  paymentsDate: optional('payments-date'),
  shipmentDate: optional('shipment-date'),
  centre: optional('fulfillment-center-id', 'fc'),
}

/** Shipment item ids are not unique across shipments; files without them still tell order items apart. */
const itemKey = (shipment: number, shipmentItem: number, orderItem: number): number =>
  mixKeys(shipment, shipmentItem === 0 ? orderItem : shipmentItem)

const draft = blankLine('shipments')
draft.status = 'shipped'

export const shipments = {
  id: 'shipments',
  reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
  columns,
  hallmarks: ['shipmentId', 'shipmentItemId', 'shipmentDate', 'centre'],
  plain: {
    source: 'shipments',
    kind: ['salesChannel', 'currency', 'fulfilment'],
    orderId: 'orderId',
    purchasedAt: 'purchasedAt',
    sku: 'sku',
    title: 'title',
    quantity: 'quantity',
    price: 'price',
    discount: 'discount',
    buyer: 'buyer',
    item: ['shipmentId', 'shipmentItemId', 'orderItemId'],
    itemKey,
  },
  read(row, sink) {
    const channel = salesChannelIn(row, 'salesChannel')
    if (channel.unknown) return 'unknown-marketplace'
    if (!row.orderId('orderId', draft)) {
      return row.filled('orderId') && !channel.multiChannel ? 'bad-order-id' : 'no-order-id'
    }
    const purchasedAt = row.instant('purchasedAt')
    if (purchasedAt === null) return 'no-date'
    draft.sku = skuIn(row, 'sku')
    if (draft.sku === null) return 'no-product'
    draft.itemKey = itemKey(row.key('shipmentId'), row.key('shipmentItemId'), row.key('orderItemId'))
    draft.purchasedAt = purchasedAt
    draft.marketplace = channel.marketplace
    draft.multiChannel = channel.multiChannel
    draft.title = row.textOnce('title', 'sku')
    draft.quantity = quantityIn(row, 'quantity')
    draft.currency = currencyIn(row, 'currency')
    draft.priceMinor = draft.currency === null ? null : row.minor('price', draft.currency)
    draft.discountMinor = draft.currency === null ? null : discountIn(row, 'discount', draft.currency)
    draft.merchantFulfilled = isMerchantFulfilled(row, 'fulfilment')
    draft.buyer = row.alias('buyer')
    sink.line(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
