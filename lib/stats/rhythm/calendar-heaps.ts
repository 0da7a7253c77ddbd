// Heaps of the calendar, told from a rhythm that happens to be a week or a month.
import type { GapPairs } from './gap-sample'
import { MONTH_DAYS, monthHeaps } from './month-heaps'
import { WEEK_DAYS, weekHeaps } from './week-heaps'

/** How far gaps sit on a comb of days that is not the rhythm itself. */
export interface Heaping {
  /** 0 = no more gaps on whole weeks than elsewhere, 1 = all of them. */
  readonly weekly: number
  /** Gaps pile up on at least two multiples of a calendar month. */
  readonly monthly: boolean
}

/** A gap within a tenth of the period from a tooth lies on it: whole weeks exactly, months within 3 days. */
const TOOTH = 0.1
/** Shares of pairs from which the comb is the rhythm. */
const ON_FIRST_TOOTH = 0.5
const ON_ONE_TOOTH = 0.75

/**
 * The heaping of a sample, unless the comb is how the buyers live.
 *
 * Who tosses a coin every pay day comes back after one, two, five months: the comb is the calendar's. Where half of the
 * buyers have both gaps on its first tooth, or three quarters have both on one and the same (monthly and two-monthly
 * deliveries), the comb is the rhythm, and must be neither smoothed away nor held against them.
 *
 * @param counts counts[d] = gaps of d days, not weighted.
 * @throws never.
 */
export function calendarHeaps(counts: ArrayLike<number>, pairs: GapPairs): Heaping {
  const weekly = weekHeaps(counts)
  const monthly = monthHeaps(counts, weekly > 0) >= 2
  return {
    weekly: weekly > 0 && isRhythm(pairs, WEEK_DAYS) ? 0 : weekly,
    monthly: monthly && !isRhythm(pairs, MONTH_DAYS),
  }
}

/**
 * Days between neighbouring possible gaps, for the rhythm test: 1 without heaping; a month, or in proportion to the
 * heaped share up to a week, with it.
 *
 * @throws never.
 */
export function latticeStep({ weekly, monthly }: Heaping): number {
  return monthly ? MONTH_DAYS : 1 + (WEEK_DAYS - 1) * weekly
}

function isRhythm({ first, second }: GapPairs, period: number): boolean {
  const tooth = (gap: number): number => {
    const nearest = Math.round(gap / period)
    return nearest >= 1 && Math.abs(gap - nearest * period) <= TOOTH * period ? nearest : 0
  }
  let onFirst = 0
  let onOne = 0
  for (let i = 0; i < first.length; i++) {
    const place = tooth(first[i] as number)
    if (place === 0 || place !== tooth(second[i] as number)) continue
    onOne++
    if (place === 1) onFirst++
  }
  return onFirst >= ON_FIRST_TOOTH * first.length || onOne >= ON_ONE_TOOTH * first.length
}
