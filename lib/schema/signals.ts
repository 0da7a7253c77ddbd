// What is seen of an ASIN beside its orders, over time: traffic, rating, price, promotions, subscriptions, Featured Offer,
// stock, returns. Levers and killers rest on these. What no source states is null.
import type { IsoDate } from './dates'
import type { Share } from './figures'
import type { Asin, ShopKey } from './ids'
import type { Estimate } from './outlook'

/** A dated reading. */
export interface Reading {
  on: IsoDate
  value: number
}

/** Units a session in a period that ends on that day, and the sessions it is over. */
export interface ConversionReading extends Reading {
  sessions: number
}

export interface TrafficPeriod {
  from: IsoDate
  to: IsoDate
  sessions: number | null
  units: number | null
  orderItems: number | null
  /** Units / sessions, 0 to 1. */
  unitSessionShare: number | null
  /** Share of page views with the Featured Offer ours. */
  featuredOfferShare: number | null
  salesMinor: number | null
}

export interface RatingTrend {
  /** Oldest first, a reading a day. */
  stars: Reading[]
  reviews: Reading[]
  /** Stars a 30 days, by least squares over the last 90 days of readings; null with fewer than 3. */
  starsPer30Days: number | null
  /** New reviews a 30 days over the last 90 days of readings; null with fewer than 2. */
  reviewsPer30Days: number | null
}

export interface PriceTrend {
  /** By day with a sale at it, the price a unit that held, before promotions, apart from orders at stray prices; minor units. */
  paid: Reading[]
  /** Listed prices as read. */
  listed: Reading[]
  /** Of those days in the last 90; of all of them where there are none. */
  medianMinor: number | null
  /** Days on which the price that held moved by more than 3 % against the last, in the last 90 days, and at all. */
  changes90: number
  changes: number
  /** Often enough to unsettle a returning buyer (more than 3 in 90 days). */
  rotates: boolean
}

/**
 * Promotions by place in the buyer's history: who only buys with one is sensitive to price. First = on the buyer's entry
 * day. The discount to subscribers and Amazon's free shipping are no promotions here.
 */
export interface PromotionUse {
  firstOrders: Share
  repeatOrders: Share
  /** Mean discount of discounted lines as a share of their price. */
  depth: number | null
  /** Of first orders with and without one: came back within 90 days. */
  repeatAfterPromotion: Share
  repeatWithout: Share
}

export interface SubscriptionTrend {
  active: Reading[]
  /** Of the ASIN's units in the last 90 days, shipped to subscribers. */
  unitShare: number | null
  /** Subscribers a buyer of the last 365 days. */
  adoption: number | null
  /**
   * Share of today's subscribers lost in the next 30 days, by the shifted-beta-geometric model of deliveries seen order by
   * order, 95 % limits; else null with the reason.
   */
  churnPer30Days: Estimate | null
  churnWhy: ChurnWhy | null
  /** The newest reading of each. */
  discountShare: number | null
  outOfStockShare: number | null
  /** Discount to subscribers as read, shares 0 to 1, oldest first. */
  discounts: Reading[]
  /** First snapshot that lists the ASIN, where an earlier one of the shop did not. */
  enrolledOn: IsoDate | null
}

/** Why churn is not known: no order is known to be a subscriber's; only totals are; too few were due to renew. */
export const CHURN_WHYS = ['no-subscriber-orders', 'totals-only', 'too-few'] as const
export type ChurnWhy = (typeof CHURN_WHYS)[number]

/** A time with the same coupon; spans that follow on each other are one. */
export interface CouponSpan {
  from: IsoDate
  to: IsoDate
  kind: 'percent' | 'amount'
  /** Percent points, or minor units of `currency`. */
  value: number
  currency: string | null
}
/** The title a source had for the ASIN from a day on. */
export interface TitleReading {
  on: IsoDate
  title: string
}

export interface StockTrend {
  available: Reading[]
  inbound: number | null
  /** Days of cover by the pace of the last 30 and of the last 90 days; null where the newest reading is over 30 days old. */
  cover30: number | null
  cover90: number | null
  /** Spans of days without a sale or stock where there were sales before and after: the shop had none. */
  stockOuts: { from: IsoDate; to: IsoDate; days: number }[]
}

export interface ReturnReason {
  /** Amazon's code. */
  code: string
  /** Its theme. */
  theme:
    | 'size-fit'
    | 'not-as-described'
    | 'compatibility'
    | 'defect'
    | 'damage'
    | 'delivery'
    | 'unwanted'
    | 'other'
  units: number
}
export interface ReturnTrend {
  /** Ripe months only (the two months after are over), oldest first: returned in the month and the two after / shipped. */
  months: { month: string; shipped: number; returned: number; rate: number | null }[]
  rate: number | null
  n: number
  reasons: ReturnReason[]
  /** Rate of the last three ripe months less that of the three before; null when either has under 25 units. */
  change: number | null
}

export interface AsinSignals {
  asin: Asin
  asOf: IsoDate
  traffic: TrafficPeriod[]
  /** Of the newest twelve periods that do not overlap, oldest first; days and weeks are put together by month. */
  conversion: ConversionReading[]
  rating: RatingTrend
  price: PriceTrend
  promotions: PromotionUse
  subscription: SubscriptionTrend | null
  stock: StockTrend
  returns: ReturnTrend
  /**
   * Featured Offer share by period (on its last day), oldest first; falls of more than 0.1 against the period before, on
   * the first day of the period that shows them.
   */
  featuredOffer: { readings: Reading[]; falls: { on: IsoDate; from: number; to: number }[] }
  /** Coupons that had begun, oldest first. */
  coupons: CouponSpan[]
  /** Titles, each from the day it was first seen; a title that only another source spells otherwise is no new one. */
  titles: TitleReading[]
  /** Units and orders by week (from Monday), oldest first, zeros included; the last week ends with as-of. */
  weeklyUnits: number[]
  weeklyOrders: number[]
  firstWeek: IsoDate | null
  /** Brand Analytics' own repeat rate inside its period, beside ours: counts only what falls in that period. */
  amazonRepeat: {
    from: IsoDate
    to: IsoDate
    share: number | null
    orders: number | null
    customers: number | null
  } | null
}

export interface ShopSignals {
  shop: ShopKey
  asOf: IsoDate
  /** As of an ASIN, from the rows of business reports by date. */
  conversion: ConversionReading[]
  promotions: PromotionUse
  returns: ReturnTrend
}
