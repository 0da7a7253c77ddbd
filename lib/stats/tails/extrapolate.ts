// How many will have come back by a day nobody has been watched to: four tails behind the observed curve, and their average.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier, type SurvivalCurve } from '@/lib/stats/kaplan-meier'
import { lastReliableDay } from '@/lib/stats/survival/last-reliable-day'
import { hazardTail } from './hazard-tail'
import { lognormalCureTail } from './lognormal-cure-tail'
import { lomaxCureTail } from './lomax-cure-tail'
import type { Tail, TailName } from './tail'
import { weibullGammaTail } from './weibull-gamma-tail'

/** The share who have come back by the end of a day, 0 to 1. */
export interface ShareByDay {
  readonly day: number
  /** true: read off the observed curve; false: by the tails. */
  readonly observed: boolean
  readonly share: number
  /**
   * Observed: the 95 % limits of Kaplan-Meier. By the tails: those limits on the last reliable day carried on by the
   * slowest and the fastest of the four, so that the band goes on without a break and holds both uncertainties.
   */
  readonly low: number
  readonly high: number
}

/** A curve continued. */
export interface Extrapolation {
  /** The last reliable day: observed up to it, extrapolated after it. */
  readonly from: number
  readonly at: readonly ShareByDay[]
  /** Each tail by itself, with its share at each of the asked days after `from` (null before). */
  readonly tails: readonly {
    readonly name: TailName
    readonly parameters: Readonly<Record<string, number>>
    readonly shares: readonly (number | null)[]
  }[]
  /** Whether the plateau of the cure laws is seen or only believed: without it, no share "who ever come back". */
  readonly cureIdentified: boolean
}

/** A tail hung on a curve that ten or fewer hold up swings with each of them. */
const ENOUGH_TO_HANG_ON = 10

/** Follow-up over medians of those who come back at which a plateau counts as seen: 1/16 of exponential waits is left. */
const MEDIANS_TO_SEE = 4

/**
 * Kaplan-Meier up to the last reliable day t0 (with at least ten at risk), and beyond it the equal average of four
 * tails, each hung on the curve there: S(t) = S_KM(t0) S_tail(t) / S_tail(t0). Any one tail fails badly on some shop; their average is best or near
 * best on all. The spread of the four is the uncertainty about the law, the limits at t0 are that of the counts.
 *
 * Whether the share who ever come back is identified follows Maller and Zhou (1992), Biometrika 79: only if follow-up
 * passes several medians of those who do, here 4, under both cure laws.
 *
 * null without a single event: nothing says when anybody comes back.
 *
 * @param days asked for, 0 or more.
 * @throws never.
 */
export function extrapolate(counts: DurationCounts, days: readonly number[]): Extrapolation | null {
  const curve = kaplanMeier(counts)
  if (curve.events === 0) return null
  const from = lastReliableDay(counts, ENOUGH_TO_HANG_ON)
  const anchor = observedAt(curve, from)
  const start = Math.max(1, from)
  const cures = [lomaxCureTail(counts), lognormalCureTail(counts)]
  const tails = [...cures, weibullGammaTail(counts), hazardTail(counts, start)]
  const waiting = tails.map(tail => days.map(day => (day <= from ? null : stillWaiting(tail, start, day))))
  const at = days.map((day, i): ShareByDay => {
    if (day <= from) return { day, observed: true, ...observedAt(curve, day) }
    const carried = waiting.map(one => one[i] as number)
    const mean = carried.reduce((sum, one) => sum + one, 0) / carried.length
    return {
      day,
      observed: false,
      share: 1 - (1 - anchor.share) * mean,
      low: 1 - (1 - anchor.low) * Math.max(...carried),
      high: 1 - (1 - anchor.high) * Math.min(...carried),
    }
  })
  return {
    from,
    at,
    tails: tails.map(({ name, parameters }, t) => ({
      name,
      parameters,
      shares: (waiting[t] ?? []).map(part => (part === null ? null : 1 - (1 - anchor.share) * part)),
    })),
    cureIdentified: cures.every(({ uncured }) => from >= MEDIANS_TO_SEE * (uncured?.medianDay ?? Infinity)),
  }
}

/** The share who have come back by a day within the curve, and its limits. */
function observedAt(curve: SurvivalCurve, day: number): { share: number; low: number; high: number } {
  const step = curve.days.findLastIndex(one => one <= day)
  if (step < 0) return { share: 0, low: 0, high: 0 }
  return {
    share: 1 - (curve.survival[step] as number),
    low: 1 - (curve.high[step] as number),
    high: 1 - (curve.low[step] as number),
  }
}

/** S(day) / S(from) by a tail: of those still waiting on `from`, the part still waiting on `day`; rounding never raises it. */
const stillWaiting = (tail: Tail, from: number, day: number): number =>
  Math.exp(Math.min(0, tail.logSurvival(Math.max(from, day)) - tail.logSurvival(from)))
