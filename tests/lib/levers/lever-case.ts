// An ASIN that gives every rule a reason to be silent; each test changes what it is about.

import type { LeverFacts } from '@/lib/levers/lever-rule'
import type { BaselineCheck, CheckId } from '@/lib/schema/baseline'
import type { TrafficFact } from '@/lib/schema/facts'
import type { Asin } from '@/lib/schema/ids'
import { BASELINE_GREEN, figuresCase } from './figures-case'

export const ASIN = 'B000TEST01' as Asin
export const OTHER = 'B000TEST02' as Asin

type Figures = LeverFacts['figures']

export function leverCase(figures: Partial<Figures> = {}, over: Partial<LeverFacts> = {}): LeverFacts {
  return { figures: { ...figuresCase(ASIN), ...figures }, traffic: null, marginShare: null, ...over }
}

/** The green baseline with one check changed, and the state that makes of it. */
export function baselineWith(id: CheckId, change: Partial<BaselineCheck>): Figures['baseline'] {
  const check = { ...BASELINE_GREEN.checks[id], ...change }
  return { state: check.state, checks: { ...BASELINE_GREEN.checks, [id]: check } }
}

/** Gaps of so many buyers around a median. */
export const intervalOf = (n: number, median: number, spread: number): Figures['interval'] => ({
  n,
  median,
  q1: median * (1 - spread / 2),
  q3: median * (1 + spread / 2),
  window: { from: Math.floor(median - 3), to: Math.ceil(median + 3), share: 0.5 },
})

/** So much of the second purchases for the same item, so much for the other one. */
export const nextOf = (same: number, other: number): Figures['next'] => [
  { asin: ASIN, buyers: same * 100, share: same },
  { asin: OTHER, buyers: other * 100, share: other },
]

export const survivalOf = (at90: number): Figures['survival'] => ({
  30: at90 / 2,
  60: at90 / 1.5,
  90: at90,
  180: at90,
  365: at90,
})

export const trafficOf = (over: Partial<TrafficFact>): TrafficFact => ({
  marketplace: null,
  asin: ASIN,
  parentAsin: null,
  sku: null,
  title: null,
  fromDay: 19_970,
  toDay: 19_999,
  sessions: 1000,
  pageViews: null,
  unitsOrdered: 20,
  salesMinor: null,
  currency: null,
  orderItems: null,
  unitSessionShare: null,
  featuredOfferShare: null,
  unitsRefunded: null,
  ...over,
})
