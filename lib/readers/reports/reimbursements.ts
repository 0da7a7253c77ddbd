// FBA reimbursements: what Amazon paid for goods it lost, damaged or never got back, and what it took back of that.
import type { ReportReader, Row } from '@/lib/readers/report-reader'
import type { ReimbursementDraft } from '@/lib/schema/money-facts'
import { asinIn, currencyIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { orderIn, rowKeyOf, signedMinor, textKey } from './reading/money-values'

const columns = {
  approvedAt: required('approval-date'),
  reimbursementId: required('reimbursement-id'),
  amount: required('amount-total', 'total-amount'),
  orderId: optional('amazon-order-id', 'order-id'),
  reason: optional('reason'),
  sku: optional('sku', 'merchant-sku', 'msku'),
  asin: optional('asin'),
  currency: optional('currency-unit', 'currency'),
  quantity: optional('quantity-reimbursed-total'),
  quantityCash: optional('quantity-reimbursed-cash'),
  quantityInventory: optional('quantity-reimbursed-inventory'),
  // Not read: they only tell this report from others.
  caseId: optional('case-id'),
  originalId: optional('original-reimbursement-id'),
}
type Field = keyof typeof columns

const draft: ReimbursementDraft = {
  rowKey: 0,
  orderHigh: 0,
  orderLow: 0,
  approvedAt: 0,
  sku: null,
  asin: null,
  reason: null,
  currency: null,
  amountMinor: 0,
  quantity: null,
}

/** Units made good, in money or in kind; clawbacks print them negative. */
function unitsIn(row: Row<Field>): number | null {
  const total = row.integer('quantity')
  if (total !== null) return total
  const cash = row.integer('quantityCash')
  const inventory = row.integer('quantityInventory')
  return cash === null && inventory === null ? null : (cash ?? 0) + (inventory ?? 0)
}

/** Goods given back in kind bring no money, and their amount may be left blank. */
function minorIn(row: Row<Field>, currency: string | null): number | null {
  const minor = signedMinor(row, 'amount', currency)
  return minor ?? (row.integer('quantityInventory') === null ? null : 0)
}

export const reimbursements = {
  id: 'reimbursements',
  reportType: 'GET_FBA_REIMBURSEMENTS_DATA',
  columns,
  hallmarks: ['approvedAt', 'reimbursementId', 'quantityCash', 'originalId'],
  read(row, sink, file) {
    const approvedAt = row.instant('approvedAt')
    if (approvedAt === null) return 'no-date'
    const currency = currencyIn(row, 'currency')
    const minor = minorIn(row, currency)
    if (minor === null) return 'no-amount'
    orderIn(row, 'orderId', draft)
    draft.approvedAt = approvedAt
    draft.sku = skuIn(row, 'sku')
    draft.asin = asinIn(row, 'asin')
    draft.reason = row.text('reason')?.toUpperCase() ?? null
    draft.currency = currency ?? row.money('amount', null)?.currency ?? null
    draft.amountMinor = minor
    draft.quantity = unitsIn(row)
    draft.rowKey = rowKeyOf([row.key('reimbursementId'), textKey(row, 'sku')], file)
    sink.money?.reimbursement(draft)
    return null
  },
} satisfies ReportReader<Field>
