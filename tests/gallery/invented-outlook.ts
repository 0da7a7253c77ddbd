// Invented outlooks of the tea and candle shop, made by formula from its invented figures: every result a panel must draw.
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { AsinFigures, GroupFigures, ShopFigures } from '@/lib/schema/figures'
import {
  type AsinOutlook,
  CLOCKS,
  type Clock,
  type Forecast,
  type GroupOutlook,
  type Models,
  type PerUnit,
  type ReorderWindow,
  type ReturnCurve,
  SEGMENTS,
  type ShopOutlook,
  type TrackRecord,
} from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { shortestWindow } from '@/lib/stats/shortest-window'

const around = (value: number, part: number) => ({
  value,
  low: value * (1 - part),
  high: value * (1 + part),
})

// ---- windows -----------------------------------------------------------------------------------------------------------

export const DOUBLE_PACK: PerUnit = {
  value: 0.96,
  low: 0.84,
  high: 1.09,
  n: 118,
  verdict: 'consumption',
  days: { from: 27, to: 35, share: 0.52 },
}
export const HABIT: PerUnit = { value: 0.08, low: -0.1, high: 0.22, n: 64, verdict: 'habit', days: null }
export const UNCLEAR: PerUnit = { value: 0.5, low: -0.2, high: 1.3, n: 9, verdict: 'unclear', days: null }

export const SHOWN: Extract<ReorderWindow, { state: 'shown' }> = {
  state: 'shown',
  n: 143,
  mode: { value: 31, low: 29, high: 33 },
  modes: [31],
  hdi50: { from: 27, to: 35, share: 0.52 },
  hdi80: { from: 22, to: 46, share: 0.81 },
  rhythm: { k: 3.4, low: 2.6, pairs: 71, passed: true },
  perUnit: DOUBLE_PACK,
}
export const TWO_PEAKS: ReorderWindow = {
  ...SHOWN,
  modes: [31, 62],
  hdi50: { from: 25, to: 41, share: 0.51 },
  hdi80: { from: 21, to: 68, share: 0.8 },
  perUnit: UNCLEAR,
}
export const NO_RHYTHM: ReorderWindow = {
  state: 'no-rhythm',
  n: 88,
  hdi50: { from: 8, to: 61, share: 0.5 },
  hdi80: { from: 3, to: 154, share: 0.8 },
  rhythm: { k: 1.1, low: 0.9, pairs: 34, passed: false },
  perUnit: HABIT,
}
export const RHYTHM_UNKNOWN: ReorderWindow = { state: 'rhythm-unknown', n: 41, pairs: 7, needed: 20 }
export const TOO_FEW: Extract<ReorderWindow, { state: 'too-few' }> = { state: 'too-few', n: 11, needed: 20 }

/** The window of gaps that keep a rhythm. */
function windowOf({ gapCounts, interval }: GroupFigures): ReorderWindow {
  const n = gapCounts.reduce((sum, count) => sum + count, 0)
  if (n < 20) return { ...TOO_FEW, n }
  const median = interval?.median ?? 31
  return {
    ...SHOWN,
    n,
    mode: { value: median, low: median - 2, high: median + 2 },
    hdi50: shortestWindow(gapCounts, n, 0.5),
    hdi80: shortestWindow(gapCounts, n, 0.8),
  }
}

/** Gaps by pure chance: as likely on one day as on the next. */
export const chanceGaps = (buyers: number): number[] =>
  Array.from({ length: 190 }, (_, day) =>
    day === 0 ? 0 : Math.max(0, Math.round((buyers / 55) * Math.exp(-day / 55) + 1.2 * Math.sin(2.3 * day))),
  )

/** Gaps around a month, and fewer around two: single and double packs. */
export const twoPeaks = (buyers: number): number[] =>
  Array.from({ length: 110 }, (_, day) =>
    Math.round(
      (buyers / 18) *
        (0.7 * Math.exp(-(((day - 31) / 6) ** 2) / 2) + 0.4 * Math.exp(-(((day - 62) / 9) ** 2) / 2)),
    ),
  )

