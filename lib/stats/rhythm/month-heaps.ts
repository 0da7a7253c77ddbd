// "Do the gaps pile up on calendar months?" Pay days and invoices make sharp heaps where consumption makes round ones.

/** 365.25 / 12. */
export const MONTH_DAYS = 30.4375

/** Months have 28 to 31 days: a gap this near to a whole number of them lies on the heap. */
const CENTRE_DAYS = 2.5
/** Up to here reaches the flank of a heap: a round bump still stands here, a heap of the calendar does not. */
const FLANK_DAYS = 6.5
const LEAST_IN_HEAP = 5
/** A heap is at least this much denser than the days around it. */
const LEAST_RATIO = 1.3
/** A flank this much denser than the days farther out belongs to a round bump. */
const ROUND_RATIO = 1.5
const SURE = 3

/**
 * How many multiples of a month carry a heap: far more gaps within 2.5 days of it than around it (binomial test at
 * three standard errors), and no more of them just beside it than farther out, as a real rhythm would have.
 *
 * Two heaps make a comb; one alone may be a rhythm of great precision.
 *
 * @param counts counts[d] = gaps of d days, not weighted.
 * @param skipWeeks leaves out days divisible by 7, where gaps are heaped for another reason.
 * @throws never.
 */
export function monthHeaps(counts: ArrayLike<number>, skipWeeks: boolean): number {
  let heaps = 0
  for (let months = 1; (months - 0.5) * MONTH_DAYS < counts.length; months++)
    if (isHeap(counts, months * MONTH_DAYS, skipWeeks)) heaps++
  return heaps
}

function isHeap(counts: ArrayLike<number>, month: number, skipWeeks: boolean): boolean {
  const gaps = { centre: 0, flank: 0, far: 0 }
  const days = { centre: 0, flank: 0, far: 0 }
  for (let day = Math.ceil(month - MONTH_DAYS / 2); day < month + MONTH_DAYS / 2; day++) {
    if (skipWeeks && day % 7 === 0) continue
    const distance = Math.abs(day - month)
    const zone = distance <= CENTRE_DAYS ? 'centre' : distance <= FLANK_DAYS ? 'flank' : 'far'
    gaps[zone] += counts[day] ?? 0
    days[zone]++
  }
  const all = gaps.centre + gaps.flank + gaps.far
  const even = days.centre / (days.centre + days.flank + days.far)
  const sharp = gaps.flank <= (ROUND_RATIO * gaps.far * days.flank) / days.far + gaps.centre / 10
  return (
    sharp &&
    gaps.centre >= LEAST_IN_HEAP &&
    gaps.centre * (1 - even) > LEAST_RATIO * (all - gaps.centre) * even &&
    gaps.centre - all * even > SURE * Math.sqrt(all * even * (1 - even))
  )
}
