// The columns of a booked amount as the books keep it: every row of every settlement and transaction report.
//
// A transaction is known without its settlement, which it may be given only by a later report; a settlement's row is known
// with it. That a settlement outranks transactions of it is settled when amounts are handed out, not here: both stay stored.
import { AMOUNT_KINDS, AMOUNT_SOURCES, type AmountDraft } from '@/lib/schema/money-facts'
import { createKeyedRows, type KeyedRows } from './keyed-rows'
import {
  compareEntries,
  comparePlaces,
  MONEY_COLUMNS,
  type MoneyTexts,
  minorAt,
  writeMinor,
} from './money-columns'
import type { ColumnLayout, PackedRows, Segment } from './packed-rows'
import { hashNumbers } from './row-index'

export const AMOUNT_LAYOUT = {
  settlementKey: 'u32',
  sku: 'u32',
  quantity: 'i32',
  ...MONEY_COLUMNS,
  kind: 'u8',
  source: 'u8',
  hasQuantity: 'u8',
} as const satisfies ColumnLayout

export type AmountLayout = typeof AMOUNT_LAYOUT
export type AmountSegment = Segment<AmountLayout>
export type StagedAmounts = PackedRows<AmountLayout>

/** Index of `settlement` in the schema's list, which is what the column holds. */
export const SETTLEMENT = 0

const kinds = new Map<string, number>(AMOUNT_KINDS.map((kind, i) => [kind, i]))
const sources = new Map<string, number>(AMOUNT_SOURCES.map((source, i) => [source, i]))

export const createAmountRows = (texts: MoneyTexts): KeyedRows<AmountLayout> =>
  createKeyedRows({
    name: 'amounts',
    layout: AMOUNT_LAYOUT,
    hash: (of, i) =>
      hashNumbers(
        of.orderHigh[i] as number,
        of.orderLow[i] as number,
        of.rowKey[i] as number,
        of.instant[i] as number,
      ),
    sameKey: (a, i, b, j) =>
      a.rowKey[i] === b.rowKey[j] &&
      a.orderLow[i] === b.orderLow[j] &&
      a.orderHigh[i] === b.orderHigh[j] &&
      a.instant[i] === b.instant[j] &&
      a.source[i] === b.source[j] &&
      (a.source[i] !== SETTLEMENT || a.settlementKey[i] === b.settlementKey[j]),
    compare: (a, i, b, j) => compareAmounts(texts, a, i, b, j),
  })

/** With a settlement before without one, then the fuller statement. */
function compareAmounts(texts: MoneyTexts, a: AmountSegment, i: number, b: AmountSegment, j: number): number {
  return (
    (a.settlementKey[i] as number) - (b.settlementKey[j] as number) ||
    comparePlaces(texts, a, i, b, j) ||
    compareEntries(texts.skus, a.sku[i] as number, b.sku[j] as number) ||
    (a.hasQuantity[i] as number) - (b.hasQuantity[j] as number) ||
    (a.quantity[i] as number) - (b.quantity[j] as number) ||
    (a.kind[i] as number) - (b.kind[j] as number) ||
    minorAt(a, i) - minorAt(b, j)
  )
}

/** Writes a draft as a new row. */
export function writeAmount(
  to: AmountSegment,
  i: number,
  draft: AmountDraft,
  { sku, shop }: { sku: number; shop: number },
): void {
  to.orderHigh[i] = draft.orderHigh
  to.orderLow[i] = draft.orderLow
  to.rowKey[i] = draft.rowKey
  to.instant[i] = draft.postedAt
  to.settlementKey[i] = draft.settlementKey
  to.sku[i] = sku
  to.shop[i] = shop
  to.provenance[i] = 0
  to.quantity[i] = draft.quantity ?? 0
  to.hasQuantity[i] = draft.quantity === null ? 0 : 1
  to.kind[i] = kinds.get(draft.kind) as number
  to.source[i] = sources.get(draft.source) as number
  writeMinor(to, i, draft.amountMinor)
}