// ---- curves ------------------------------------------------------------------------------------------------------------

/** How much of what comes back to the shop comes back to the narrower clock. */
const PART: Record<Clock, number> = { asin: 0.61, family: 0.78, shop: 1 }
const LAST_SEEN = 210

export function returnCurve(clock: Clock, figures: GroupFigures, seenDay = LAST_SEEN): ReturnCurve {
  const part = PART[clock]
  const points = figures.curve
    .filter(point => point.day <= seenDay && (point.day < 90 || point.day % 5 === 0))
    .map(point => ({ ...point, share: part * point.share, low: part * point.low, high: part * point.high }))
  const end = points.at(-1)?.share ?? 0
  const days = Array.from({ length: 32 }, (_, i) => seenDay + 5 * i).filter(day => day <= 365)
  const back = Math.round(figures.entryBuyers * end)
  return {
    clock,
    buyers: figures.entryBuyers,
    returned: back,
    points,
    at: Object.fromEntries(
      HORIZONS.map(h => [h, h > seenDay ? null : (points.findLast(one => one.day <= h)?.share ?? 0)]),
    ) as ReturnCurve['at'],
    median:
      end >= 0.5
        ? { reached: true, day: points.find(one => one.share >= 0.5)?.day ?? 0, low: 30, high: 34 }
        : { reached: false, beyond: seenDay },
    beyond: {
      fromDay: seenDay,
      points: days.map(day => {
        const more = (0.16 * end * (day - seenDay)) / 155
        return { day, share: end + more, low: end + 0.25 * more, high: end + 1.9 * more }
      }),
      neverIdentified: clock !== 'asin',
    },
  }
}

// ---- forecasts ---------------------------------------------------------------------------------------------------------

export function forecast(asOf: IsoDate, aWeek: number, part: Partial<Forecast> = {}): Forecast {
  const byWeek = Array.from({ length: 13 }, (_, i) => {
    const value = aWeek * (1 - 0.03 * i + 0.1 * Math.sin(i))
    const doubt = 1.28 * Math.sqrt(value)
    return {
      week: i + 1,
      from: isoDate(epochDay(asOf) + 1 + 7 * i),
      value,
      low: Math.max(0, value - doubt),
      high: value + doubt,
    }
  })
  const all = byWeek.reduce((sum, one) => sum + one.value, 0)
  return {
    horizonDays: 90,
    buyers: Math.round(aWeek * 40),
    purchases: around(all, 0.14),
    revenueMinor: around(all * 2410, 0.19),
    byWeek,
    basis: 'own',
    ...part,
  }
}

const groupOutlook = (figures: GroupFigures, asOf: IsoDate): GroupOutlook => ({
  asOf,
  buyers: figures.entryBuyers,
  window: windowOf(figures),
  curves: CLOCKS.map(clock => returnCurve(clock, figures)),
  forecast: forecast(asOf, figures.entryBuyers / 41),
  noForecast: null,
  alive: Math.round(figures.entryBuyers * 0.44),
  due: Math.round(figures.entryBuyers * 0.17),
  valueAhead: {
    90: around((figures.clv[90].revenueMinor ?? 2400) * 1.03, 0.06),
    180: around((figures.clv[180].revenueMinor ?? 3000) * 1.05, 0.11),
    365: around((figures.clv[365].revenueMinor ?? 3800) * 1.08, 0.19),
  },
})

export function asinOutlook(
  figures: AsinFigures,
  asOf: IsoDate,
  part: Partial<AsinOutlook> = {},
): AsinOutlook {
  const within = (months: number) => Math.round(figures.entryBuyers * (1 - Math.exp(-months / 6)) * 1.3)
  return {
    ...groupOutlook(figures, asOf),
    asin: figures.asin,
    pooledRepeat: Object.fromEntries(
      HORIZONS.map(h => {
        const { value, n } = figures.repeatRate[h]
        return [h, value === null ? null : around((value * n + 0.31 * 40) / (n + 40), 0.09)]
      }),
    ) as AsinOutlook['pooledRepeat'],
    soldForecast: forecast(asOf, figures.entryBuyers / 60),
    boughtWithin: Array.from({ length: 12 }, (_, i) => within(i + 1)),
    ...part,
  }
}

