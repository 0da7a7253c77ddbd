// An invented journal: every verdict an experiment can come to, changes that were seen, weekly orders to draw them over.
import type { JournalView, WeeklyOrders } from '@/components/panels/JournalPanel'
import { type JournalLine, journalLines } from '@/components/panels/journal-lines'
import type { Reminder } from '@/components/panels/RemindersPanel'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { CohortVerdict, DetectedChange, Experiment } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'
import { AS_OF } from './invented-advice'
import { asinFigures } from './invented-figures'

const day = (from: number): IsoDate => isoDate(epochDay(AS_OF) + from)
const asin = (nth: number): Asin => asinFigures(nth).asin

const cohort = (ageDays: number, known = true): CohortVerdict => {
  const of = (before: number, after: number, half: number) => ({
    ageDays,
    before: { buyers: 412, value: before },
    after: known ? { buyers: 96, value: after } : { buyers: 0, value: null },
    difference: known
      ? { value: after - before, low: after - before - half, high: after - before + half }
      : null,
  })
  return {
    revenueMinor: of(2410, 2790, 260),
    contributionMinor: of(640, 705, 96),
    reorderRate: of(0.31, 0.372, 0.052),
    restrictedMeanDays: of(51.2, 46.9, 3.4),
  }
}

function experiment(
  id: string,
  nth: number,
  lever: LeverId,
  start: number,
  part: Partial<Experiment>,
): Experiment {
  const dates = {
    asin: asin(nth),
    lever,
    start: day(start),
    readout: day(start + 91),
    controls: [asin(2), asin(4)],
  }
  return {
    entry: {
      id,
      shop: 'invented' as ShopKey,
      ...dates,
      note: id === 'a' ? '5% funded' : '',
      writtenAt: 1_770_000_000,
    },
    ...dates,
    effect: { value: -0.02, low: -0.12, high: 0.08 },
    pValue: 0.64,
    minimumDetectable: 0.26,
    parallelTrends: { pValue: 0.48, parallel: true },
    weeksBefore: 26,
    weeksAfter: 13,
    flagged: [],
    cohort60: cohort(60),
    cohort90: cohort(90, false),
    verdict: 'did-not',
    why: null,
    ...part,
  }
}

export const EXPERIMENTS: Experiment[] = [
  experiment('a', 0, 'subscribe-save', -150, {
    effect: { value: 0.31, low: 0.12, high: 0.5 },
    pValue: 0.012,
    verdict: 'worked',
    flagged: [
      { week: day(-95), why: 'event' },
      { week: day(-88), why: 'stock-out' },
    ],
  }),
  experiment('b', 0, 'standing-coupon', -30, {
    effect: null,
    pValue: null,
    verdict: 'too-early',
    cohort60: null,
    cohort90: null,
  }),
  experiment('c', 1, 'product-page', -140, {}),
  experiment('d', 1, 'accessory', -120, {
    effect: { value: -0.34, low: -0.55, high: -0.12 },
    pValue: 0.0004,
    parallelTrends: { pValue: 0.04, parallel: false },
    verdict: 'hurt',
  }),
  experiment('g', 2, 'price-band', -110, {
    effect: { value: 0.37, low: -0.11, high: 0.82 },
    pValue: 0.12,
    minimumDetectable: 0.41,
    controls: Array.from({ length: 12 }, (_, nth) => asin(nth + 3)),
    verdict: 'cannot-tell',
    why: 'too-few-orders',
    cohort60: cohort(60, false),
    cohort90: cohort(90, false),
  }),
  experiment('e', 3, 'reviews', -130, {
    effect: null,
    pValue: null,
    minimumDetectable: null,
    parallelTrends: null,
    controls: [],
    verdict: 'cannot-tell',
    why: 'no-controls',
    cohort60: null,
    cohort90: null,
  }),
]

export const CHANGES: DetectedChange[] = [
  { asin: asin(2), kind: 'price', on: day(-9), from: 5490, to: 4990 },
  { asin: asin(3), kind: 'rating', on: day(-21), from: 4.2, to: 4.5 },
  { asin: asin(1), kind: 'coupon', on: day(-40), from: null, to: '10 %' },
  { asin: asin(1), kind: 'coupon', on: day(-32), from: '10 %', to: null },
  { asin: asin(0), kind: 'subscribe-save', on: day(-149), from: null, to: 0.05 },
]

export const linesOf = (experiments: readonly Experiment[]): JournalLine[] =>
  journalLines(
    experiments.map(({ entry }) => entry),
    experiments,
  )

/** Just written down: what was planned of it, and no verdict yet. */
export const PLANNED: JournalLine = {
  number: 1,
  entry: {
    id: 'f',
    shop: 'invented' as ShopKey,
    asin: asin(0),
    lever: 'standing-coupon',
    start: day(-2),
    readout: day(82),
    controls: Array.from({ length: 12 }, (_, nth) => asin(nth + 1)),
    minimumDetectable: 0.24,
    note: 'Coupon 10%',
    writtenAt: 1_770_000_000,
  },
  experiment: null,
}

export const REMINDERS: Reminder[] = [
  {
    kind: 'step',
    asin: asin(1),
    title: asinFigures(1).title ?? asin(1),
    step: 'review-requests',
    on: day(-4),
  },
  { kind: 'verdict', asin: asin(0), title: asinFigures(0).title ?? asin(0), lever: 'reviews', on: day(0) },
  { kind: 'step', asin: asin(0), title: asinFigures(0).title ?? asin(0), step: 'insert-current', on: day(2) },
]

export const weekly = (nth: number): WeeklyOrders => ({
  asin: asin(nth),
  firstWeek: isoDate(epochDay(AS_OF) - 7 * 52 + 4),
  weeklyOrders: Array.from({ length: 52 }, (_, i) =>
    Math.round((i > 30 ? 58 : 44) / (nth + 1) + 6 * Math.sin(i) + 4 * Math.cos(3 * i)),
  ),
})

export const journal = (part: Partial<JournalView> = {}): JournalView => ({
  lines: linesOf(EXPERIMENTS),
  study: 'made',
  dismissed: [],
  changes: CHANGES,
  products: Array.from({ length: 6 }, (_, nth) => ({ asin: asin(nth), title: asinFigures(nth).title })),
  weekly: [weekly(0), weekly(1)],
  currency: 'USD',
  asOf: AS_OF,
  today: AS_OF,
  ...part,
})
