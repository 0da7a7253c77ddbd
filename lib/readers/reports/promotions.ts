// FBA promotions: every discount on a shipped item, by the promotion that gave it. One row a shipment item and promotion.
import type { ReportReader } from '@/lib/readers/report-reader'
import { mixKeys } from '@/lib/readers/scan/hash-bytes'
import type { PromotionDraft } from '@/lib/schema/money-facts'
import { currencyIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { rowKeyOf, signedMinor, textKey } from './reading/money-values'

const columns = {
  shippedAt: required('shipment-date'),
  orderId: required('amazon-order-id', 'order-id'),
  promotionId: required('item-promotion-id', 'item-promo-id', 'promotion-id'),
  discount: required('item-promotion-discount', 'item-promo-discount'),
  currency: optional('currency'),
  description: optional('description', 'promotion-description'),
  shipmentId: optional('shipment-id'),
  shipmentItemId: optional('shipment-item-id'),
  // Not read: it only tells this report from others.
  rule: optional('promotion-rule-value', 'promo-rule-value'),
}

const draft: PromotionDraft = {
  orderHigh: 0,
  orderLow: 0,
  rowKey: 0,
  shippedAt: 0,
  promotionId: '',
  description: null,
  currency: null,
  discountMinor: 0,
}

export const promotions = {
  id: 'promotions',
  reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_PROMOTION_DATA',
  columns,
  hallmarks: ['promotionId', 'rule', 'discount'],
  read(row, sink, file) {
    if (!row.orderId('orderId', draft)) return row.filled('orderId') ? 'bad-order-id' : 'no-order-id'
    const shippedAt = row.instant('shippedAt')
    if (shippedAt === null) return 'no-date'
    const currency = currencyIn(row, 'currency')
    const minor = signedMinor(row, 'discount', currency)
    if (minor === null) return 'no-amount'
    draft.shippedAt = shippedAt
    draft.promotionId = row.text('promotionId') ?? ''
    draft.description = row.text('description')
    draft.currency = currency ?? row.money('discount', null)?.currency ?? null
    // Some files print what was given away as a negative number.
    draft.discountMinor = Math.abs(minor)
    // Shipment item ids are not unique across shipments.
    const item = mixKeys(row.key('shipmentId'), row.key('shipmentItemId'))
    draft.rowKey = rowKeyOf(
      [mixKeys(draft.orderHigh, draft.orderLow), item, textKey(row, 'promotionId')],
      file,
    )
    sink.money?.promotion(draft)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
