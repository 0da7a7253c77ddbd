// Reads a survival curve at a day.
import type { SurvivalCurve } from './kaplan-meier'

/**
 * S(day): the share still waiting after that day, events on the day included.
 *
 * null beyond the longest duration, where the estimate is not defined (Kaplan and Meier 1958, section 2.2);
 * except when the last of all durations ended in the event: then S is 0 for good.
 *
 * @throws never.
 */
export function survivalAt(curve: SurvivalCurve, day: number): number | null {
  const last = curve.survival.length - 1
  if (day > curve.lastDay) return last >= 0 && curve.survival[last] === 0 ? 0 : null
  // The last step at or before the day, by bisection.
  let low = 0
  let high = curve.days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((curve.days[middle] as number) <= day) low = middle + 1
    else high = middle
  }
  return low === 0 ? 1 : (curve.survival[low - 1] as number)
}
