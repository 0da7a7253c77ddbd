// Weeks that were out of the ordinary for the whole shop: a deal event moves each product differently, so they tell nothing.

/** Weeks to either side that a week is held against. */
const NEIGHBOURS = 4
/** It must be off by this much on the logarithm (half as much again), and by this many usual deviations. */
const LEAST = 0.4
const TIMES = 5

/**
 * Weeks in which the common course leaps and comes back, ascending.
 *
 * Deviation of ln(index) from the median of the four weeks to either side, against the median absolute deviation of all
 * such deviations times 1.4826 (Hampel 1974).
 *
 * @param index common course by week; 0 = not known, never named.
 * @throws never.
 */
export function eventWeeks(index: ArrayLike<number>): number[] {
  const off: { week: number; deviation: number }[] = []
  for (let week = 0; week < index.length; week++) {
    const near: number[] = []
    for (let other = week - NEIGHBOURS; other <= week + NEIGHBOURS; other++) {
      const value = index[other] ?? 0
      if (other !== week && value > 0) near.push(Math.log(value))
    }
    const own = index[week] ?? 0
    if (own > 0 && near.length >= NEIGHBOURS) off.push({ week, deviation: Math.log(own) - median(near) })
  }
  const limit = Math.max(LEAST, TIMES * 1.4826 * median(off.map(one => Math.abs(one.deviation))))
  return off.filter(one => Math.abs(one.deviation) > limit).map(one => one.week)
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