// ---- the shop ----------------------------------------------------------------------------------------------------------

export const MODELS: Models = {
  chosen: 'mbgcnbd',
  reason: 'regular-gaps',
  timeUnitDays: 7,
  fits: [
    fitted('bgnbd', 1, { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }, -9582.4),
    fitted('mbgnbd', 1, { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 }, -9582.1),
    fitted('mbgcnbd', 3, { r: 0.6104, alpha: 2.0921, a: 0.9011, b: 1.5822 }, -9402.7),
    fitted('paretonbd', 1, { r: 0.5533, alpha: 10.578, s: 0.6062, beta: 11.669 }, -9595),
    fitted('nbd', 1, { r: 0.3851, alpha: 12.072 }, -9763.7),
  ],
  leftOut: 1_443,
  burnInDays: 90,
  intakeEnd: '2026-02-14' as IsoDate,
}
function fitted(
  name: Models['chosen'],
  k: number,
  parameters: Record<string, number>,
  logLikelihood: number,
): Models['fits'][number] {
  return { name, k, parameters, logLikelihood, n: 8_867, unidentified: [] }
}
export const NO_DROPOUT: Models = {
  ...MODELS,
  chosen: 'nbd',
  reason: 'dropout-not-identified',
  fits: MODELS.fits.map(one => (one.name === 'bgnbd' ? { ...one, unidentified: ['a', 'b'] } : one)),
}

export const TRACK: TrackRecord[] = [
  { horizonDays: 90, origins: 6, firstOrigin: '2025-08-18' as IsoDate, error: 0.08, bias: 0.05 },
  { horizonDays: 180, origins: 1, firstOrigin: '2025-08-20' as IsoDate, error: null, bias: null },
]

const SIZES = [0.06, 0.11, 0.14, 0.21, 0.17, 0.31]
const SPENT = [0.27, 0.24, 0.14, 0.11, 0.13, 0.11]
const LAST = [14, 31, 38, 22, 104, 287]

export function shopOutlook(figures: ShopFigures, part: Partial<ShopOutlook> = {}): ShopOutlook {
  const { totals, asOf } = figures
  return {
    ...groupOutlook(figures, asOf),
    shop: figures.shop,
    models: MODELS,
    spend: { kind: 'gamma-gamma', p: 6.25, q: 3.74, gamma: 1544, n: 3_012, correlation: 0.06 },
    season: {
      factors: Array.from({ length: 53 }, (_, i) => 1 + 0.34 * Math.cos((2 * Math.PI * (i - 47)) / 53)),
      reason: null,
    },
    track: TRACK,
    segments: SEGMENTS.map((id, i) => ({
      id,
      buyers: Math.round(totals.buyers * (SIZES[i] ?? 0)),
      purchases: Math.round(totals.purchases * (SPENT[i] ?? 0)),
      revenueMinor: totals.revenueMinor * (SPENT[i] ?? 0),
      expectedPurchases: totals.buyers * 0.2 * (SPENT[i] ?? 0) * (id === 'lapsed' ? 0.02 : 1),
      medianDaysSinceLast: LAST[i] ?? 0,
    })),
    firstToSecond: { value: 0.313, low: 0.302, high: 0.324, n: 7_214 },
    atLeast: [2, 3, 4, 5, 6].map(times =>
      [30, 60, 90, 180, 365].map(days =>
        Math.round((totals.buyers * 0.34 * (1 - Math.exp(-days / 60))) / (times - 1) ** 1.6),
      ),
    ),
    ...part,
  }
}

/** An outlook of buyers of whom nothing can be foreseen. */
export const unforeseen = (why: string): Partial<GroupOutlook> & { soldForecast: null } => ({
  window: TOO_FEW,
  forecast: null,
  soldForecast: null,
  noForecast: why,
  alive: null,
  due: null,
  valueAhead: { 90: null, 180: null, 365: null },
})
