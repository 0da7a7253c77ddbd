// How wide the kernel must be: as the sample asks, but never narrower than whole days and the heaps of the calendar.
import type { Heaping } from './calendar-heaps'
import { scalePerDay, toScale } from './gap-scale'
import { MONTH_DAYS } from './month-heaps'
import { WEEK_DAYS } from './week-heaps'

/** What a bandwidth is derived from. */
export interface GapBandwidth {
  /** Rule of thumb, at least `floor`. On the gap scale. */
  readonly rule: number
  /** Below this, bumps are made by the calendar. */
  readonly floor: number
  /** Weighted standard deviation on the gap scale. */
  readonly deviation: number
}

/** A kernel of at least half a heap; at 0.6 the ripple of an even comb has shrunk to 0.2 %. */
const HEAP_SHARE = 0.6
/** Where the floor is measured: a day is longest, on the scale, among the short gaps. */
const SHORT_GAPS = 0.1

/**
 * Silverman (1986), "Density Estimation", equation 3.31: h = 0.9 min(sd, IQR / 1.34) n^(-1/5), with the effective
 * number of buyers for n; held up to 0.6 of the distance between heaps and to one whole day.
 *
 * @param dayWeights dayWeights[d] = weight of the gaps of d days; some of it positive.
 * @param effective Kish's effective sample size.
 * @throws never.
 */
export function gapBandwidth(
  dayWeights: ArrayLike<number>,
  effective: number,
  { weekly, monthly }: Heaping,
): GapBandwidth {
  let total = 0
  let sum = 0
  for (let day = 1; day < dayWeights.length; day++) {
    total += dayWeights[day] as number
    sum += (dayWeights[day] as number) * toScale(day)
  }
  const mean = total > 0 ? sum / total : 0
  let squares = 0
  for (let day = 1; day < dayWeights.length; day++)
    squares += (dayWeights[day] as number) * (toScale(day) - mean) ** 2
  const deviation = total > 0 ? Math.sqrt(squares / total) : 0
  const middle =
    toScale(weightedQuantileDay(dayWeights, total, 0.75)) -
    toScale(weightedQuantileDay(dayWeights, total, 0.25))
  const spread = middle > 0 ? Math.min(deviation, middle / 1.34) : deviation
  const perDay = scalePerDay(toScale(weightedQuantileDay(dayWeights, total, SHORT_GAPS)))
  const heap = monthly ? MONTH_DAYS : weekly > 0 ? WEEK_DAYS : 0
  const floor = Math.max(1, HEAP_SHARE * heap) * perDay
  return { rule: Math.max(floor, 0.9 * spread * Math.max(1, effective) ** -0.2), floor, deviation }
}

/** The first day up to which at least a share p of the weight lies. */
function weightedQuantileDay(dayWeights: ArrayLike<number>, total: number, p: number): number {
  let held = 0
  for (let day = 1; day < dayWeights.length; day++) {
    held += dayWeights[day] as number
    if (held > 0 && held >= p * total) return day
  }
  return Math.max(1, dayWeights.length - 1)
}
