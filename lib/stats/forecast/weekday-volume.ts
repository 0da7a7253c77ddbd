// What a shop's days usually bring: the yardstick by which a quiet stretch at the end is judged.

/** The reference: eight whole weeks, so that each weekday is seen eight times. */
export const REFERENCE_DAYS = 56
/** A year of days tells how unevenly orders come. */
const DISPERSION_DAYS = 364
/** A stretch can be judged from two weeks of past on. */
export const LEAST_REFERENCE_DAYS = 14

/** Orders expected in a stretch of days, and how much such sums scatter. */
export interface ExpectedVolume {
  readonly expected: number
  /** Orders in the reference, and a day. */
  readonly total: number
  readonly perDay: number
  /** Variance over mean, 1 (Poisson) to 10. */
  readonly dispersion: number
}

/**
 * What the `length` days up to and including `last` should have brought, going by the days before them: eight weeks, or
 * as many days as the stretch is long, or what there is.
 *
 * Each weekday counts with its own mean: a shop that is closed on Sundays expects none then. Dispersion from pairs a
 * week apart, (a - b)^2 / (a + b), whose mean is 1 for Poisson counts whatever their trend (binomial given the sum).
 *
 * @param dailyCounts one entry a day, in sequence; @param before before[d] = orders before day d.
 * @returns null with fewer than 14 days before the stretch.
 * @throws never.
 */
export function expectedVolume(
  dailyCounts: ArrayLike<number>,
  before: Float64Array,
  last: number,
  length: number,
): ExpectedVolume | null {
  const end = last - length
  const wanted = Math.max(REFERENCE_DAYS, length)
  const days = Math.min(end + 1, wanted)
  if (days < LEAST_REFERENCE_DAYS) return null
  const whole = days - (days % 7)
  const first = end - whole + 1
  const byWeekday = new Float64Array(7)
  for (let day = first; day <= end; day++)
    (byWeekday[day % 7] as number) += (dailyCounts[day] as number) / (whole / 7)
  let expected = 0
  for (let day = end + 1; day <= last; day++) expected += byWeekday[day % 7] as number
  const total = (before[end + 1] as number) - (before[first] as number)
  return { expected, total, perDay: total / whole, dispersion: dispersion(dailyCounts, before, end) }
}

/** The larger of the dispersions by day and by week: promotions and slumps that last weigh in the second. */
function dispersion(dailyCounts: ArrayLike<number>, before: Float64Array, end: number): number {
  const first = Math.max(0, end + 1 - DISPERSION_DAYS)
  let [byDay, days, byWeek, weeks] = [0, 0, 0, 0]
  for (let day = end; day - 7 >= first; day--) {
    const [now, then] = [dailyCounts[day] as number, dailyCounts[day - 7] as number]
    if (now + then === 0) continue
    byDay += (now - then) ** 2 / (now + then)
    days++
  }
  for (let to = end + 1; to - 14 >= first; to -= 7) {
    const now = (before[to] as number) - (before[to - 7] as number)
    const then = (before[to - 7] as number) - (before[to - 14] as number)
    if (now + then === 0) continue
    byWeek += (now - then) ** 2 / (now + then)
    weeks++
  }
  return Math.min(10, Math.max(1, days > 0 ? byDay / days : 1, weeks > 0 ? byWeek / weeks : 1))
}
