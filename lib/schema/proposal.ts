// What a lever rule proposes, with the figures it rests on and its arithmetic.
export const LEVER_IDS = [
  'mend-baseline',
  'refill-multipack',
  'product-page',
  'reviews',
  'subscribe-save',
  'standing-coupon',
] as const
export type LeverId = (typeof LEVER_IDS)[number]

/** One figure a proposal rests on: which, its value, what it was held against. */
export interface Evidence {
  /** Key of the figure's name in assets. */
  figure: string
  value: number
  unit: 'share' | 'days' | 'count' | 'money' | 'stars'
  threshold: number | null
  n: number | null
}

export interface Proposal {
  lever: LeverId
  /** Key of the one-sentence advice and its arguments. */
  sentence: string
  arguments: Record<string, number | string>
  because: Evidence[]
  /** Graded as in the evidence table: A causal or official, B observational, C practitioner's claim; 'own' = the seller's own figures. */
  evidence: 'own' | 'A' | 'B' | 'C' | 'none'
  /** Share by which repurchase must rise to pay the lever's cost; null when it cannot be computed. */
  breakEvenGain: number | null
}
