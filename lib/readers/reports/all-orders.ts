// All Orders: every order line with its ASIN and price, but without the buyer. Fulfilment reports > All Orders, or the API's flat file.

import type { ReportReader } from '@/lib/readers/report-reader'
import { blankLine } from './reading/blank-drafts'
import {
  asinIn,
  currencyIn,
  discountIn,
  isMerchantFulfilled,
  quantityIn,
  saysYes,
  skuIn,
} from './reading/cell-values'
import { optional, required } from './reading/column'
import { lineStatusOf } from './reading/line-status'
import { salesChannelIn } from './reading/sales-channel'

const columns = {
  orderId: required('amazon-order-id'),
  purchasedAt: required('purchase-date'),
  status: required('order-status'),
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  quantity: required('quantity'),
  currency: required('currency'),
  price: required('item-price'),
  salesChannel: required('sales-channel'),
  updatedAt: optional('last-updated-date'),
  itemStatus: optional('item-status'),
  fulfilment: optional('fulfillment-channel'),
  title: optional('product-name', 'title'),
  discount: optional('item-promotion-discount', 'Item Promo Discount'),
  business: optional('is-business-order'),
  replacement: optional('is-replacement-order'),
  exchange: optional('is-exchange-order'),
  orderItemId: optional('order-item-id', 'amazon-order-item-id'),
  // Not read: they only tell this report from others.
  orderChannel: optional('order-channel'),
}

const draft = blankLine('all-orders')

export const allOrders = {
  id: 'all-orders',
  reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL',
  columns,
  hallmarks: ['status', 'itemStatus', 'orderChannel', 'business'],
  plain: {
    source: 'all-orders',
    kind: [
      'salesChannel',
      'status',
      'itemStatus',
      'currency',
      'replacement',
      'exchange',
      'fulfilment',
      'business',
    ],
    orderId: 'orderId',
    purchasedAt: 'purchasedAt',
    updatedAt: 'updatedAt',
    sku: 'sku',
    asin: 'asin',
    title: 'title',
    quantity: 'quantity',
    price: 'price',
    discount: 'discount',
    item: ['orderItemId'],
    itemKey: key => key,
  },
  read(row, sink) {
    const channel = salesChannelIn(row, 'salesChannel')
    if (channel.unknown) return 'unknown-marketplace'
    if (!row.orderId('orderId', draft)) {
      // Multi-channel orders go by "S01-…": they name no Amazon order, and no figure counts them.
      return row.filled('orderId') && !channel.multiChannel ? 'bad-order-id' : 'no-order-id'
    }
    const purchasedAt = row.instant('purchasedAt')
    if (purchasedAt === null) return 'no-date'
    const status = row.mapped('status', lineStatusOf)
    if (status === null) return 'unknown-status'
    draft.sku = skuIn(row, 'sku')
    draft.asin = asinIn(row, 'asin')
    if (draft.sku === null && draft.asin === null) return 'no-product'
    draft.itemKey = row.key('orderItemId')
    draft.purchasedAt = purchasedAt
    draft.updatedAt = row.instant('updatedAt') ?? 0
    // One line of an order can be cancelled while the rest is shipped.
    draft.status = row.mapped('itemStatus', lineStatusOf) === 'cancelled' ? 'cancelled' : status
    draft.marketplace = channel.marketplace
    draft.multiChannel = channel.multiChannel
    draft.title = row.textOnce('title', 'sku')
    draft.quantity = quantityIn(row, 'quantity')
    draft.currency = currencyIn(row, 'currency')
    // Without a currency an amount says nothing.
    draft.priceMinor = draft.currency === null ? null : row.minor('price', draft.currency)
    draft.discountMinor = draft.currency === null ? null : discountIn(row, 'discount', draft.currency)
    draft.replacement = saysYes(row, 'replacement') || saysYes(row, 'exchange')
    draft.merchantFulfilled = isMerchantFulfilled(row, 'fulfilment')
    draft.businessOrder = saysYes(row, 'business')
    sink.line(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
