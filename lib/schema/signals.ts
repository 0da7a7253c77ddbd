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
  /** Price paid a unit on each day with a sale, median, minor units; promotions apart. */
  paid: Reading[]
  /** Listed prices as read. */
  listed: Reading[]
  medianMinor: number | null
  /** Days on which the price moved by more than 3 % against the last, in the last 90 days, and at all. */
  changes90: number
  changes: number
  /** Often enough to unsettle a returning buyer (more than 3 in 90 days). */
  rotates: boolean
}

/** Promotions by place in the buyer's history: who only buys with one is sensitive to price. */
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
  /** Share lost a period of 30 days, by the shifted-beta-geometric model where readings allow; else null with the reason. */
  churnPer30Days: Estimate | null
  churnWhy: string | null
  discountShare: number | null
  outOfStockShare: number | null
}

export interface StockTrend {
  available: Reading[]
  inbound: number | null
  /** Days of cover by the pace of the last 30 and of the last 90 days. */
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
  rating: RatingTrend
  price: PriceTrend
  promotions: PromotionUse
  subscription: SubscriptionTrend | null
  stock: StockTrend
  returns: ReturnTrend
  /** Featured Offer share by period, oldest first, and its falls of more than 0.1. */
  featuredOffer: { readings: Reading[]; falls: { on: IsoDate; from: number; to: number }[] }
  /** Units and orders by week (from Monday), oldest first, zeros included, up to as-of. */
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
  promotions: PromotionUse
  returns: ReturnTrend
}
