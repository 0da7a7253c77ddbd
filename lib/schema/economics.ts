// The money of a shop and of its entry ASINs: three named CLVs, what a first order costs and pays back, what a seller can
// bid. Minor units of the shop's currency; means may be fractional. What cannot be computed is null, and `missing` says why.
import type { IsoDate } from './dates'
import type { ByHorizon } from './figures'
import type { Asin, ShopKey, Sku } from './ids'
import type { AmountKind } from './money-facts'
import type { Estimate, ValueHorizon } from './outlook'

/** A mean over buyers with its 95 % limits (percentile bootstrap over buyers). */
export interface Measured extends Estimate {
  n: number
}

/** Always named, never "CLV" alone. */
export const CLV_NAMES = ['revenue', 'contribution', 'afterAds'] as const
export type ClvName = (typeof CLV_NAMES)[number]
export type NamedClv = Record<ClvName, Measured | null>

/** Where the fees of a line come from, best first. */
export const FEE_BASES = ['booked', 'preview', 'category-rate'] as const
export type FeeBasis = (typeof FEE_BASES)[number]

/** What a figure of money rests on that no file states. */
export const ASSUMPTIONS = [
  /** Lines without a unit cost take the shop-wide gross margin the seller typed in. */
  'typed-margin',
  /** Fees of lines not booked yet are those of the fee preview. */
  'fee-preview',
  /** Fees of lines without either are a rate of the price; fulfilment fees are not in it. */
  'fee-category-rate',
  /** Sold before the first day a unit cost is stated for: the first cost is taken. */
  'cost-of-later-day',
  /** Refunds not booked yet are the line's revenue by the share of units that came back. */
  'refund-from-returns',
  /** Ad spend of days without a first order was handed to the next day that has one. */
  'ads-carried-forward',
  /** Units a session brings are of a longer or other period than the buyers. */
  'conversion-of-other-period',
] as const
export type Assumption = (typeof ASSUMPTIONS)[number]

/** Why contribution and what follows from it is missing. */
export const MISSING_MONEY = [
  'no-costs',
  'some-costs-missing',
  'no-ads-file',
  'no-traffic',
  'no-first-orders',
  'too-few',
] as const
export type MissingMoney = (typeof MISSING_MONEY)[number]

/** Sums over all counted lines of the group's buyers (a shop: of all orders), signs as for the seller: costs are negative. */
export interface MoneyWaterfall {
  lines: number
  units: number
  orders: number
  revenueMinor: number
  referralMinor: number
  fulfilmentMinor: number
  /** Less what buyers paid for shipping and gift wrap, which is where Amazon charges that back; promotions on shipping included. */
  otherFeesMinor: number
  /** Goods, inbound, everything per unit; null = not known for every line. */
  costOfGoodsMinor: number | null
  refundsMinor: number
  reimbursementsMinor: number
  /** Sum of the above; null when the cost of goods is. */
  contributionMinor: number | null
  adsMinor: number | null
  /** Share of revenue (0 to 1) whose fees come from each source, and whose cost of goods is stated. */
  feesFrom: Record<FeeBasis, number>
  costKnownShare: number
}

/** Why money that is in the files is in no order line. */
export const UNTIED_REASONS = [
  /** Names no order: storage, subscription, stock lost in a warehouse. */
  'no-order',
  /** Of an order that does not count: multi-channel, cancelled, a replacement, in no order file. */
  'order-not-counted',
  /** Of a product that is not among the order's counted lines. */
  'line-not-counted',
  /** Of an order, but of no sale: kinds that enter no line. */
  'of-no-sale',
  /** Fees whose sale is not booked yet: until it is, an estimate stands in the line. */
  'sale-not-booked',
  /** In the reimbursements report alone, of days that no booking tells of. */
  'not-booked',
  /** Names no marketplace, and more than one shop of the account may be meant. */
  'no-marketplace',
  /** In a currency the shop does not sell in. */
  'other-currency',
] as const
export type UntiedReason = (typeof UNTIED_REASONS)[number]

/** Rows of one kind, of one reason and in one currency, with the sign the sum has for the seller. */
export interface UntiedMoney {
  kind: AmountKind
  reason: UntiedReason
  currency: string
  rows: number
  amountMinor: number
}

/** What a buyer left by an age, part by part, mean over the same buyers; costs are negative and all add up to contribution. */
export interface ContributionParts {
  revenueMinor: number
  feesMinor: number
  costOfGoodsMinor: number
  refundsMinor: number
  reimbursementsMinor: number
}

export const BID_HORIZONS = [30, 90, 180, 365] as const
export type BidHorizon = (typeof BID_HORIZONS)[number]

