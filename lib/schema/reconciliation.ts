// Our figures beside those of Seller Central, month by month, with the reasons they differ; and which days the imported files cover.
import type { IsoDate } from './dates'
import type { ShopKey } from './ids'

/** Why ours and theirs differ. */
export const DIFFERENCE_REASONS = [
  'pending',
  'cancelled',
  'multi-channel',
  'replacement',
  'no-price',
  /** Orders within a few hours of the month's ends: Seller Central's day may be another. */
  'time-zone',
  /** Their figure holds tax, ours does not. */
  'tax',
  /** Their sales are before promotions, ours after. */
  'promotions',
  /** Days of the month that no order file, or no business report, covers. */
  'missing-file',
  /** Ordered in the month, booked in another: settlements book when shipped. */
  'booked-later',
  'unexplained',
] as const
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number]

export interface DifferenceCause {
  reason: DifferenceReason
  /** Orders or lines (or, missing-file: days) it is counted in. */
  count: number
  /** What it explains of the difference, minor units; null = cannot be said. */
  amountMinor: number | null
}

/** One figure on both sides. */
export interface Compared {
  ours: number | null
  theirs: number | null
  /** (ours - theirs) / theirs; null without both or when theirs is 0. */
  differenceShare: number | null
  /** What is left of it once the reasons with known amounts are taken off; null where no reasons are told of the figure. */
  unexplainedShare: number | null
}

export interface ReconciledMonth {
  /** YYYY-MM in the marketplace's zone. */
  month: string
  /** False while the month has not ended as of the last purchase day. */
  complete: boolean
  /** Minor units: business reports' ordered product sales. */
  sales: Compared
  units: Compared
  refundedUnits: Compared
  /** Minor units: product sales booked in settlements or transactions for orders of that month. */
  booked: Compared
  /** Why `sales` differ: the amounts that can be told add up to ours less theirs. */
  reasons: DifferenceCause[]
  /** The same of `booked`. */
  bookedReasons: DifferenceCause[]
}

export const COVERAGE_KINDS = ['orders', 'buyers', 'returns', 'traffic', 'settlements', 'ads'] as const
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/** A span of days (both included) of one kind that nothing imported covers, within the shop's history. */
export interface CoverageGap {
  kind: CoverageKind
  from: IsoDate
  to: IsoDate
  days: number
}

/** One week (from its Monday), with the share of its days each kind covers (0 to 1); null = before the kind's first day. */
export interface CoverageWeek {
  from: IsoDate
  covered: Record<CoverageKind, number | null>
}

export interface Reconciliation {
  shop: ShopKey
  currency: string
  asOf: IsoDate
  /** Oldest first. */
  months: ReconciledMonth[]
  calendar: CoverageWeek[]
  /** What to download next, the most useful first. */
  gaps: CoverageGap[]
}
