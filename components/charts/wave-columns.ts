// The columns of the wave: weeks, all units expected, and of them those the stock still covers.

import type { WaveWeek } from '@/lib/schema/advice'
import { epochDay, type IsoDate } from '@/lib/schema/dates'

/**
 * Of the units expected in a week, those sold before cover ends: all of them while stock is left at its end, the days before
 * `coverEnds` in the week in which it runs out, none after. null where stock is not known.
 *
 * @throws RangeError on a day that is none.
 */
export function coveredUnits(week: WaveWeek, coverEnds: IsoDate | null): number | null {
  if (week.stockAfter === null) return null
  if (week.stockAfter > 0) return week.expected
  if (coverEnds === null) return 0
  const days = epochDay(coverEnds) - epochDay(week.from)
  return week.expected * Math.min(1, Math.max(0, days / 7))
}

/** Numbers of the weeks, all units, covered units: three columns of one length. @throws RangeError on a day that is none. */
export function waveColumns(
  weeks: readonly WaveWeek[],
  coverEnds: IsoDate | null,
): [number[], number[], (number | null)[]] {
  return [
    weeks.map(one => one.week),
    weeks.map(one => one.expected),
    weeks.map(one => coveredUnits(one, coverEnds)),
  ]
}

/** Where a day stands on an axis of weeks, on which a bar stands on the middle of its week. @throws RangeError on no day. */
export const weekPlace = (day: IsoDate, firstWeek: IsoDate): number =>
  (epochDay(day) - epochDay(firstWeek)) / 7 + 0.5
