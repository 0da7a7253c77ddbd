// Quantiles of whole-day values that are held as counts by day: no sorting, no list of values.

/**
 * The same number as quantile() gives on the sorted list in which day d stands counts[d] times.
 *
 * Hyndman and Fan (1996), definition 7: position h = (n - 1) p, linear between the neighbouring order statistics.
 *
 * @param counts counts[d] = how many values equal d.
 * @param n the sum of the counts.
 * @example quantileOfCounts([0, 2, 0, 1], 3, 0.75) // values 1, 1, 3 -> 2
 * @throws RangeError on no values or p outside 0..1.
 */
export function quantileOfCounts(counts: ArrayLike<number>, n: number, p: number): number {
  if (!(n > 0 && p >= 0 && p <= 1)) throw new RangeError(`No ${p} quantile of ${n} values.`)
  const position = (n - 1) * p
  const rank = Math.floor(position)
  const day = dayOfRank(counts, rank, 0, 0)
  // The next order statistic is on the same day unless this day's values end at `rank`.
  const next = rank + 1 < day.through ? day.day : dayOfRank(counts, rank + 1, day.day + 1, day.through).day
  return day.day + (position > rank ? (next - day.day) * (position - rank) : 0)
}

/** The day of the order statistic `rank` (0-based), and how many values lie on days up to and including it. */
function dayOfRank(
  counts: ArrayLike<number>,
  rank: number,
  from: number,
  before: number,
): { day: number; through: number } {
  let through = before
  for (let day = from; day < counts.length; day++) {
    through += counts[day] as number
    if (through > rank) return { day, through }
  }
  // Past the last value there is none to lean towards: the position was the last order statistic itself.
  return { day: Math.max(0, from - 1), through }
}
