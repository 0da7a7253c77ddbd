// The one shape mathematics sees: one row a buyer, in columns, with what the figures need of that buyer's purchases.
// A purchase is all orders of one buyer on one calendar day in the marketplace's time zone.

/** Ages (days since entry, inclusive) at which cumulative amounts are kept: the CLV horizons, then the ends of cohort months. */
export const HORIZONS = [30, 60, 90, 180, 365] as const
export type Horizon = (typeof HORIZONS)[number]
/** Cohort month k (1 to 12) is [30k, 30(k+1)) days of age; its amounts are cumulative to day 30(k+1) - 1. */
export const COHORT_MONTHS = 12
export const AGES: readonly number[] = [
  ...HORIZONS,
  ...Array.from({ length: COHORT_MONTHS }, (_, i) => 30 * (i + 2) - 1),
]
export const NO_SECOND_PURCHASE = -1

export interface PurchaseHistory {
  /** Rows in use. Columns may be longer. */
  readonly buyers: number
  /** Epoch day of the first purchase. */
  readonly entryDay: Int32Array
  /** Id of the entry ASIN in `asins`; 0 = not known. */
  readonly entryAsin: Uint32Array
  /** Days from first to second purchase, or NO_SECOND_PURCHASE. */
  readonly secondGapDays: Int32Array
  /** Id of the ASIN with the highest revenue in the second purchase; 0 = none or not known. */
  readonly nextAsin: Uint32Array
  /** Purchases (days with an order), first included. */
  readonly purchases: Uint32Array
  readonly lastDay: Int32Array
  /** Bit k-1 set: a purchase in cohort month k, k = 1..12. */
  readonly cohortMonths: Uint16Array
  /** Cumulative revenue in minor units by age, row-major: [row * AGES.length + j]. */
  readonly revenueByAge: Float64Array
  /** The same of the value of units returned (revenue share of the line), by the age of the purchase they belong to. */
  readonly returnedByAge: Float64Array
}
