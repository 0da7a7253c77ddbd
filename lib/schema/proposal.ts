// What a lever rule proposes, with the figures it rests on and its arithmetic.
import type { Estimate } from './estimate'

export const LEVER_IDS = [
  'mend-baseline',
  'stock-buffer',
  'reviews',
  'refill-multipack',
  'accessory',
  'subscribe-save',
  'standing-coupon',
  'coupon-timing',
  'price-band',
  'product-page',
  'bid-headroom',
] as const
export type LeverId = (typeof LEVER_IDS)[number]

export type EvidenceUnit = 'share' | 'days' | 'count' | 'money' | 'stars'
/** Graded as in the evidence table: A causal or official, B observational, C practitioner's claim; 'own' = the seller's own figures. */
export type EvidenceGrade = 'own' | 'A' | 'B' | 'C' | 'none'

/** One figure a proposal rests on: which, its value, what it was held against. */
export interface Evidence {
  /** Key of the figure's name in assets. */
  figure: string
  value: number
  unit: EvidenceUnit
  threshold: number | null
  n: number | null
  /** Key of what the value means in words, where the number itself says little. */
  said?: string
}

/** A quantity of a formula: key of its name ("figure.…"), value and unit. Money is in minor units. */
export interface Quantity {
  name: string
  value: number
  unit: EvidenceUnit
}
/** One formula with what went in and what came out; its inputs can be moved and the result worked out again. */
export interface Arithmetic {
  /** Key of the formula in words: "formula.…". */
  formula: FormulaId
  inputs: Quantity[]
  result: Quantity
}
export const FORMULA_IDS = [
  'break-even-gain',
  'cost-of-discount',
  'units-short',
  'stars-at-stake',
  'page-gap',
  'returns-saved',
  'promotion-pull',
  'price-lost',
  'bid-room',
  'funding-saved',
  'journal-effect',
  'worth-of-point',
] as const
export type FormulaId = (typeof FORMULA_IDS)[number]

/** What the expected effect rests on; each is the key of a sentence ("basis.…"). 'none' = no evidence supports a size. */
export const EXPECTED_BASES = [
  'own-stock',
  'own-page',
  'own-returns',
  'own-promotion',
  'own-price',
  'own-journal',
  'own-journal-nothing',
  'published-rating',
  'no-costs',
  'none',
] as const
export type ExpectedBasis = (typeof EXPECTED_BASES)[number]

/** Where it is done or found; each is the key of a sentence ("where.…"). */
export const PLACES = [
  'voice-of-customer',
  'inventory',
  'restock',
  'returns-report',
  'orders-report',
  'account-health',
  'request-review',
  'listing',
  'comparison-table',
  'variations',
  'subscribe-save',
  'coupons',
  'pricing',
  'campaigns',
] as const
export type Place = (typeof PLACES)[number]

export type TimeToEffect = 'fast' | 'medium' | 'slow'

/** What one more point is a point of: buyers who come back, units per session, orders. Each is the key of a sentence ("point.…"). */
export const POINTS = ['back', 'page', 'orders'] as const
/** What a proposal's cost takes for granted; each is the key of a sentence ("plan.assumed.…"). */
export const COST_ASSUMPTIONS = ['coupon-fee-unknown', 'coupon-fee-published', 'coupon-fee-typed'] as const

export interface Proposal {
  lever: LeverId
  /** 1 = first, without gaps within an ASIN. */
  rank: number
  /** Key of the one-sentence advice and its arguments. */
  sentence: string
  arguments: Record<string, number | string>
  because: Evidence[]
  evidence: EvidenceGrade
  /** Share by which repurchase must rise to pay the lever's cost; null when it cannot be computed. */
  breakEvenGain: number | null
  /** Contribution a month (30 days) it may bring or save, minor units; null = no evidence supports a figure. */
  expectedMonthlyMinor: Estimate | null
  expectedBasis: ExpectedBasis
  /** Arguments of the basis' sentence. */
  basisArguments?: Record<string, number | string>
  /**
   * Our arithmetic, no expectation: what one more point (of `worthOfPointOf`) would bring in 30 days, minor units, 90 %
   * limits; null = costs are not known, or, where `worthOfPointOf` is null too, there is no point to count.
   */
  worthOfPointMinor?: Estimate | null
  worthOfPointOf?: (typeof POINTS)[number] | null
  /** First orders, sessions or orders it is reckoned from. */
  worthOfPointN?: number | null
  /** What it costs a month (30 days) at most, minor units; null = cannot be told or costs no money. */
  costMinor: number | null
  costAssumes?: (typeof COST_ASSUMPTIONS)[number]
  timeToEffect: TimeToEffect
  where: Place
  arithmetic: Arithmetic[]
}
