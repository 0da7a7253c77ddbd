// Invented advice for the tea and candle shop: proposals, gates, killers, waves, routines; every answer a panel must draw.
import type { AsinAdvice, GateWarning, Killer, RoutineStep, Wave } from '@/lib/schema/advice'
import type { CheckState } from '@/lib/schema/baseline'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Proposal } from '@/lib/schema/proposal'
import { asinFigures, BASELINES } from './invented-figures'

export const AS_OF = isoDate(20_500)
const day = (from: number): IsoDate => isoDate(epochDay(AS_OF) + from)

const PLAIN: Pick<
  Proposal,
  'rank' | 'expectedMonthlyMinor' | 'expectedBasis' | 'costMinor' | 'timeToEffect' | 'arithmetic'
> = {
  rank: 1,
  expectedMonthlyMinor: null,
  expectedBasis: 'none',
  costMinor: null,
  timeToEffect: 'medium',
  arithmetic: [],
}

export const SUBSCRIBE: Proposal = {
  ...PLAIN,
  lever: 'subscribe-save',
  sentence: 'subscribe.offer-gain',
  arguments: { days: 31, gain: 18.5 },
  because: [
    { figure: 'figure.interval', value: 31, unit: 'days', threshold: 90, n: 1204 },
    { figure: 'figure.same', value: 0.61, unit: 'share', threshold: 0.5, n: 1204 },
  ],
  evidence: 'A',
  breakEvenGain: 0.05 / 0.27,
  costMinor: 31_400,
  where: 'subscribe-save',
  arithmetic: [
    {
      formula: 'break-even-gain',
      inputs: [
        { name: 'figure.marginShare', value: 0.32, unit: 'share' },
        { name: 'figure.costShare', value: 0.05, unit: 'share' },
      ],
      result: { name: 'figure.breakEvenGain', value: 0.05 / 0.27, unit: 'share' },
    },
    {
      formula: 'cost-of-discount',
      inputs: [
        { name: 'figure.orderValue', value: 3140, unit: 'money' },
        { name: 'figure.ordersMonth', value: 200, unit: 'count' },
        { name: 'figure.costShare', value: 0.05, unit: 'share' },
      ],
      result: { name: 'figure.costMonth', value: 31_400, unit: 'money' },
    },
  ],
}
export const BUFFER: Proposal = {
  ...PLAIN,
  lever: 'stock-buffer',
  sentence: 'stock.buffer-by',
  arguments: { n: 240, orderBy: '2026-03-02', ends: '2026-04-09', days: 30 },
  because: [{ figure: 'figure.stockDays', value: 38, unit: 'days', threshold: 60, n: null }],
  evidence: 'own',
  breakEvenGain: null,
  expectedMonthlyMinor: { value: 84_200, low: 52_000, high: 117_500 },
  expectedBasis: 'own-stock',
  timeToEffect: 'fast',
  where: 'restock',
  arithmetic: [
    {
      formula: 'units-short',
      inputs: [
        { name: 'figure.waveUnits', value: 460, unit: 'count' },
        { name: 'figure.stockUnits', value: 220, unit: 'count' },
      ],
      result: { name: 'figure.unitsShort', value: 240, unit: 'count' },
    },
  ],
}
export const MEND: Proposal = {
  ...PLAIN,
  lever: 'mend-baseline',
  sentence: 'mend.rating',
  arguments: { value: 4.1, threshold: 4.3 },
  because: [{ figure: 'figure.rating', value: 4.1, unit: 'stars', threshold: 4.3, n: 96 }],
  evidence: 'own',
  breakEvenGain: null,
  where: 'voice-of-customer',
}
export const NEVER_PAYS: Proposal = {
  ...SUBSCRIBE,
  lever: 'standing-coupon',
  sentence: 'coupon.offer',
  arguments: { from: 27, to: 35 },
  breakEvenGain: 2.5,
  evidence: 'C',
  where: 'coupons',
  arithmetic: [
    {
      formula: 'break-even-gain',
      inputs: [
        { name: 'figure.marginShare', value: 0.07, unit: 'share' },
        { name: 'figure.costShare', value: 0.05, unit: 'share' },
      ],
      result: { name: 'figure.breakEvenGain', value: 2.5, unit: 'share' },
    },
  ],
}

