// Order report (New Orders, Unshipped Orders): who ordered what the seller ships, without ASIN and marketplace.
import type { ReportReader } from '@/lib/readers/report-reader'
import { BUYER } from '@/lib/schema/facts'
import { blankLine } from './reading/blank-drafts'
import { currencyIn, discountIn, quantityIn, saysYes, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { salesChannelIn } from './reading/sales-channel'

const columns = {
  orderId: required('order-id'),
  purchasedAt: required('purchase-date'),
  buyer: required('buyer-email'),
  sku: required('sku'),
  quantity: required('quantity-purchased'),
  orderItemId: optional('order-item-id'),
  shipped: optional('quantity-shipped'),
  title: optional('product-name'),
  currency: optional('currency'),
  price: optional('item-price'),
  discount: optional('item-promotion-discount'),
  salesChannel: optional('sales-channel'),
  business: optional('is-business-order'),
  businessRelay: optional('is-iba'),
  // Not read: they only tell this report from others.
  promiseDate: optional('promise-date'),
  daysPastPromise: optional('days-past-promise'),
  toShip: optional('quantity-to-ship'),
}

const draft = blankLine('order-report')
draft.merchantFulfilled = true

export const orderReport = {
  id: 'order-report',
  reportType: 'GET_FLAT_FILE_ORDER_REPORT_DATA',
  columns,
  hallmarks: ['promiseDate', 'daysPastPromise', 'toShip', 'quantity'],
  read(row, sink) {
    const channel = salesChannelIn(row, 'salesChannel')
    if (channel.unknown) return 'unknown-marketplace'
    if (!row.orderId('orderId', draft)) return row.filled('orderId') ? 'bad-order-id' : 'no-order-id'
    const purchasedAt = row.instant('purchasedAt')
    if (purchasedAt === null) return 'no-date'
    draft.sku = skuIn(row, 'sku')
    if (draft.sku === null) return 'no-product'
    draft.itemKey = row.key('orderItemId')
    draft.purchasedAt = purchasedAt
    draft.marketplace = channel.marketplace
    draft.multiChannel = channel.multiChannel
    draft.title = row.textOnce('title', 'sku')
    draft.quantity = quantityIn(row, 'quantity')
    const shipped = quantityIn(row, 'shipped') ?? 0
    draft.status = shipped > 0 && shipped >= (draft.quantity ?? 1) ? 'shipped' : 'open'
    draft.currency = currencyIn(row, 'currency')
    draft.priceMinor = draft.currency === null ? null : row.minor('price', draft.currency)
    draft.discountMinor = draft.currency === null ? null : discountIn(row, 'discount', draft.currency)
    draft.businessOrder = saysYes(row, 'business')
    // All orders of Amazon Business in Europe carry one shared alias: it is nobody's.
    draft.buyer = saysYes(row, 'businessRelay') ? BUYER.businessRelay : row.alias('buyer')
    sink.line(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
