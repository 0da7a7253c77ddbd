// Months of first order as a study keeps them, of the shop and of those who entered by one ASIN: whole-number sums, a fraction
// of the size of the shares and means that are drawn from them (draw-cohorts.ts).
import type { ByHorizon, Cohort } from './figures'

/** Fewer entry buyers than this fill no grid: two months of twenty, below which a month is marked as small. */
export const GRID_BUYERS = 40

/** By age; behind the last age that somebody has reached there is nothing. */
export interface AgedSums {
  /** Buyers old enough. All that follows is of them. */
  old: number[]
  /** Who came back at that age. */
  back: number[]
  /** From day 0 to the end of that age. */
  revenueMinor: number[]
  /** null: the cost of some line of the month's buyers is not known. */
  contributionMinor: number[] | null
}

export interface CohortCounts {
  /** "YYYY-MM". */
  month: string
  buyers: number
  /** [k - 1] = age month k; back: with a purchase in it. */
  months: AgedSums
  /** In the order of HORIZONS; back: with a second purchase by that day. */
  days: AgedSums
}

/** Of those who entered by one ASIN; no months where buyers are missing. */
export interface EntryCohorts {
  months: CohortCounts[]
  /** How many more entry buyers it takes; 0 = the months are there. */
  missingBuyers: number
}

/** What a month's buyers came to by a day of age, over those of them who are that old; null = nobody is. */
export interface CohortAt {
  n: number
  back: number | null
  revenueMinor: number | null
  /** Also null where costs are not known. */
  contributionMinor: number | null
}

/** A month of the shop's grid, with what the study adds to it. */
export interface StudiedCohort extends Cohort {
  contributionPerBuyerMinor: (number | null)[]
  byDay: ByHorizon<CohortAt>
}
