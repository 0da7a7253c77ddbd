// An ASIN that gives every rule a reason to be silent; each test changes what it is about.

import type { LeverFacts } from '@/lib/levers/lever-rule'
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { Wave } from '@/lib/schema/advice'
import type { Baseline, BaselineCheck, CheckId } from '@/lib/schema/baseline'
import { isoDate } from '@/lib/schema/dates'
import type { AsinEconomics } from '@/lib/schema/economics'
import type { Share } from '@/lib/schema/figures'
import { type Asin, shopKey } from '@/lib/schema/ids'
import type { AsinOutlook, ReorderWindow } from '@/lib/schema/outlook'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { AsinSignals, TrafficPeriod } from '@/lib/schema/signals'
import { AS_OF_DAY, BASELINE_GREEN, figuresCase } from './figures-case'

export const ASIN = 'B000TEST01' as Asin
export const OTHER = 'B000TEST02' as Asin
export const asOf = isoDate(AS_OF_DAY)
/** The day so many days before the last one looked at. */
export const daysAgo = (days: number) => isoDate(AS_OF_DAY - days)

type Figures = LeverFacts['figures']

/** A shop in the United Kingdom, where no coupon fee is published: the seller typed in 2.5 % and nothing fixed. */
export const SHOP = shopKey('local', 'A1F83G8C2ARO7P', 'GBP')
const SETTINGS = { ...DEFAULT_SETTINGS, couponFees: { [SHOP]: { fixedMinor: 0, share: 0.025 } } }

export function leverCase(figures: Partial<Figures> = {}, over: Partial<LeverFacts> = {}): LeverFacts {
  return {
    figures: { ...figuresCase(ASIN), ...figures },
    outlook: null,
    shop: null,
    economics: null,
    signals: signalsCase(),
    gate: figures.baseline ?? BASELINE_GREEN,
    wave: null,
    // 100 orders and units in 30 days at 10.00 an order.
    pace: { days: 90, orders: 300, units: 300, firstOrders: 210, repeatOrders: 90 },
    killers: [],
    settings: SETTINGS,
    shopKey: SHOP,
    ...over,
  }
}

/** Settings with a gross margin typed in. */
export const margin = (grossMarginShare: number): Pick<LeverFacts, 'settings'> => ({
  settings: { ...SETTINGS, grossMarginShare },
})

/** The green baseline with one check changed, and the state that makes of it. */
export function baselineWith(id: CheckId, change: Partial<BaselineCheck>): Baseline {
  const check = { ...BASELINE_GREEN.checks[id], ...change }
  return { state: check.state, checks: { ...BASELINE_GREEN.checks, [id]: check } }
}

