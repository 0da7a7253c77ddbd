// "Do more of those who look buy?" Units a session, period by period of the business reports.
import type { IsoDate } from '@/lib/schema/dates'
import type { ConversionReading, TrafficPeriod } from '@/lib/schema/signals'

/** A year of months, or twelve of whatever periods there are. */
const PERIODS = 12
/** Rows of so few days are put together by month: a day's share is mostly chance. */
const SHORT_DAYS = 7
const DAY = 86_400_000

/**
 * Units / sessions (Amazon's unit session percentage) with the sessions it is over: the newest twelve periods, oldest first;
 * days and weeks are summed over the month they end in.
 *
 * @param periods that do not overlap, oldest first.
 * @throws never; periods without sessions are of no reading.
 */
export function conversionTrend(periods: readonly TrafficPeriod[]): ConversionReading[] {
  const sums = new Map<string, { on: IsoDate; sessions: number; units: number }>()
  for (const { from, to, sessions, units, unitSessionShare } of periods) {
    const sold =
      units ?? (unitSessionShare === null || sessions === null ? null : unitSessionShare * sessions)
    if (sessions === null || sessions <= 0 || sold === null) continue
    const key = readingKey({ from, to })
    const before = sums.get(key)
    sums.set(key, {
      on: to,
      sessions: (before?.sessions ?? 0) + sessions,
      units: (before?.units ?? 0) + sold,
    })
  }
  return [...sums.values()]
    .slice(-PERIODS)
    .map(({ on, sessions, units }) => ({ on, value: units / sessions, sessions }))
}

/** Which reading a period is part of: those with the same key are one. @throws never. */
export const readingKey = ({ from, to }: Pick<TrafficPeriod, 'from' | 'to'>): string =>
  (Date.parse(to) - Date.parse(from)) / DAY < SHORT_DAYS ? to.slice(0, 7) : to
