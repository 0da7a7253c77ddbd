// "How many second orders will buyers make who have yet to buy for the first time?" No forecast of present buyers has them.
import type { AsinOutlook } from '@/lib/schema/outlook'

/**
 * First orders at a steady pace, each followed by a second by the ASIN's own return curve: in week w, the sum over the
 * weeks u before it of firsts x (R(7 (w - u)) - R(7 (w - u - 1))), R the share who came back by that day.
 *
 * @param firsts first orders a week.
 * @returns second orders by week, in the first week none.
 * @throws never.
 */
export function secondsToCome(outlook: AsinOutlook | null, firsts: number, weeks: number): number[] {
  const curve = outlook?.curves.find(one => one.clock === 'asin')
  const points = curve?.points ?? []
  /** A step curve: what holds on a day is its last point so far. */
  const shareBy = (day: number): number => points.findLast(point => point.day <= day)?.share ?? 0
  const byAge = Array.from({ length: weeks }, (_, age) =>
    Math.max(0, shareBy(7 * (age + 1)) - shareBy(7 * age)),
  )
  let share = 0
  return byAge.map((_, week) => {
    if (week === 0) return 0
    share += byAge[week - 1] ?? 0
    return firsts * share
  })
}
