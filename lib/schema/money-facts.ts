// What a source states of money beside order lines: amounts booked, fees per unit, discounts, ads, subscriptions, costs.
// Missing is null, never 0. Drafts of the hot path are reused objects: a sink copies what it keeps. Amounts are minor units
// of their currency, with the sign they have for the seller: what comes in is positive, what is paid negative.
import type { Asin, MarketplaceId, Sku } from './ids'

/** Where an amount was booked. Both speak of the same money: a settlement's rows outrank a transaction's of that settlement. */
export const AMOUNT_SOURCES = ['settlement', 'transactions'] as const
export type AmountSource = (typeof AMOUNT_SOURCES)[number]

/** What an amount is. Tax that Amazon collects and passes on, both ways, is `tax` and enters no figure. */
export const AMOUNT_KINDS = [
  'product-sales',
  'shipping-sales',
  'gift-wrap-sales',
  'promotion',
  'tax',
  'referral-fee',
  'fba-fee',
  'other-fee',
  'refund-product',
  'refund-other',
  'refund-fee',
  'reimbursement',
  'advertising',
  'subscription',
  'storage',
  'transfer',
  'other',
] as const
export type AmountKind = (typeof AMOUNT_KINDS)[number]

export interface AmountDraft {
  source: AmountSource
  kind: AmountKind
  /** Order id as two whole numbers; 0 and 0 = of no order. */
  orderHigh: number
  orderLow: number
  sku: Sku | null
  /** Of the row; null = the file does not say and the shop at hand counts. */
  marketplace: MarketplaceId | null
  currency: string | null
  /** Epoch seconds; where only a day is printed, its noon. */
  postedAt: number
  amountMinor: number
  /** Units the row speaks of (on product sales and product refunds), null elsewhere. */
  quantity: number | null
  /** Number of the settlement as 32-bit hash of its digits; 0 = not stated. */
  settlementKey: number
  /** 32-bit hash of all that tells this row from others of the same file (ordinal of equal rows included): twice read, it is once there. */
  rowKey: number
}

/** Fees of one unit as Amazon estimates them (fee preview), positive minor units. */
export interface UnitFeeFact {
  marketplace: MarketplaceId | null
  sku: Sku | null
  asin: Asin | null
  currency: string
  priceMinor: number | null
  referralMinor: number | null
  fulfilmentMinor: number | null
  otherMinor: number | null
  /** Amazon's product group, the key of category norms. */
  productGroup: string | null
}

/** A discount on an order's item, by the promotion that gave it. */
export interface PromotionDraft {
  orderHigh: number
  orderLow: number
  /** 32-bit hash of shipment item and promotion. */
  rowKey: number
  shippedAt: number
  promotionId: string
  /** As printed, for example "Save 5 % with Subscribe and Save"; names no buyer. */
  description: string | null
  currency: string | null
  discountMinor: number
}

export interface ReimbursementDraft {
  /** 32-bit hash of the reimbursement id and SKU. */
  rowKey: number
  orderHigh: number
  orderLow: number
  approvedAt: number
  sku: Sku | null
  asin: Asin | null
  reason: string | null
  currency: string | null
  amountMinor: number
  quantity: number | null
}

/** Sponsored Products of one advertised product over a day or a span of days. */
export interface AdFact {
  marketplace: MarketplaceId | null
  sku: Sku | null
  asin: Asin | null
  campaign: string
  adGroup: string | null
  /** Epoch days, both included. */
  fromDay: number
  toDay: number
  currency: string
  impressions: number | null
  clicks: number | null
  spendMinor: number
  /** Attributed within 7 days. */
  salesMinor: number | null
  orders: number | null
  units: number | null
}

/** Subscribe & Save of one SKU: a snapshot of subscriptions, or a week's shipments. */
export interface SubscriptionFact {
  marketplace: MarketplaceId | null
  sku: Sku | null
  asin: Asin | null
  /** Epoch day of the snapshot or of the week's first day. */
  day: number
  /** Active subscriptions at the snapshot, or null. */
  active: number | null
  /** Units shipped to subscribers in the week, or scheduled for it. */
  unitsShipped: number | null
  unitsScheduled: number | null
  /** Shares 0 to 1. */
  discountShare: number | null
  outOfStockShare: number | null
}

export interface CouponFact {
  marketplace: MarketplaceId | null
  couponId: string
  name: string | null
  /** Epoch days. */
  fromDay: number
  toDay: number
  kind: 'percent' | 'amount'
  /** Percent points, or minor units of `currency`. */
  value: number
  currency: string | null
  clips: number | null
  redemptions: number | null
  salesMinor: number | null
  budgetSpentMinor: number | null
  asins: Asin[]
}

/** Brand Analytics: what Amazon itself counts as repeat purchase, inside its own period, of all sellers of the brand. */
export interface RepeatPurchaseFact {
  marketplace: MarketplaceId | null
  asin: Asin
  fromDay: number
  toDay: number
  orders: number | null
  uniqueCustomers: number | null
  /** Shares 0 to 1. */
  repeatCustomersShare: number | null
  repeatRevenueShare: number | null
  repeatRevenueMinor: number | null
  currency: string | null
}

/** What a unit costs the seller, from a day on. */
export interface UnitCostFact {
  sku: Sku
  /** Positive minor units per unit: goods, inbound freight, everything else. */
  unitCostMinor: number
  inboundMinor: number | null
  otherMinor: number | null
  currency: string
  /** Epoch day. */
  fromDay: number
  /** The seller takes back what was stated of this SKU, currency and day; the amounts mean nothing. */
  gone?: true
}

/** Where readers put what they read of money. */
export interface MoneySink {
  amount(draft: AmountDraft): void
  unitFee(fact: UnitFeeFact): void
  promotion(draft: PromotionDraft): void
  reimbursement(draft: ReimbursementDraft): void
  ad(fact: AdFact): void
  subscription(fact: SubscriptionFact): void
  coupon(fact: CouponFact): void
  repeatPurchase(fact: RepeatPurchaseFact): void
  unitCost(fact: UnitCostFact): void
}