export const WARNINGS: GateWarning[] = [
  {
    check: 'rating',
    sentence: 'warn.rating',
    arguments: { value: 4.6, fall: 0.1, threshold: 4.3 },
    on: day(41),
  },
  {
    check: 'stockDays',
    sentence: 'warn.stock',
    arguments: { n: 38, ends: '2026-03-26', threshold: 30 },
    on: null,
  },
]

export const KILLERS: Killer[] = [
  {
    killer: 'stock-out',
    from: day(-40),
    to: day(-29),
    sentence: 'seen.stock-out',
    arguments: { n: 12, from: day(-40), to: day(-29) },
    lostOrders: { value: 31.4, low: 18, high: 46 },
    lostMinor: { value: 52_300, low: 30_000, high: 76_600 },
    valuedAt: 'contribution',
  },
  {
    killer: 'price-rotation',
    from: day(-88),
    to: null,
    sentence: 'seen.price-rotation',
    arguments: { n: 7 },
    lostOrders: null,
    lostMinor: null,
    valuedAt: null,
  },
]

/** Units of thirteen weeks with a hill where many fall due, against so much stock. */
export function wave(stock: number | null, a = 34, part: Partial<Wave> = {}): Wave {
  let left = stock
  let ends: IsoDate | null = null
  const weeks = Array.from({ length: 13 }, (_, i) => {
    const expected = a * (1 + 0.6 * Math.exp(-(((i - 4) / 1.6) ** 2)))
    const from = day(1 + 7 * i)
    if (left !== null) {
      if (left > 0 && left < expected) ends = isoDate(epochDay(from) + Math.floor((7 * left) / expected))
      left = Math.max(0, left - expected)
    }
    const doubt = 1.28 * Math.sqrt(2 * expected)
    return {
      week: i + 1,
      from,
      expected,
      low: Math.max(0, expected - doubt),
      high: expected + doubt,
      stockAfter: left,
    }
  })
  return {
    weeks,
    stock,
    coverEnds: ends,
    coverEndsEarliest: ends === null ? null : isoDate(epochDay(ends) - 5),
    bufferUnits: stock === null ? null : 186.2,
    orderBy: stock === null ? null : day(12),
    leadTimeDays: 30,
    leadTimeTypedIn: false,
    couponWeek: day(15),
    ...part,
  }
}

export const ROUTINE: RoutineStep[] = [
  { id: 'answer-questions', everyDays: 7, doneOn: day(-12), dueOn: day(-5) },
  { id: 'review-requests', everyDays: 7, doneOn: AS_OF, dueOn: day(7) },
  { id: 'insert-current', everyDays: 90, doneOn: null, dueOn: AS_OF },
  { id: 'comparison-table', everyDays: 60, doneOn: day(-20), dueOn: day(40) },
]

const PROPOSED: Record<CheckState, Proposal[]> = {
  green: [BUFFER, { ...SUBSCRIBE, rank: 2 }],
  red: [MEND],
  unknown: [],
}
/** Advice on the nth invented product. */
export function advice(nth: number): AsinAdvice {
  const { asin, baseline } = asinFigures(nth)
  const less = 1 / (nth + 1)
  const proposals = PROPOSED[baseline.state].map(one => ({
    ...one,
    expectedMonthlyMinor: one.expectedMonthlyMinor && {
      value: one.expectedMonthlyMinor.value * less,
      low: one.expectedMonthlyMinor.low * less,
      high: one.expectedMonthlyMinor.high * less,
    },
  }))
  return {
    asin,
    asOf: AS_OF,
    gate: BASELINES[baseline.state],
    warnings: nth === 0 ? WARNINGS : [],
    proposals,
    why: proposals.length > 0 ? null : 'not-enough',
    killers: KILLERS,
    wave: wave(310),
    routine: ROUTINE,
  }
}
