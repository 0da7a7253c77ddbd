// Invented months beside Seller Central, weeks of files, rows behind a figure, and signals: what the other panels must draw.
import type { TraceView } from '@/components/panels/TracePanel'
import { isoDate, isoMonth } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import {
  COVERAGE_KINDS,
  type Compared,
  type CoverageKind,
  type ReconciledMonth,
  type Reconciliation,
} from '@/lib/schema/reconciliation'
import type { AsinSignals, Reading } from '@/lib/schema/signals'
import { SHOP_US } from './invented-source'

const AS_OF = 20_500
const compared = (ours: number | null, theirs: number | null, left: number | null = null): Compared => ({
  ours,
  theirs,
  unexplainedShare: ours === null || theirs === null || theirs === 0 ? null : left,
  differenceShare: ours === null || theirs === null || theirs === 0 ? null : (ours - theirs) / theirs,
})

function month(back: number): ReconciledMonth {
  const sales = 3_900_000 + 61_300 * (back % 7)
  const told = back < 9
  return {
    month: isoMonth(AS_OF - 31 * back),
    complete: back > 0,
    sales: compared(
      sales,
      told ? Math.round(sales * (back === 3 ? 1.081 : 1.013)) : null,
      back === 3 ? -0.032 : 0.001,
    ),
    units: compared(Math.round(sales / 2_310), told ? Math.round(sales / 2_302) : null),
    refundedUnits: compared(38 + back, told ? 40 + back : null),
    booked: compared(sales, back < 5 ? Math.round(sales * 0.982) : null, 0),
    reasons: [
      { reason: 'pending', count: 11, amountMinor: -25_410 },
      { reason: 'cancelled', count: 27, amountMinor: -61_204 },
      { reason: 'promotions', count: 143, amountMinor: -88_030 },
      { reason: 'time-zone', count: 4, amountMinor: null },
      { reason: 'missing-file', count: back === 3 ? 6 : 0, amountMinor: null },
      { reason: 'unexplained', count: 1, amountMinor: -512 },
    ].filter(one => one.count > 0) as ReconciledMonth['reasons'],
    bookedReasons: [
      { reason: 'booked-later', count: 31, amountMinor: 68_400 },
      { reason: 'unexplained', count: 2, amountMinor: 1_804 },
    ],
  }
}

const MONDAY = 20_496 - 7 * 74
const covered = (kind: CoverageKind, week: number): number | null => {
  const start = { orders: 0, buyers: 0, returns: 8, traffic: 14, settlements: 40, ads: 60 }[kind]
  if (week < start) return null
  if (kind === 'orders') return 1
  if (kind === 'buyers') return week === 31 ? 0.43 : 1
  if (kind === 'traffic') return week > 50 && week < 56 ? 0 : 1
  return (week * 7 + start) % 23 === 0 ? 0.57 : week === 74 ? 0.29 : 1
}

export const RECONCILIATION: Reconciliation = {
  shop: SHOP_US,
  currency: 'USD',
  asOf: isoDate(AS_OF),
  months: Array.from({ length: 16 }, (_, i) => month(15 - i)),
  calendar: Array.from({ length: 75 }, (_, week) => ({
    from: isoDate(MONDAY + 7 * week),
    covered: Object.fromEntries(COVERAGE_KINDS.map(kind => [kind, covered(kind, week)])) as Record<
      CoverageKind,
      number | null
    >,
  })),
  gaps: [
    { kind: 'traffic', from: isoDate(MONDAY + 357), to: isoDate(MONDAY + 391), days: 35 },
    { kind: 'buyers', from: isoDate(MONDAY + 220), to: isoDate(MONDAY + 223), days: 4 },
    { kind: 'ads', from: isoDate(MONDAY + 423), to: isoDate(MONDAY + 425), days: 3 },
  ],
}

// ---- rows behind a figure ----------------------------------------------------------------------------------------------

export const TRACE: TraceView = {
  request: {
    shop: SHOP_US,
    asin: 'B000TEST01' as Asin,
    figure: 'contribution',
    horizonDays: 90,
    month: null,
  },
  trace: {
    formula: 'contribution',
    inputs: [
      { name: 'buyers', value: 3_120, unit: 'count' },
      { name: 'revenue', value: 8_710_220, unit: 'money' },
      { name: 'fees', value: -2_877_112, unit: 'money' },
      { name: 'goods', value: -2_812_400, unit: 'money' },
      { name: 'refunds', value: null, unit: 'money' },
    ],
    value: 968.2,
    unit: 'money',
    currency: 'USD',
    count: 5_214,
    from: isoDate(AS_OF - 500),
    to: isoDate(AS_OF - 90),
    coverageShare: 0.83,
    columns: [
      { name: 'order', unit: 'text' },
      { name: 'day', unit: 'day' },
      { name: 'buyer', unit: 'text' },
      { name: 'age', unit: 'days' },
      { name: 'revenue', unit: 'money' },
      { name: 'fees', unit: 'money' },
      { name: 'goods', unit: 'money' },
      { name: 'contribution', unit: 'money' },
    ],
    rows: Array.from({ length: 40 }, (_, i) => [
      `…${String(4_000 + 37 * i).slice(-4)}`,
      isoDate(AS_OF - 480 + 9 * i),
      `#${1 + (i % 17)}`,
      i % 3 === 0 ? 0 : 29 + (i % 9),
      2_260 + 10 * (i % 5),
      -748 - i,
      i === 4 ? null : -730,
      i === 4 ? null : 782 - i,
    ]),
  },
}

