// Seller-fulfilled returns: each return request with the amount refunded. Requests that were turned down are no returns.

import type { ReportReader } from '@/lib/readers/report-reader'
import { mixKeys } from '@/lib/readers/scan/hash-bytes'
import { blankReturn } from './reading/blank-drafts'
import { asinIn, currencyIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'

const columns = {
  orderId: required('Order ID', 'order-id'),
  returnedAt: required('Return request date'),
  quantity: required('Return quantity'),
  asin: required('ASIN'),
  status: optional('Return request status'),
  rma: optional('Amazon RMA ID'),
  orderItemId: optional('Order Item ID'),
  sku: optional('Merchant SKU', 'sku'),
  reason: optional('Return Reason'),
  refunded: optional('Refunded Amount'),
  currency: optional('Currency code', 'Currency'),
  // Not read: it only tells this report from others.
  resolution: optional('Resolution'),
}

const draft = blankReturn()

export const mfnReturns = {
  id: 'mfn-returns',
  reportType: 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
  columns,
  hallmarks: ['returnedAt', 'rma', 'refunded', 'resolution', 'status'],
  read(row, sink) {
    if (!row.orderId('orderId', draft)) return row.filled('orderId') ? 'bad-order-id' : 'no-order-id'
    const returnedAt = row.instant('returnedAt')
    if (returnedAt === null) return 'no-date'
    if (/^(?:cancel|reject|denied|declin)/i.test(row.text('status') ?? '')) return 'unknown-status'
    draft.sku = skuIn(row, 'sku')
    draft.asin = asinIn(row, 'asin')
    if (draft.sku === null && draft.asin === null) return 'no-product'
    const quantity = quantityIn(row, 'quantity')
    if (quantity === null) return 'bad-quantity'
    // One RMA can hold several items of an order.
    draft.itemKey = mixKeys(row.key('rma'), row.key('orderItemId'))
    draft.returnedAt = returnedAt
    draft.quantity = quantity
    draft.reason = row.text('reason')?.toUpperCase() ?? null
    draft.refundMinor = row.money('refunded', currencyIn(row, 'currency'))?.minor ?? null
    sink.returned(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
