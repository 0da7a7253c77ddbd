// FBA customer returns: each item that came back to Amazon, with its reason. The buyers' free comments are never read.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankReturn } from './reading/blank-drafts'
import { asinIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'

const columns = {
  returnedAt: required('return-date', 'Fecha de devolución'),
  orderId: required('order-id', 'ID de pedido'),
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  quantity: required('quantity'),
  reason: optional('reason'),
  plate: optional('license-plate-number'),
  // Not read: they only tell this report from others.
  disposition: optional('detailed-disposition', 'disposition'),
  centre: optional('fulfillment-center-id', 'fc'),
}

const draft = blankReturn()

export const fbaReturns = {
  id: 'fba-returns',
  reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
  columns,
  hallmarks: ['returnedAt', 'disposition', 'plate'],
  read(row, sink) {
    if (!row.orderId('orderId', draft)) return row.filled('orderId') ? 'bad-order-id' : 'no-order-id'
    const returnedAt = row.instant('returnedAt')
    if (returnedAt === null) return 'no-date'
    draft.sku = skuIn(row, 'sku')
    draft.asin = asinIn(row, 'asin')
    if (draft.sku === null && draft.asin === null) return 'no-product'
    const quantity = quantityIn(row, 'quantity')
    if (quantity === null) return 'bad-quantity'
    draft.itemKey = row.key('plate')
    draft.returnedAt = returnedAt
    draft.quantity = quantity
    draft.reason = row.text('reason')?.toUpperCase() ?? null
    sink.returned(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