// ---- signals -----------------------------------------------------------------------------------------------------------

const readings = (count: number, every: number, of: (i: number) => number): Reading[] =>
  Array.from({ length: count }, (_, i) => ({ on: isoDate(AS_OF - every * (count - 1 - i)), value: of(i) }))
const share = (value: number, n: number) => ({ value, low: value - 0.03, high: value + 0.03, n })

export const SIGNALS: AsinSignals = {
  asin: 'B000TEST01' as Asin,
  asOf: isoDate(AS_OF),
  traffic: Array.from({ length: 5 }, (_, i) => ({
    from: isoDate(AS_OF - 30 * (5 - i) + 1),
    to: isoDate(AS_OF - 30 * (4 - i)),
    sessions: 2_410 + 130 * i,
    units: i === 1 ? null : 231 + 9 * i,
    orderItems: 214 + 8 * i,
    unitSessionShare: 0.096 + 0.001 * i,
    featuredOfferShare: 0.97,
    salesMinor: 482_000,
  })),
  conversion: readings(5, 30, i => 0.096 + 0.001 * i).map((one, i) => ({
    ...one,
    sessions: 2_410 + 130 * i,
  })),
  rating: {
    stars: readings(12, 11, i => 4.6 - 0.012 * i),
    reviews: readings(12, 11, i => 640 + 14 * i),
    starsPer30Days: -0.03,
    reviewsPer30Days: 38.2,
  },
  price: {
    paid: readings(60, 3, i => 1_899 + (i % 14 === 0 ? -200 : 0)),
    listed: readings(8, 20, () => 1_899),
    medianMinor: 1_899,
    changes90: 5,
    changes: 9,
    rotates: true,
  },
  promotions: {
    firstOrders: share(0.34, 2_140),
    repeatOrders: share(0.12, 811),
    depth: 0.148,
    repeatAfterPromotion: share(0.29, 702),
    repeatWithout: share(0.33, 1_311),
  },
  subscription: {
    active: readings(14, 7, i => 120 + 9 * i),
    unitShare: 0.14,
    adoption: 0.061,
    churnPer30Days: null,
    churnWhy: 'totals-only',
    discountShare: 0.1,
    outOfStockShare: 0.021,
    discounts: [],
    enrolledOn: isoDate(AS_OF - 300),
  },
  stock: {
    available: readings(30, 4, i => Math.max(0, 900 - 41 * (i % 21))),
    inbound: 480,
    cover30: 41.2,
    cover90: 46.8,
    stockOuts: [{ from: isoDate(AS_OF - 160), to: isoDate(AS_OF - 153), days: 8 }],
  },
  returns: {
    months: Array.from({ length: 9 }, (_, i) => ({
      month: isoMonth(AS_OF - 31 * (11 - i)),
      shipped: 420,
      returned: 9 + i,
      rate: (9 + i) / 420,
    })),
    rate: 0.031,
    n: 3_780,
    reasons: [
      { code: 'NOT_AS_DESCRIBED', theme: 'not-as-described', units: 41 },
      { code: 'DEFECTIVE', theme: 'defect', units: 22 },
      { code: 'DAMAGED_BY_CARRIER', theme: 'damage', units: 17 },
      { code: 'UNWANTED_ITEM', theme: 'unwanted', units: 12 },
    ],
    change: 0.007,
  },
  featuredOffer: {
    readings: readings(13, 7, i => (i === 8 ? 0.71 : 0.97)),
    falls: [{ on: isoDate(AS_OF - 28), from: 0.97, to: 0.71 }],
  },
  coupons: [
    { from: isoDate(AS_OF - 70), to: isoDate(AS_OF - 41), kind: 'percent', value: 15, currency: null },
    { from: isoDate(AS_OF - 12), to: isoDate(AS_OF), kind: 'amount', value: 200, currency: 'USD' },
  ],
  titles: [],
  weeklyUnits: [],
  weeklyOrders: [],
  firstWeek: null,
  amazonRepeat: {
    from: isoDate(AS_OF - 90),
    to: isoDate(AS_OF),
    share: 0.18,
    orders: 2_210,
    customers: 1_871,
  },
}

const none = { value: null, low: null, high: null, n: 0 }

/** Order files alone: nothing else was ever read. */
export const NO_SIGNALS: AsinSignals = {
  ...SIGNALS,
  traffic: [],
  conversion: [],
  rating: { stars: [], reviews: [], starsPer30Days: null, reviewsPer30Days: null },
  price: { paid: [], listed: [], medianMinor: null, changes90: 0, changes: 0, rotates: false },
  promotions: {
    firstOrders: share(0.1, 9),
    repeatOrders: none,
    depth: null,
    repeatAfterPromotion: none,
    repeatWithout: none,
  },
  subscription: null,
  stock: { available: [], inbound: null, cover30: null, cover90: null, stockOuts: [] },
  returns: { months: [], rate: null, n: 0, reasons: [], change: null },
  featuredOffer: { readings: [], falls: [] },
  coupons: [],
  amazonRepeat: null,
}
