// Killer: a price that moves all the time. A returning buyer is surprised, and learns to wait.
import { lastDays } from '@/lib/metrics/signals/day-readings'
import { changedOn, PRICE_WINDOW_DAYS } from '@/lib/metrics/signals/price-trend'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { Estimate } from '@/lib/schema/estimate'
import { type DetectKiller, type KillerInputs, priced, reorderShare } from './killer-inputs'

const WEEKS_BEFORE = 13
const ENOUGH_WEEKS = 4
const Z90 = 1.6449

/**
 * Seen where the price rotates; dated from the first move of the last 90 days. Reorders lost: orders of the weeks since
 * against the mean of up to 13 weeks before, the share of reorders of them; told only where the fall is more than the
 * differences between weeks explain (90 %), else it cannot be told.
 *
 * @throws never.
 */
export const priceRotation: DetectKiller = inputs => {
  const { price } = inputs.signals
  if (!price.rotates) return []
  const [first] = lastDays(changedOn(price.paid), PRICE_WINDOW_DAYS, inputs.asOfDay)
  const from = first?.on ?? isoDate(inputs.asOfDay - PRICE_WINDOW_DAYS + 1)
  return [
    {
      killer: 'price-rotation',
      from,
      to: null,
      sentence: 'seen.price-rotation',
      arguments: { n: price.changes90, from },
      ...priced(inputs, fallSince(inputs, epochDay(from))),
    },
  ]
}

/**
 * The weeks a fall of orders is told by: numbers of `weeklyOrders`, those before the first move and those since.
 *
 * @param day epoch day of the first move; null where weeks are not known.
 * @throws never.
 */
export function fallWeeks(
  { firstWeek, weeklyOrders }: KillerInputs['signals'],
  day: number,
): { before: number[]; since: number[] } | null {
  if (firstWeek === null) return null
  const first = Math.max(0, Math.ceil((day - epochDay(firstWeek)) / 7))
  const span = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  // The last week may not be over.
  const last = weeklyOrders.length - 1
  return {
    before: span(Math.max(0, first - WEEKS_BEFORE), Math.min(first, weeklyOrders.length)),
    since: span(first, last),
  }
}

function fallSince({ signals, pace }: KillerInputs, day: number): Estimate | null {
  const share = reorderShare(pace)
  const weeks = fallWeeks(signals, day)
  if (weeks === null || share === null) return null
  const ordersOf = (of: readonly number[]) => of.map(week => signals.weeklyOrders[week] ?? 0)
  const [before, since] = [ordersOf(weeks.before), ordersOf(weeks.since)]
  if (before.length < ENOUGH_WEEKS || since.length < ENOUGH_WEEKS) return null
  const mean = sum(before) / before.length
  const spread = Math.max(mean, sum(before.map(one => (one - mean) ** 2)) / (before.length - 1))
  const value = mean * since.length - sum(since)
  const half = Z90 * Math.sqrt(spread * since.length * (1 + since.length / before.length))
  if (value - half <= 0) return null
  return { value: value * share, low: (value - half) * share, high: (value + half) * share }
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
