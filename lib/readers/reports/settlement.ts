// Settlement, flat file V2: every amount Amazon booked in a settlement, one a row, with the order item it belongs to. The first row
// sums the settlement up, and in some countries it alone names the currency.
import type { FileAtHand, ReportReader, Row } from '@/lib/readers/report-reader'
import { mixKeys } from '@/lib/readers/scan/hash-bytes'
import type { AmountKind } from '@/lib/schema/money-facts'
import { blankAmount } from './reading/blank-drafts'
import { currencyIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import {
  currencyOf,
  marketplaceIn,
  orderIn,
  rowKeyOf,
  settlementKeyIn,
  signedMinor,
  textKey,
} from './reading/money-values'
import { settlementKind } from './reading/settlement-kinds'

const columns = {
  settlementId: required('settlement-id'),
  transactionType: required('transaction-type'),
  orderId: required('order-id'),
  amountType: required('amount-type'),
  amountDescription: required('amount-description'),
  amount: required('amount'),
  currency: optional('currency'),
  endsAt: optional('settlement-end-date'),
  marketplace: optional('marketplace-name'),
  postedAt: optional('posted-date-time'),
  postedOn: optional('posted-date'),
  sku: optional('sku', 'merchant-sku'),
  quantity: optional('quantity-purchased'),
  adjustmentId: optional('adjustment-id'),
  shipmentId: optional('shipment-id'),
  orderItemId: optional('order-item-code'),
  adjustmentItemId: optional('merchant-adjustment-item-id'),
  promotionId: optional('promotion-id'),
  // Not read: they only tell this report from others.
  depositedAt: optional('deposit-date'),
  totalAmount: optional('total-amount'),
}
type Field = keyof typeof columns

const draft = blankAmount('settlement')

/** Columns of the first version, which had one for each kind of amount. */
const OLDER = ['price-type', 'item-related-fee-type', 'other-fee-amount']
const NEWER = 'Settlement Report, Flat File V2'

/** What the first row of a settlement says of all others. */
function noteSummary(row: Row<Field>, file: FileAtHand): void {
  const settlement = row.text('settlementId') ?? ''
  const currency = currencyIn(row, 'currency')
  const endsAt = row.instant('endsAt')
  if (currency !== null) file.note(`currency ${settlement}`, currency)
  if (endsAt !== null) file.note(`end ${settlement}`, String(endsAt))
}

/** When the amount was booked; the settlement's end for reserves, some of which are undated. */
function postedAtIn(row: Row<Field>, file: FileAtHand): number | null {
  const posted = row.instant('postedAt') ?? row.instant('postedOn')
  if (posted !== null) return posted
  const end = file.noted(`end ${row.text('settlementId') ?? ''}`)
  return end === null ? null : Number(end)
}

function kindIn(row: Row<Field>, file: FileAtHand): AmountKind {
  const words = [row.text('transactionType'), row.text('amountType'), row.text('amountDescription')] as const
  const kind = settlementKind(...words)
  if (kind === null) file.unknownKind(words.filter(word => word !== null).join(' / '), row.line)
  return kind ?? 'other'
}

/** Item ids, order and instant first: they tell nearly all rows apart. */
const keyIn = (row: Row<Field>, file: FileAtHand): number =>
  rowKeyOf(
    [
      mixKeys(draft.orderHigh, draft.orderLow),
      row.key('orderItemId'),
      draft.postedAt,
      draft.settlementKey,
      textKey(row, 'transactionType'),
      textKey(row, 'amountType'),
      textKey(row, 'amountDescription'),
      draft.amountMinor,
      row.key('adjustmentId'),
      row.key('shipmentId'),
      row.key('adjustmentItemId'),
      row.key('promotionId'),
      textKey(row, 'sku'),
      draft.quantity ?? 0,
    ],
    file,
  )

export const settlement = {
  id: 'settlement',
  reportType: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
  columns,
  hallmarks: ['settlementId', 'amountType', 'amountDescription', 'depositedAt', 'totalAmount'],
  superseded: cells => {
    const olderFile = cells.includes('settlement-id') && OLDER.some(header => cells.includes(header))
    // The XML form; in a file of one line everything stands in one cell.
    return olderFile || cells.some(cell => cell.includes('<settlementreport>')) ? NEWER : null
  },
  read(row, sink, file) {
    if (!row.filled('transactionType') && !row.filled('amountType')) {
      noteSummary(row, file)
      return 'summary-row'
    }
    orderIn(row, 'orderId', draft)
    draft.settlementKey = settlementKeyIn(row, 'settlementId')
    draft.marketplace = marketplaceIn(row, 'marketplace')
    const named = currencyIn(row, 'currency') ?? file.noted(`currency ${row.text('settlementId') ?? ''}`)
    const currency = named ?? currencyOf(draft.marketplace)
    const postedAt = postedAtIn(row, file)
    if (postedAt === null) return 'no-date'
    const minor = signedMinor(row, 'amount', currency)
    if (minor === null) return 'no-amount'
    draft.postedAt = postedAt
    draft.amountMinor = minor
    draft.currency = currency ?? row.money('amount', null)?.currency ?? null
    draft.sku = skuIn(row, 'sku')
    draft.kind = kindIn(row, file)
    const speaksOfUnits = draft.kind === 'product-sales' || draft.kind === 'refund-product'
    draft.quantity = speaksOfUnits ? quantityIn(row, 'quantity') : null
    draft.rowKey = keyIn(row, file)
    sink.money?.amount(draft)
    return null
  },
} satisfies ReportReader<Field>
