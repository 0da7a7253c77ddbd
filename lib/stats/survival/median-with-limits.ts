// The median waiting time with its confidence limits, any of which may lie beyond what was observed.
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'

/** A day, or the statement that it lies beyond the last day anybody was watched: never a number that is not known. */
export type DayReached = { reached: true; day: number } | { reached: false; beyond: number }

/** The median and the ends of its confidence interval. */
export interface MedianWithLimits {
  readonly median: DayReached
  readonly low: DayReached
  readonly high: DayReached
}

/**
 * The first day on which S is at or below one half, and the days on which its two confidence limits are.
 *
 * Brookmeyer and Crowley (1982), Biometrics 38, section 2, on the log-log limits that the curve carries: a day belongs
 * to the interval while one half lies between the limits of S there. So low is the first day the lower limit gets to
 * one half, high the first day the upper one does; with few events high is often not reached though the median is.
 *
 * @throws never; without durations all three are beyond day -1.
 */
export function medianWithLimits(curve: SurvivalCurve): MedianWithLimits {
  return {
    median: firstDayAtHalf(curve, curve.survival),
    low: firstDayAtHalf(curve, curve.low),
    high: firstDayAtHalf(curve, curve.high),
  }
}

/** The product of fractions may end a hair above a true one half: a relative 1e-12 is taken as equal. */
function firstDayAtHalf(curve: SurvivalCurve, shares: Float64Array): DayReached {
  const step = shares.findIndex(share => share <= 0.5 * (1 + 1e-12))
  return step < 0
    ? { reached: false, beyond: curve.lastDay }
    : { reached: true, day: curve.days[step] as number }
}