export interface Acquisition {
  /** Ad spend / first orders on the days ads are known of, with limits over buyers' first-order days. */
  cac: Estimate
  /** Of all ads on these days, allocated or not. */
  spendMinor: number
  firstOrders: number
  /** Spend after the last first order: allocated to nobody. */
  unallocatedMinor: number
  from: IsoDate
  to: IsoDate
  clicks: number | null
  /** Of all ads' attributed sales, for the ACoS as it is today. */
  attributedSalesMinor: number | null
}

export interface Bids {
  /** First day of age at which mean contribution per buyer covers the cost of a first order; null = not within the data. */
  paybackDay: { value: number; low: number | null; high: number | null } | null
  /** Contribution per buyer at the horizon / first-order revenue: the share of attributed sales ads may cost. */
  breakEvenAcos: Record<BidHorizon, Estimate | null>
  /** (Contribution per buyer at the horizon - target margin x revenue at it) x orders a session (here: a click) brings; 0 = no click pays. */
  maxCpcMinor: Record<BidHorizon, Estimate | null>
  /** Orders a session brings: unit-session percentage / units an order. */
  conversion: { value: number; sessions: number; from: IsoDate | null; to: IsoDate | null } | null
}

/** Each by name, with its inputs, unrounded. */
export interface Formulas {
  /** (average order x gross margin) x repeat purchases a buyer - (ads + returns + fees tied to those orders) a buyer. */
  marketplace: {
    valueMinor: number
    averageOrderMinor: number
    grossMarginShare: number
    repeatPurchases: number
    adsMinor: number
    returnsMinor: number
    feesMinor: number
    /** What these are worked out from: sums over the group's buyers. */
    sums: {
      revenueMinor: number
      orders: number
      repeatOrders: number
      buyers: number
      adsMinor: number
      returnsMinor: number
      feesMinor: number
    }
  } | null
  /** Average order x orders a year x lifetime in years, lifetime = 1 / (1 - retention). */
  crm: {
    valueMinor: number
    averageOrderMinor: number
    ordersPerYear: number
    retention: number
    lifetimeYears: number
    revenueMinor: number
    orders: number
    ordersInYear: number
    customersInYear: number
    /** Bought in the year before; and of these again in the last year. */
    customersBefore: number
    customersKept: number
  } | null
  /** Average order x orders a year x lifetime - acquisition cost. */
  simple: { valueMinor: number; cacMinor: number; spendMinor: number; firstOrders: number } | null
  /** Revenue / orders of identified buyers, as in all of the above; `averageOrderMinor` of the economics is over all orders. */
  averageOrderMinor: number | null
  retention: number | null
  churn: number | null
  purchaseFrequency: number | null
  firstToSecond: number | null
}

export interface Economics {
  asOf: IsoDate
  /** First and last purchase day of the lines behind it. */
  from: IsoDate | null
  to: IsoDate | null
  /** Realised, over buyers whose entry is at least that many days ago. After ads: of them, who entered on days ads are known of. */
  clv: ByHorizon<NamedClv>
  /** What the contribution of `clv` is made of; null where that is. */
  contributionParts: ByHorizon<ContributionParts | null>
  /** Mean cumulative contribution per buyer by day of age, 0 to 365, over ripe buyers of each day; null where there are none. */
  contributionByAge: (number | null)[] | null
  /** Contribution of the first order as realised, and what the forecast's further revenue brings at the buyers' contribution share so far; 90 % limits. */
  ahead: Record<ValueHorizon, Record<ClvName, Estimate | null>>
  averageOrderMinor: number | null
  firstOrderMinor: number | null
  /** (Revenue - cost of goods) / revenue, or the one typed in. */
  grossMarginShare: number | null
  feeShare: number | null
  refundShare: number | null
  waterfall: MoneyWaterfall
  /** In the files and in no order line; of an ASIN: what names it. Enters no CLV. */
  untied: UntiedMoney[]
  acquisition: Acquisition | null
  bids: Bids
  formulas: Formulas
  assumed: Assumption[]
  missing: MissingMoney[]
}

export interface ShopEconomics extends Economics {
  shop: ShopKey
  currency: string
  /** Sold SKUs without a unit cost, by revenue. */
  skusWithoutCost: { sku: Sku; asin: Asin | null; units: number; revenueMinor: number }[]
  /** Money rows that could not be placed, by reason, and how many rows stand behind all this. */
  rows: {
    booked: number
    promotions: number
    reimbursements: number
    ads: number
    unplaced: Record<string, number>
  }
}
export interface AsinEconomics extends Economics {
  asin: Asin
}