/** Gaps of so many buyers around a median. */
export const intervalOf = (n: number, median = 30): NonNullable<Figures['interval']> => ({
  n,
  median,
  q1: median * 0.8,
  q3: median * 1.2,
  window: { from: median - 3, to: median + 3, share: 0.5 },
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

export const shareOf = (value: number, n: number, half = 0.05): Share => ({
  value,
  low: Math.max(0, value - half),
  high: Math.min(1, value + half),
  n,
})
const NOBODY: Share = { value: null, low: null, high: null, n: 0 }

export const signalsCase = (over: Partial<AsinSignals> = {}): AsinSignals => ({
  asin: ASIN,
  asOf,
  traffic: [],
  conversion: [],
  rating: { stars: [], reviews: [], starsPer30Days: null, reviewsPer30Days: null },
  price: { paid: [], listed: [], medianMinor: 1000, changes90: 0, changes: 0, rotates: false },
  promotions: {
    firstOrders: NOBODY,
    repeatOrders: NOBODY,
    depth: null,
    repeatAfterPromotion: NOBODY,
    repeatWithout: NOBODY,
  },
  subscription: null,
  stock: { available: [], inbound: null, cover30: null, cover90: null, stockOuts: [] },
  returns: { months: [], rate: null, n: 0, reasons: [], change: null },
  featuredOffer: { readings: [], falls: [] },
  weeklyUnits: [],
  weeklyOrders: [],
  firstWeek: null,
  amazonRepeat: null,
  coupons: [],
  titles: [],
  ...over,
})

/** Gaps whose rhythm passed its test, most often so many days long. */
export const rhythmOf = (n: number, mode: number): ReorderWindow => ({
  state: 'shown',
  n,
  mode: { value: mode, low: mode - 1, high: mode + 1 },
  modes: [mode],
  hdi50: { from: mode - 3, to: mode + 3, share: 0.5 },
  hdi80: { from: mode - 6, to: mode + 6, share: 0.8 },
  rhythm: { k: 4, low: 3, pairs: 40, passed: true },
  perUnit: null,
})
export const noRhythm = (n: number): ReorderWindow => ({
  state: 'no-rhythm',
  n,
  hdi50: { from: 10, to: 60, share: 0.5 },
  hdi80: { from: 5, to: 90, share: 0.8 },
  rhythm: { k: 1, low: 0.8, pairs: 40, passed: false },
  perUnit: null,
})

/** 90 reorders expected in 90 days, seven a week. */
export const outlookCase = (window: ReorderWindow, over: Partial<AsinOutlook> = {}): AsinOutlook => ({
  asin: ASIN,
  asOf,
  buyers: 500,
  window,
  curves: [],
  forecast: null,
  noForecast: null,
  alive: 300,
  due: 50,
  valueAhead: { 90: null, 180: null, 365: null },
  pooledRepeat: byHorizon(() => null),
  soldForecast: {
    horizonDays: 90,
    buyers: 500,
    purchases: { value: 90, low: 70, high: 110 },
    revenueMinor: null,
    byWeek: Array.from({ length: 13 }, (_, at) => ({
      week: at + 1,
      from: isoDate(AS_OF_DAY + 1 + 7 * at),
      value: 7,
      low: 4,
      high: 10,
    })),
    basis: 'own',
  },
  boughtWithin: [],
  ...over,
})

export const waveCase = (over: Partial<Wave> = {}): Wave => ({
  weeks: Array.from({ length: 13 }, (_, at) => ({
    week: at + 1,
    from: isoDate(AS_OF_DAY + 1 + 7 * at),
    expected: 20,
    low: 15,
    high: 25,
    stockAfter: Math.max(0, 130 - 20 * (at + 1)),
  })),
  stock: 130,
  coverEnds: isoDate(AS_OF_DAY + 45),
  coverEndsEarliest: isoDate(AS_OF_DAY + 36),
  bufferUnits: 42,
  orderBy: isoDate(AS_OF_DAY + 15),
  leadTimeDays: 30,
  leadTimeTypedIn: false,
  couponWeek: null,
  ...over,
})

/** The money of an ASIN with 40 % contribution on 10.00 an order; ads cost 200.00 for sales of 1000.00. */
export function economicsCase(over: Partial<AsinEconomics> = {}): AsinEconomics {
  const none = byHorizon(() => ({ revenue: null, contribution: null, afterAds: null }))
  const room = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 })
  return {
    asin: ASIN,
    asOf,
    from: daysAgo(365),
    to: asOf,
    clv: none,
    contributionByAge: null,
    contributionParts: byHorizon(() => null),
    untied: [],
    ahead: { 90: none[90], 180: none[180], 365: none[365] },
    averageOrderMinor: 1000,
    firstOrderMinor: 1000,
    grossMarginShare: 0.6,
    feeShare: 0.2,
    refundShare: 0,
    waterfall: {
      lines: 500,
      units: 500,
      orders: 500,
      revenueMinor: 500_000,
      referralMinor: -75_000,
      fulfilmentMinor: -25_000,
      otherFeesMinor: 0,
      costOfGoodsMinor: -200_000,
      refundsMinor: 0,
      reimbursementsMinor: 0,
      contributionMinor: 200_000,
      adsMinor: -20_000,
      feesFrom: { booked: 1, preview: 0, 'category-rate': 0 },
      costKnownShare: 1,
    },
    acquisition: {
      cac: { value: 200, low: 180, high: 220 },
      spendMinor: 20_000,
      firstOrders: 100,
      unallocatedMinor: 0,
      from: daysAgo(90),
      to: asOf,
      clicks: 400,
      attributedSalesMinor: 100_000,
    },
    bids: {
      paybackDay: { value: 20, low: 10, high: 40 },
      breakEvenAcos: { 30: room(0.4), 90: room(0.5), 180: room(0.5), 365: room(0.6) },
      maxCpcMinor: { 30: null, 90: null, 180: null, 365: null },
      conversion: null,
    },
    formulas: {
      marketplace: null,
      averageOrderMinor: null,
      crm: null,
      simple: null,
      retention: null,
      churn: null,
      purchaseFrequency: null,
      firstToSecond: null,
    },
    assumed: [],
    missing: [],
    ...over,
  }
}

export const trafficOf = (over: Partial<TrafficPeriod> = {}): TrafficPeriod => ({
  from: daysAgo(29),
  to: asOf,
  sessions: 1000,
  units: 20,
  orderItems: null,
  unitSessionShare: null,
  featuredOfferShare: null,
  salesMinor: null,
  ...over,
})

/** Six ripe months: three at a rate, three higher by a change, so many units in each three. */
export const returnsOf = (rate: number, change: number, shipped: number): AsinSignals['returns'] => ({
  months: ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].map((month, at) => {
    const now = at < 3 ? rate : rate + change
    return { month, shipped: shipped / 3, returned: Math.round((now * shipped) / 3), rate: now }
  }),
  rate: rate + change / 2,
  n: 2 * shipped,
  reasons: [],
  change,
})
