// Results: what is computed per shop and per entry ASIN, as the panels, the strips and the headless twin show it.
// Means in minor units may be fractional. What could not be computed is null.
import type { Baseline } from './baseline'
import type { IsoDate } from './dates'
import type { Asin, MarketplaceId, ShopKey } from './ids'
import type { Proposal } from './proposal'
import type { Horizon } from './purchase-history'

export type ByHorizon<T> = Record<Horizon, T>

/** A share with its 95 % Wilson limits and the number of buyers it is over; null when n is 0. */
export interface Share {
  value: number | null
  low: number | null
  high: number | null
  n: number
}

/** Gaps to the second purchase, in days, among buyers who made one. */
export interface Interval {
  n: number
  median: number
  q1: number
  q3: number
  /** The shortest span of whole days that holds at least half of the gaps. */
  window: { from: number; to: number; share: number }
}

export interface ClvAt {
  revenueMinor: number | null
  /** null: costs are not known. */
  contributionMinor: number | null
  n: number
}

/** One month of first orders. retention[k-1] and revenuePerBuyerMinor[k-1] are for age month k; null = not ripe. */
export interface Cohort {
  month: string
  buyers: number
  retention: (number | null)[]
  revenuePerBuyerMinor: (number | null)[]
}

export interface NextAsin {
  asin: Asin
  buyers: number
  /** Of the buyers who made a second purchase. */
  share: number
}

/** Share with a second purchase by day, 1 - Kaplan-Meier, at each day with an event, with 95 % log-log limits. */
export interface CurvePoint {
  day: number
  share: number
  low: number
  high: number
  atRisk: number
}

/** The figures of one group of buyers. */
export interface GroupFigures {
  entryBuyers: number
  repeatRate: ByHorizon<Share>
  /** 1 - Kaplan-Meier at the horizon; null beyond the longest observation. */
  survival: ByHorizon<number | null>
  interval: Interval | null
  clv: ByHorizon<ClvAt>
  /** gapCounts[d] = buyers whose second purchase came d days after the first; trailing zeros cut. */
  gapCounts: number[]
  curve: CurvePoint[]
}

export interface Coverage {
  orders: number
  ordersWithBuyer: number
  excluded: { blank: number; noReply: number; businessRelay: number; outlier: number }
  /** Of `blank`: orders for which no file that carries buyers was imported. */
  notInBuyerFile: number
  from: IsoDate | null
  to: IsoDate | null
  /** Buyers whose entry lies in the first `burnInDays` of the history: they may be old customers. */
  leftCensoredBuyers: number
  burnInDays: number
}

export interface Totals {
  buyers: number
  purchases: number
  orders: number
  lines: number
  units: number
  revenueMinor: number
  returnedUnits: number
  returnedMinor: number
  cancelledOrders: number
}

export interface AsinFigures extends GroupFigures {
  asin: Asin
  title: string | null
  /** All sales of the ASIN, with or without a buyer, first purchase or not. */
  sold: { orders: number; units: number; revenueMinor: number; returnedUnits: number }
  next: NextAsin[]
  baseline: Baseline
  proposals: Proposal[]
}

/**
 * What only an ASIN's own page shows, as the whole numbers it is drawn from: a tenth of the size, drawn for the one page
 * that is looked at, and the same after most fresh lines.
 */
export interface AsinDays {
  gapCounts: number[]
  /** waiting[d] = buyers watched for d days without a second purchase; trailing zeros cut. */
  waiting: number[]
  /** What `next` holds, column by column; its shares are of interval.n. */
  next: { asins: Asin[]; buyers: number[] }
}

export interface ShopFigures extends GroupFigures {
  shop: ShopKey
  marketplace: MarketplaceId
  currency: string
  asOf: IsoDate
  coverage: Coverage
  totals: Totals
  cohorts: Cohort[]
}

/** What a strip, the popup and a table row show of one ASIN. */
export interface AsinSummary {
  asin: Asin
  title: string | null
  currency: string
  asOf: IsoDate
  entryBuyers: number
  units: number
  revenueMinor: number
  clv: ByHorizon<ClvAt>
  repeatRate: ByHorizon<Share>
  interval: Interval | null
  baseline: Baseline
  lever: Proposal | null
  /** Why, in one sentence, in the seller's language: for strips, which carry few words of their own. */
  leverSaid?: string
}

/** An ASIN's figures as they are stored: what tables and strips show, and what the own page has beside it. */
export interface AsinRecord {
  summary: AsinSummary & Pick<AsinFigures, 'survival' | 'sold' | 'proposals'>
  days: AsinDays
}

/** What a strip shows of one order: its place among the buyer's purchases. */
export interface OrderSummary {
  /** 1 = first purchase in the imported history; null = no usable buyer. */
  purchaseNumber: number | null
  daysSinceFirst: number | null
  daysSincePrevious: number | null
  /** The buyer's entry lies in the burn-in: "first" may not be the first. */
  mayBeOldCustomer: boolean
}
