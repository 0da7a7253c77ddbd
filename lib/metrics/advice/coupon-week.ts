// "In which week does a coupon reach most buyers just before they would reorder?"
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { ReorderWindow } from '@/lib/schema/outlook'
import { PACE_WEEKS } from './asin-pace'

/** Fewer buyers due in the fullest week are no reason for a coupon. */
const ENOUGH_DUE = 20
/** The fullest week must hold this many times the mean of the weeks. */
const STANDS_OUT = 1.25

/**
 * Known buyers fall due at the most frequent gap after their last order; the coupon goes into the week before the one in
 * which most do. Only where the gaps have a rhythm, and one of weeks 2 to 13 stands out.
 *
 * @param lastDays epoch days of the buyers' last orders.
 * @returns the first day of the week to run it; null = no week is better than another.
 * @throws never.
 */
export function couponWeek(
  window: ReorderWindow | null,
  lastDays: readonly number[],
  asOfDay: number,
): IsoDate | null {
  if (window?.state !== 'shown') return null
  const gap = Math.round(window.mode.value)
  const due = Array.from({ length: PACE_WEEKS }, () => 0)
  for (const last of lastDays) {
    const week = Math.floor((last + gap - asOfDay - 1) / 7)
    if (week >= 0 && week < PACE_WEEKS) due[week] = (due[week] ?? 0) + 1
  }
  const later = due.slice(1)
  const most = Math.max(...later)
  // Buyers due later than one gap from now have yet to order: weeks beyond it are empty by construction.
  const reached = Math.max(1, Math.min(PACE_WEEKS, Math.ceil(gap / 7)))
  const mean = due.slice(0, reached).reduce((sum, one) => sum + one, 0) / reached
  if (most < ENOUGH_DUE || most < STANDS_OUT * mean) return null
  return isoDate(asOfDay + 1 + 7 * later.indexOf(most))
}
