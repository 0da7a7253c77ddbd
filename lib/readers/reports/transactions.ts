// Date-range transaction report: what Amazon booked between two days, one row a booking and many amounts a row. Explained in a
// preamble, in the language of the page it was downloaded from. Amounts not yet released ("Deferred") are booked like all others.
import type { FileAtHand, ReportReader, ReportSink, Row } from '@/lib/readers/report-reader'
import { mixKeys } from '@/lib/readers/scan/hash-bytes'
import type { AmountKind } from '@/lib/schema/money-facts'
import { blankAmount } from './reading/blank-drafts'
import { skuIn } from './reading/cell-values'
import {
  currencyOf,
  marketplaceIn,
  orderIn,
  rowKeyOf,
  settlementKeyIn,
  signedMinor,
  textKey,
} from './reading/money-values'
import { AMOUNT_COLUMNS, type TransactionField, transactionColumns } from './reading/transaction-columns'
import { kindOfEntry, type TransactionType, transactionTypeOf } from './reading/transaction-types'

const draft = blankAmount('transactions')
/** Amounts of the row at hand, in the order of AMOUNT_COLUMNS; what the total holds beyond them comes last. */
const amounts = new Float64Array(AMOUNT_COLUMNS.length + 1)

/** The preamble's word for all amounts; else what the marketplace trades in; else the shop's. */
function currencyIn(row: Row<TransactionField>, file: FileAtHand): string | null {
  return file.currency ?? currencyOf(draft.marketplace) ?? row.money('total', null)?.currency ?? null
}

/** Fills `amounts`; false where the row has none. A column nobody knows shows in the total, and is not lost. */
function readAmounts(row: Row<TransactionField>, currency: string | null): boolean {
  const total = signedMinor(row, 'total', currency)
  let sum = 0
  let any = total !== null
  for (const [index, { field }] of AMOUNT_COLUMNS.entries()) {
    const minor = signedMinor(row, field, currency)
    if (minor !== null) any = true
    amounts[index] = minor ?? 0
    sum += minor ?? 0
  }
  amounts[AMOUNT_COLUMNS.length] = total === null ? 0 : total - sum
  return any
}

function kindAt(index: number, type: TransactionType | null, description: string | null): AmountKind {
  const column = AMOUNT_COLUMNS[index]
  if (column === undefined || type === null) return column?.sale === 'tax' ? 'tax' : 'other'
  if (type === 'order') return column.sale
  if (type === 'refund') return column.refund
  if (column.sale === 'tax' || (type === 'fee' && column.sale === 'fba-fee')) return column.sale
  return kindOfEntry(type, description)
}

/** Of the row without the words of its language, and without its settlement, which it may be given later. */
const keyIn = (row: Row<TransactionField>, type: TransactionType | null, file: FileAtHand): number =>
  rowKeyOf(
    [
      mixKeys(draft.orderHigh, draft.orderLow),
      draft.postedAt,
      textKey(row, 'sku'),
      type === 'refund' ? 1 : 0,
      ...amounts,
    ],
    file,
  )

/** Hands over each amount of the row, which is `whole` apart from kind, amount and key. */
function tellAmounts(
  row: Row<TransactionField>,
  type: TransactionType | null,
  whole: number,
  sink: ReportSink,
): void {
  const description = row.text('description')
  const units = row.integer('quantity')
  for (const [index, minor] of amounts.entries()) {
    if (minor === 0) continue
    draft.kind = kindAt(index, type, description)
    draft.amountMinor = minor
    const speaksOfUnits = draft.kind === 'product-sales' || draft.kind === 'refund-product'
    draft.quantity = speaksOfUnits && units !== null ? Math.abs(units) : null
    draft.rowKey = mixKeys(whole, index + 1)
    sink.money?.amount(draft)
  }
}

export const transactions = {
  id: 'transactions',
  reportType: 'Date Range Report, transactions',
  columns: transactionColumns,
  hallmarks: ['settlementId', 'productSales', 'sellingFees', 'fbaFees', 'otherFees'],
  read(row, sink, file) {
    const postedAt = row.instant('postedAt')
    if (postedAt === null) return 'no-date'
    orderIn(row, 'orderId', draft)
    draft.postedAt = postedAt
    draft.marketplace = marketplaceIn(row, 'marketplace')
    draft.currency = currencyIn(row, file)
    draft.sku = skuIn(row, 'sku')
    draft.settlementKey = settlementKeyIn(row, 'settlementId')
    if (!readAmounts(row, draft.currency)) return 'no-amount'
    const type = row.mapped('type', transactionTypeOf)
    if (type === null) file.unknownKind(row.text('type') ?? '?', row.line)
    else if (amounts[AMOUNT_COLUMNS.length] !== 0) file.unknownKind('total', row.line)
    tellAmounts(row, type, keyIn(row, type, file), sink)
    return null
  },
} satisfies ReportReader<TransactionField>
