// The likelihood of waits counted by whole days, under any law of waiting and with or without people who never come back.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import type { Target } from '@/lib/stats/optimise/minimise'
import type { WaitingLaw } from './waiting-law'

/** The days a likelihood has to look at, with what happened there. Times are days over `unit`. */
export interface DayGrid {
  readonly unit: number
  readonly n: number
  readonly time: Float64Array
  /** Events on this day, in (day - 1, day]; the entry before it is then day - 1. */
  readonly events: Float64Array
  readonly censored: Float64Array
}

/**
 * Daily counts as the grid of a likelihood; time is scaled to the mean duration, so that parameters are near 1.
 *
 * An event on day d happened in (d - 1, d], who was cut off on day d had not had it by the end of that day: the same
 * reading as Kaplan-Meier's. Such a likelihood never exceeds 1, so no law can run away into a spike on one day, as a
 * density would. An event on day 0 is counted on day 1, a law of continuous waits having no mass at 0.
 *
 * @throws never.
 */
export function dayGrid({ events, censored }: DurationCounts): DayGrid {
  const days: number[] = []
  const happened: number[] = []
  const cut: number[] = []
  let n = censored[0] ?? 0
  let sum = 0
  for (let day = 1; day < Math.max(2, events.length); day++) {
    const d = (events[day] ?? 0) + (day === 1 ? (events[0] ?? 0) : 0)
    const c = censored[day] ?? 0
    if (d + c === 0) continue
    n += d + c
    sum += day * (d + c)
    // An event needs the day before it, even if nothing happened there.
    const needed = d > 0 && days.at(-1) !== day - 1
    days.push(...(needed ? [day - 1, day] : [day]))
    happened.push(...(needed ? [0, d] : [d]))
    cut.push(...(needed ? [0, c] : [c]))
  }
  const unit = Math.max(1, sum / Math.max(1, n))
  return {
    unit,
    n,
    time: Float64Array.from(days, day => day / unit),
    events: Float64Array.from(happened),
    censored: Float64Array.from(cut),
  }
}

/**
 * The grid with days drawn together, `most` at most: what happened in several days is then counted at the last of them.
 * Nearly the same likelihood at a fraction of the cost; the grid itself if it is no longer.
 *
 * @throws never.
 */
export function coarser(grid: DayGrid, most: number): DayGrid {
  const step = Math.ceil(grid.time.length / most)
  if (step < 2) return grid
  const size = Math.ceil(grid.time.length / step)
  const [time, events, censored] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let g = 0; g < grid.time.length; g++) {
    const at = Math.floor(g / step)
    time[at] = grid.time[g] as number
    events[at] = (events[at] as number) + (grid.events[g] as number)
    censored[at] = (censored[at] as number) + (grid.censored[g] as number)
  }
  return { ...grid, time, events, censored }
}

/** A day less likely than this is out of reach: its slope would swamp the search and is dropped, its value stays finite. */
const LEAST = 1e-100

/** The standard deviation of the normal prior on each parameter: too wide to be felt where the counts say anything. */
const PRIOR_SD = 10

/**
 * The mean negative log-likelihood of the counts and its gradient, for the search.
 *
 * Parameters are those of the law; in front of them, when `cure` is set, the logit of the share p who will ever come
 * back. Boag (1949), Journal of the Royal Statistical Society B 11: S(t) = 1 - p + p S0(t). An event on day d adds
 * ln(S(d - 1) - S(d)), a censoring ln S(d). A normal prior of width 10 on every parameter keeps the answer finite
 * where the counts leave it open (no events, all on one day).
 *
 * @throws never.
 */
export function dayLikelihood(grid: DayGrid, law: WaitingLaw, cure: boolean): Target {
  const { time, events, censored } = grid
  const from = cure ? 1 : 0
  const size = law.size
  const now = new Float64Array(size)
  const before = new Float64Array(size)
  return (x, gradient) => {
    // Shortening a step that is already at rounding can end in NaN: no law has a value there.
    if (x.some(Number.isNaN)) return Number.NaN
    const share = cure ? 1 / (1 + Math.exp(-(x[0] as number))) : 1
    const never = cure ? 1 / (1 + Math.exp(x[0] as number)) : 0
    let sum = 0
    let logBefore = 0
    gradient.fill(0)
    for (let g = 0; g < time.length; g++) {
      const t = time[g] as number
      const d = events[g] as number
      const c = censored[g] as number
      const log = t > 0 ? law.logSurvival(t, x, from, now, 0) : 0
      if (t === 0) now.fill(0)
      if (d > 0) {
        const drop = -Math.expm1(log - logBefore)
        sum += d * (Math.log(share) + logBefore + Math.log(Math.max(drop, LEAST)))
        const odds = drop > LEAST ? (1 - drop) / drop : 0
        for (let j = 0; j < size; j++) {
          const slope = (before[j] as number) + odds * ((before[j] as number) - (now[j] as number))
          gradient[from + j] = (gradient[from + j] as number) + d * slope
        }
        if (cure) gradient[0] = (gradient[0] as number) + d * never
      }
      if (c > 0) {
        const waiting = never + share * Math.exp(log)
        const weight = cure ? (share * Math.exp(log)) / waiting : 1
        sum += c * (cure ? Math.log(waiting) : log)
        for (let j = 0; j < size; j++)
          gradient[from + j] = (gradient[from + j] as number) + c * weight * (now[j] as number)
        if (cure) gradient[0] = (gradient[0] as number) + (c * share * never * Math.expm1(log)) / waiting
      }
      logBefore = log
      before.set(now)
    }
    const n = Math.max(1, grid.n)
    for (let i = 0; i < x.length; i++) {
      const parameter = x[i] as number
      sum -= 0.5 * (parameter / PRIOR_SD) ** 2
      gradient[i] = -((gradient[i] as number) - parameter / PRIOR_SD ** 2) / n
    }
    return -sum / n
  }
}
