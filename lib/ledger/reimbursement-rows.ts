// The columns of a reimbursement as the books keep it.
import type { ReimbursementDraft } from '@/lib/schema/money-facts'
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
import type { TextDictionary } from './text-dictionary'

export const REIMBURSEMENT_LAYOUT = {
  sku: 'u32',
  asin: 'u32',
  /** Entry of the dictionary of reasons; 0 = none. */
  reason: 'u32',
  quantity: 'i32',
  ...MONEY_COLUMNS,
  hasQuantity: 'u8',
} as const satisfies ColumnLayout

export type ReimbursementLayout = typeof REIMBURSEMENT_LAYOUT
export type ReimbursementSegment = Segment<ReimbursementLayout>
export type StagedReimbursements = PackedRows<ReimbursementLayout>

export interface ReimbursementTexts extends MoneyTexts {
  asins: TextDictionary
  reasons: TextDictionary
}

export const createReimbursementRows = (texts: ReimbursementTexts): KeyedRows<ReimbursementLayout> =>
  createKeyedRows({
    name: 'reimbursements',
    layout: REIMBURSEMENT_LAYOUT,
    hash: (of, i) =>
      hashNumbers(of.orderHigh[i] as number, of.orderLow[i] as number, of.rowKey[i] as number, 0),
    sameKey: (a, i, b, j) =>
      a.rowKey[i] === b.rowKey[j] && a.orderLow[i] === b.orderLow[j] && a.orderHigh[i] === b.orderHigh[j],
    compare: (a, i, b, j) =>
      (a.instant[i] as number) - (b.instant[j] as number) ||
      comparePlaces(texts, a, i, b, j) ||
      compareEntries(texts.skus, a.sku[i] as number, b.sku[j] as number) ||
      compareEntries(texts.asins, a.asin[i] as number, b.asin[j] as number) ||
      compareEntries(texts.reasons, a.reason[i] as number, b.reason[j] as number) ||
      (a.hasQuantity[i] as number) - (b.hasQuantity[j] as number) ||
      (a.quantity[i] as number) - (b.quantity[j] as number) ||
      minorAt(a, i) - minorAt(b, j),
  })

/** Writes a draft as a new row. */
export function writeReimbursement(
  to: ReimbursementSegment,
  i: number,
  draft: ReimbursementDraft,
  { sku, asin, reason, shop }: { sku: number; asin: number; reason: number; shop: number },
): void {
  to.orderHigh[i] = draft.orderHigh
  to.orderLow[i] = draft.orderLow
  to.rowKey[i] = draft.rowKey
  to.instant[i] = draft.approvedAt
  to.sku[i] = sku
  to.asin[i] = asin
  to.reason[i] = reason
  to.shop[i] = shop
  to.provenance[i] = 0
  to.quantity[i] = draft.quantity ?? 0
  to.hasQuantity[i] = draft.quantity === null ? 0 : 1
  writeMinor(to, i, draft.amountMinor)
}
