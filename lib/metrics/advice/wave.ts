// "How many units will go in the coming weeks, does the stock last, and when must more be ordered?"
import type { Wave, WaveWeek } from '@/lib/schema/advice'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Estimate } from '@/lib/schema/estimate'
import type { Pace } from '@/lib/schema/lever-facts'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { AsinSignals } from '@/lib/schema/signals'
import { PACE_WEEKS } from './asin-pace'
import { couponWeek } from './coupon-week'
import { secondsToCome } from './seconds-to-come'
import { coverDays, stockNow } from './stock-cover'

/** 80 % of a normal lie within so many standard deviations: the level of the forecast's weeks. */
const Z80 = 1.2816
/** Days of sales to have beyond the lead time: the line of the stock check. */
const SAFE_DAYS = 30
/** Buyers unknown to the books are taken for like the known ones, up to this many times as many. */
const MOST_UNKNOWN = 5

export interface WaveInputs {
  asOfDay: number
  outlook: AsinOutlook | null
  signals: AsinSignals | null
  pace: Pace
  /** Units by week, oldest first, 13 of them. */
  weeklyUnits: ArrayLike<number>
  /** Epoch days of known buyers' last orders of the ASIN. */
  lastDays: readonly number[]
  leadTime: { days: number; typedIn: boolean }
}

/**
 * Expected units a week for 13 weeks. With a forecast: reorders by those who bought before, first orders at the present
 * pace, and the second orders those first buyers make by the ASIN's own return curve, each times the units of an order,
 * and times all units / units of known buyers; 80 % limits from the forecast's and from how much weeks differ (as if
 * independent). Without one: the present pace alone. Against it: stock on hand and on the way, less what has sold since
 * it was read.
 *
 * @returns null when nothing was sold in 13 weeks and nothing is forecast.
 * @throws never.
 */
export function wave(inputs: WaveInputs): Wave | null {
  const { asOfDay, outlook, signals, pace, lastDays, leadTime } = inputs
  const expected = expectedWeeks(inputs)
  if (!expected.some(one => one.value > 0)) return null
  const stock = stockNow(signals?.stock ?? null, pace, asOfDay)
  const cover = (of: keyof Estimate) =>
    stock === null
      ? null
      : coverDays(
          expected.map(one => one[of]),
          stock,
        )
  const [ends, endsEarliest] = [cover('value'), cover('high')]
  const need = leadTime.days + SAFE_DAYS
  const weeks: WaveWeek[] = []
  let used = 0
  for (const [at, { value, low, high }] of expected.entries()) {
    used += value
    const stockAfter = stock === null ? null : Math.max(0, stock - used)
    weeks.push({ week: at + 1, from: isoDate(asOfDay + 1 + 7 * at), expected: value, low, high, stockAfter })
  }
  return {
    weeks,
    stock,
    coverEnds: within(ends, asOfDay),
    coverEndsEarliest: within(endsEarliest, asOfDay),
    bufferUnits: stock === null ? null : Math.max(0, Math.ceil(unitsWithin(expected, need) - stock)),
    orderBy: ends === null ? null : within(Math.max(0, ends - leadTime.days), asOfDay),
    leadTimeDays: leadTime.days,
    leadTimeTypedIn: leadTime.typedIn,
    couponWeek: couponWeek(outlook?.window ?? null, lastDays, asOfDay),
  }
}

/** The day so many days from now, where it is within the weeks. */
const within = (days: number | null, asOfDay: number): IsoDate | null =>
  days === null || days >= 7 * PACE_WEEKS ? null : isoDate(asOfDay + days)

/** Units of the first so many days; beyond the weeks at the pace of the last one. */
function unitsWithin(expected: readonly Estimate[], days: number): number {
  let sum = 0
  for (let left = days, at = 0; left > 0; left -= 7, at++)
    sum += ((expected[Math.min(at, expected.length - 1)]?.value ?? 0) * Math.min(7, left)) / 7
  return sum
}

/** What the units of a week are made of. */
export interface WaveParts {
  /** Reorders by those who bought before, by week; null = no forecast: the present pace alone. */
  reorders: readonly Estimate[] | null
  /** First orders a week, and by week the second orders their buyers will make. */
  firsts: number
  seconds: readonly number[]
  /** Units for each of these: units an order, times all orders / orders of known buyers. */
  unitsEach: number
  /** Units a week at the present pace. */
  paceUnits: number
}

/** @throws never. */
export function waveParts({ outlook, pace }: Pick<WaveInputs, 'outlook' | 'pace'>): WaveParts {
  const week = pace.days > 0 ? 7 / pace.days : 0
  const known = pace.firstOrders + pace.repeatOrders
  const byWeek = outlook?.soldForecast?.byWeek
  const units = pace.orders > 0 ? pace.units / pace.orders : 1
  const firsts = pace.firstOrders * week
  const isForecast = byWeek !== undefined && byWeek.length > 0 && known > 0
  return {
    reorders: isForecast ? byWeek.slice(0, PACE_WEEKS) : null,
    firsts,
    seconds: secondsToCome(outlook, firsts, PACE_WEEKS),
    unitsEach: Math.min(MOST_UNKNOWN, Math.max(1, known > 0 ? pace.orders / known : 1)) * units,
    paceUnits: pace.units * week,
  }
}

function expectedWeeks(inputs: WaveInputs): Estimate[] {
  const { pace, weeklyUnits } = inputs
  const { reorders, firsts, seconds, unitsEach, paceUnits } = waveParts(inputs)
  const spread = weeklySpread(weeklyUnits)
  if (reorders === null) return Array.from({ length: PACE_WEEKS }, () => around(paceUnits, Z80 * spread))
  // The part of the weeks' spread that first orders account for.
  const half = Z80 * spread * Math.sqrt(pace.firstOrders / (pace.firstOrders + pace.repeatOrders))
  return reorders.map(({ value, low, high }, at) => {
    const mean = (value + firsts + (seconds[at] ?? 0)) * unitsEach
    return {
      value: mean,
      low: Math.max(0, mean - Math.hypot((value - low) * unitsEach, half)),
      high: mean + Math.hypot((high - value) * unitsEach, half),
    }
  })
}

const around = (value: number, half: number): Estimate => ({
  value,
  low: Math.max(0, value - half),
  high: value + half,
})

/** Standard deviation of a week's units, never below that of chance alone (Poisson). */
function weeklySpread(weeks: ArrayLike<number>): number {
  const values = Array.from(weeks)
  if (values.length < 2) return 0
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return Math.sqrt(Math.max(mean, squares / (values.length - 1)))
}
