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
] as const
export type FormulaId = (typeof FORMULA_IDS)[number]

/** What the expected effect rests on; each is the key of a sentence ("basis.…"). 'none' = no evidence supports a size. */
export const EXPECTED_BASES = [
  'own-stock',
  'own-page',
  'own-returns',
  'own-promotion',
  'own-price',
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
  /** What it costs a month (30 days) at most, minor units; null = cannot be told or costs no money. */
  costMinor: number | null
  timeToEffect: TimeToEffect
  where: Place
  arithmetic: Arithmetic[]
}
