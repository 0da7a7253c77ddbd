// Invented amounts, discounts, ads and costs for the ledger's tests: say only what the case is about.
import type { Ledger } from '@/lib/ledger/books'
import { orderNumbers } from '@/lib/ledger/order-places'
import { epochDay } from '@/lib/schema/dates'
import type {
  AdFact,
  AmountDraft,
  CouponFact,
  MoneySink,
  PromotionDraft,
  ReimbursementDraft,
  RepeatPurchaseFact,
  SubscriptionFact,
  UnitCostFact,
  UnitFeeFact,
} from '@/lib/schema/money-facts'
import { asin, at, from, orderId, sku, US } from './drafts'

/** 10.00 USD of sales of one TEA-1 in settlement 77. `order` 0 = of no order. */
export const amount = (order: number, over: Partial<AmountDraft> = {}): AmountDraft => ({
  source: 'settlement',
  kind: 'product-sales',
  ...(order === 0 ? { orderHigh: 0, orderLow: 0 } : orderNumbers(orderId(order))),
  sku: sku(1),
  marketplace: US,
  currency: 'USD',
  postedAt: at('2026-03-04T12:00:00Z'),
  amountMinor: 1000,
  quantity: 1,
  settlementKey: 77,
  rowKey: order * 10 + 1,
  ...over,
})

export const transaction = (order: number, over: Partial<AmountDraft> = {}): AmountDraft =>
  amount(order, { source: 'transactions', rowKey: order * 10 + 2, ...over })

export const promotion = (order: number, over: Partial<PromotionDraft> = {}): PromotionDraft => ({
  ...orderNumbers(orderId(order)),
  rowKey: order,
  shippedAt: at('2026-03-03T12:00:00Z'),
  promotionId: 'PROMO-1',
  description: 'Save 5 % with Subscribe and Save',
  currency: 'USD',
  discountMinor: 50,
  ...over,
})

export const reimbursement = (
  rowKey: number,
  over: Partial<ReimbursementDraft> = {},
): ReimbursementDraft => ({
  rowKey,
  orderHigh: 0,
  orderLow: 0,
  approvedAt: at('2026-03-10T12:00:00Z'),
  sku: sku(1),
  asin: null,
  reason: 'LOST_WAREHOUSE',
  currency: 'USD',
  amountMinor: 700,
  quantity: 1,
  ...over,
})

export const ad = (day: string, over: Partial<AdFact> = {}): AdFact => ({
  marketplace: US,
  sku: sku(1),
  asin: asin(1),
  campaign: 'Tea',
  adGroup: 'Green',
  fromDay: epochDay(day),
  toDay: epochDay(day),
  currency: 'USD',
  impressions: 100,
  clicks: 4,
  spendMinor: 200,
  salesMinor: 1000,
  orders: 1,
  units: 1,
  ...over,
})

export const unitFee = (over: Partial<UnitFeeFact> = {}): UnitFeeFact => ({
  marketplace: US,
  sku: sku(1),
  asin: asin(1),
  currency: 'USD',
  priceMinor: 1000,
  referralMinor: 150,
  fulfilmentMinor: 320,
  otherMinor: null,
  productGroup: 'Grocery',
  ...over,
})

export const subscription = (day: string, over: Partial<SubscriptionFact> = {}): SubscriptionFact => ({
  marketplace: US,
  sku: sku(1),
  asin: asin(1),
  day: epochDay(day),
  active: 12,
  unitsShipped: null,
  unitsScheduled: null,
  discountShare: 0.05,
  outOfStockShare: null,
  ...over,
})

export const coupon = (over: Partial<CouponFact> = {}): CouponFact => ({
  marketplace: US,
  couponId: 'COUPON-1',
  name: 'Spring',
  fromDay: epochDay('2026-03-01'),
  toDay: epochDay('2026-03-31'),
  kind: 'percent',
  value: 10,
  currency: 'USD',
  clips: 30,
  redemptions: 3,
  salesMinor: 3000,
  budgetSpentMinor: 300,
  asins: [asin(1)],
  ...over,
})

export const repeatPurchase = (over: Partial<RepeatPurchaseFact> = {}): RepeatPurchaseFact => ({
  marketplace: US,
  asin: asin(1),
  fromDay: epochDay('2026-03-01'),
  toDay: epochDay('2026-03-07'),
  orders: 40,
  uniqueCustomers: 36,
  repeatCustomersShare: 0.1,
  repeatRevenueShare: 0.12,
  repeatRevenueMinor: 4800,
  currency: 'USD',
  ...over,
})

export const unitCost = (day: string, over: Partial<UnitCostFact> = {}): UnitCostFact => ({
  sku: sku(1),
  unitCostMinor: 300,
  inboundMinor: null,
  otherMinor: null,
  currency: 'USD',
  fromDay: epochDay(day),
  ...over,
})

/** One import of money only. */
export function takeMoney(ledger: Ledger, state: (money: MoneySink) => void, provenance = from()) {
  const sink = ledger.open(provenance)
  state(sink.money)
  return sink.finish()
}
