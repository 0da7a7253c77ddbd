// The baseline gate: rating, stock cover, returns, cancellations. A missing input is unknown, never green.
export const CHECK_IDS = ['rating', 'stockDays', 'returnRate', 'cancellationRate'] as const
export type CheckId = (typeof CHECK_IDS)[number]
export type CheckState = 'green' | 'red' | 'unknown'

/** The `why` of a check without a verdict by rule: its state is unknown, and it does not hold the gate up. */
export const FBA_NO_VERDICT = 'fba-no-verdict'

export type ThresholdFrom = 'asin' | 'group' | 'shop' | 'norm' | 'default'

export interface BaselineCheck {
  state: CheckState
  /** stars, days, share 0 to 1, share 0 to 1; null when unknown. */
  value: number | null
  /** Stock cover only: the days by the pace of the last 90 days, shown beside `value`, which takes the last 30. */
  value90?: number | null
  threshold: number | null
  /** Who set the threshold: the seller for the shop, the product group or the ASIN; a published norm of the group; or nobody yet. */
  thresholdFrom?: ThresholdFrom
  /** What the value is over: ratings, units, orders. */
  n: number | null
  /** Key of the sentence that says where it comes from or what is missing. */
  why: string
  /** Epoch seconds of the reading; null when unknown. */
  asOf: number | null
}

export interface Baseline {
  /** green only when all four are green or without a verdict by rule; red when any is red; else unknown. */
  state: CheckState
  checks: Record<CheckId, BaselineCheck>
}

/** The seller's thresholds; per ASIN ones override. */
export interface Thresholds {
  rating: number
  stockDays: number
  returnRate: number
  cancellationRate: number
}

/** Rating 4.3 stars, stock 30 days (Amazon's own line is 28), cancellations 2.5 % (seller-fulfilled), returns 8.1 % until the seller sets the category's. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  rating: 4.3,
  stockDays: 30,
  returnRate: 0.081,
  cancellationRate: 0.025,
}
