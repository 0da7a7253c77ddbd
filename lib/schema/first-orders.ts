// Buyers by what their first order was like, side by side, and how much they grow on it. Observed: buyers chose the kind
// of first order themselves, so what differs between them need not come from it.
import type { Share } from './figures'
import type { Ranged } from './order-steps'
import type { Estimate, ValueHorizon } from './outlook'

/** What first orders are told apart by; the two sides of each, the first one named first. */
export const FIRST_ORDER_SIDES = {
  promotion: ['promoted', 'full-price'],
  subscription: ['subscriber', 'one-time'],
  units: ['more-units', 'one-unit'],
  value: ['upper-half', 'lower-half'],
} as const
export type FirstOrderKind = keyof typeof FIRST_ORDER_SIDES
export const FIRST_ORDER_KINDS = [
  'promotion',
  'subscription',
  'units',
  'value',
] as const satisfies FirstOrderKind[]
export type FirstOrderSide = (typeof FIRST_ORDER_SIDES)[FirstOrderKind][number]

/** Fewer buyers than this on a side are not held against the other. */
export const SIDE_BUYERS = 20

/** What buyers of a side came to by a day of age, over those of them who are that old. */
export interface SideAt {
  /** Came back. */
  repeat: Share
  /** Revenue from day 0 on, first order included; and of that, what came after the first order. Minor units a buyer. */
  revenueMinor: Ranged | null
  laterMinor: Ranged | null
  /** null where the cost of something they bought is not known. */
  contributionMinor: Ranged | null
}

export interface FirstOrderPair {
  kind: FirstOrderKind
  /** Buyers of each side. */
  buyers: [number, number]
  /** Why there is nothing beside each other: no first order is known to be of the first side; too few on a side. */
  why: 'not-told' | 'too-few' | null
  /** Of 'value': first orders above this are the upper half. Minor units. */
  splitMinor: number | null
  /** Empty where `why` says so. Repeat rate of the first side less that of the second, 95 % limits (Newcombe). */
  at: { days: ValueHorizon; sides: [SideAt, SideAt]; difference: Estimate | null }[]
}

/** From the first order to day 90, over buyers at least that old; and what they buy again. */
export interface FirstOrderGrowth {
  /** Revenue to day 90 / revenue of the first order, less 1. */
  to90: Ranged | null
  /** Of those who came back: second purchase mainly of what they entered by. */
  sameItem: Share
}

export interface FirstOrders {
  pairs: FirstOrderPair[]
  growth: FirstOrderGrowth
}
