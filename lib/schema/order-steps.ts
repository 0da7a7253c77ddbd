// From order to order: of the buyers who made order k, how many made the next one, how soon, and what an order k brings.
import type { Share } from './figures'
import type { ValueHorizon } from './outlook'

/** Steps from the first order on: the last one leads from order 6 to order 7. */
export const STEPS = 6

/** A figure over n of something, with its 95 % limits; null = too few to tell limits. */
export interface Ranged {
  value: number
  low: number | null
  high: number | null
  n: number
}

export interface OrderStep {
  /** The order it starts at, 1 = the first. An order is a day with orders, as everywhere. */
  order: number
  /** Who has made it so far. */
  buyers: number
  /** Mean revenue of it over them, minor units. */
  averageMinor: Ranged | null
  /** By days since it. */
  next: Record<ValueHorizon, StepNext>
}

/** Over buyers whose order k is at least so many days ago, so that everybody was watched equally long. */
export interface StepNext {
  /** Who made the next order within these days. */
  share: Share
  /** Days between the two, of those who did. */
  medianDays: Ranged | null
}
