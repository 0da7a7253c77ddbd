// All that the books keep of money: rows of amounts, promotions and reimbursements, and sheets of facts.
import type { AmountLayout } from './amount-rows'
import { createAmountRows } from './amount-rows'
import type { KeyedRows } from './keyed-rows'
import { createMoneySheets, type MoneySheets } from './money-sheets'
import { createPromotionRows, type PromotionLayout } from './promotion-rows'
import {
  createReimbursementRows,
  type ReimbursementLayout,
  type ReimbursementTexts,
} from './reimbursement-rows'
import { createTextDictionary, type TextDictionary } from './text-dictionary'

export interface MoneyBooks {
  amounts: KeyedRows<AmountLayout>
  promotions: KeyedRows<PromotionLayout>
  reimbursements: KeyedRows<ReimbursementLayout>
  /** Ids and descriptions of promotions. */
  promotionTexts: TextDictionary
  sheets: MoneySheets
}

export function createMoneyBooks(texts: ReimbursementTexts): MoneyBooks {
  const promotionTexts = createTextDictionary('promotionTexts')
  return {
    amounts: createAmountRows(texts),
    promotions: createPromotionRows(texts, promotionTexts),
    reimbursements: createReimbursementRows(texts),
    promotionTexts,
    sheets: createMoneySheets(),
  }
}
