// The sheets of what files state of money beside rows of orders, and what each fact is about: the newest statement of the
// same thing counts.
import type {
  AdFact,
  CouponFact,
  RepeatPurchaseFact,
  SubscriptionFact,
  UnitCostFact,
  UnitFeeFact,
} from '@/lib/schema/money-facts'
import { createFactSheet, type FactSheet } from './fact-sheet'

/** What each kind of sheet holds. */
export interface SheetFacts {
  unitFees: UnitFeeFact
  ads: AdFact
  subscriptions: SubscriptionFact
  coupons: CouponFact
  repeatPurchases: RepeatPurchaseFact
  unitCosts: UnitCostFact
}
export type SheetKind = keyof SheetFacts
export type MoneySheets = { readonly [K in SheetKind]: FactSheet<SheetFacts[K]> }

const SUBSCRIPTION_FIELDS = ['active', 'unitsShipped', 'unitsScheduled'] as const

/** Which numbers it states: a snapshot, a week past and a week ahead of the same day are kept side by side. */
const shape = (fact: SubscriptionFact): string =>
  SUBSCRIPTION_FIELDS.map(field => (fact[field] === null ? '-' : '+')).join('')

/** What a fact is about, within its account and marketplace. */
export const MONEY_KEYS: { readonly [K in SheetKind]: (fact: SheetFacts[K]) => string } = {
  unitFees: fact => JSON.stringify([fact.sku, fact.sku === null ? fact.asin : null, fact.currency]),
  ads: fact =>
    JSON.stringify([
      fact.campaign,
      fact.adGroup,
      fact.sku,
      fact.asin,
      fact.fromDay,
      fact.toDay,
      fact.currency,
    ]),
  subscriptions: fact =>
    JSON.stringify([fact.sku, fact.sku === null ? fact.asin : null, fact.day, shape(fact)]),
  coupons: fact => fact.couponId,
  repeatPurchases: fact => JSON.stringify([fact.asin, fact.fromDay, fact.toDay]),
  unitCosts: fact => JSON.stringify([fact.sku, fact.currency, fact.fromDay]),
}

export const createMoneySheets = (): MoneySheets => ({
  unitFees: createFactSheet('unitFees', MONEY_KEYS.unitFees),
  ads: createFactSheet('ads', MONEY_KEYS.ads),
  subscriptions: createFactSheet('subscriptions', MONEY_KEYS.subscriptions),
  coupons: createFactSheet('coupons', MONEY_KEYS.coupons),
  repeatPurchases: createFactSheet('repeatPurchases', MONEY_KEYS.repeatPurchases),
  unitCosts: createFactSheet('unitCosts', MONEY_KEYS.unitCosts),
})
