// The columns of a discount on an order's item as the books keep it, by the promotion that gave it.
import type { PromotionDraft } from '@/lib/schema/money-facts'
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

export const PROMOTION_LAYOUT = {
  /** Entries of the dictionary of promotion texts; 0 = none. */
  promotion: 'u32',
  description: 'u32',
  ...MONEY_COLUMNS,
} as const satisfies ColumnLayout

export type PromotionLayout = typeof PROMOTION_LAYOUT
export type PromotionSegment = Segment<PromotionLayout>
export type StagedPromotions = PackedRows<PromotionLayout>

export const createPromotionRows = (
  texts: MoneyTexts,
  promotionTexts: TextDictionary,
): KeyedRows<PromotionLayout> =>
  createKeyedRows({
    name: 'promotions',
    layout: PROMOTION_LAYOUT,
    hash: (of, i) =>
      hashNumbers(of.orderHigh[i] as number, of.orderLow[i] as number, of.rowKey[i] as number, 0),
    sameKey: (a, i, b, j) =>
      a.rowKey[i] === b.rowKey[j] && a.orderLow[i] === b.orderLow[j] && a.orderHigh[i] === b.orderHigh[j],
    compare: (a, i, b, j) =>
      (a.instant[i] as number) - (b.instant[j] as number) ||
      comparePlaces(texts, a, i, b, j) ||
      minorAt(a, i) - minorAt(b, j) ||
      compareEntries(promotionTexts, a.promotion[i] as number, b.promotion[j] as number) ||
      compareEntries(promotionTexts, a.description[i] as number, b.description[j] as number),
  })

/** Writes a draft as a new row. */
export function writePromotion(
  to: PromotionSegment,
  i: number,
  draft: PromotionDraft,
  { promotion, description, shop }: { promotion: number; description: number; shop: number },
): void {
  to.orderHigh[i] = draft.orderHigh
  to.orderLow[i] = draft.orderLow
  to.rowKey[i] = draft.rowKey
  to.instant[i] = draft.shippedAt
  to.promotion[i] = promotion
  to.description[i] = description
  to.shop[i] = shop
  to.provenance[i] = 0
  writeMinor(to, i, draft.discountMinor)
}
