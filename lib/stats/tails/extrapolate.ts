// How many will have come back by a day nobody has been watched to: four tails behind the observed curve, and their average.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { lastReliableDay } from '@/lib/stats/survival/last-reliable-day'
import { survivalAt } from '@/lib/stats/survival-at'
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
  /** Observed: the 95 % limits of Kaplan-Meier. By the tails: the lowest and the highest of the four. */
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
 * Kaplan-Meier up to the last reliable day t0 (with at least ten at risk), and beyond it the equal average of four tails, each hung on the curve
 * there: S(t) = S_KM(t0) S_tail(t) / S_tail(t0). Any one tail fails badly on some shop; their average is best or near
 * best on all. The spread of the four is the uncertainty about the law; it does not hold that of the counts.
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
  const anchor = survivalAt(curve, from) ?? 0
  const start = Math.max(1, from)
  const cures = [lomaxCureTail(counts), lognormalCureTail(counts)]
  const tails = [...cures, weibullGammaTail(counts), hazardTail(counts, start)]
  const byTail = tails.map(tail =>
    days.map(day => (day <= from ? null : tailShare(tail, anchor, start, day))),
  )
  const at = days.map((day, i): ShareByDay => {
    if (day <= from) {
      const step = curve.days.findLastIndex(one => one <= day)
      if (step < 0) return { day, observed: true, share: 0, low: 0, high: 0 }
      const { survival, low, high } = curve
      return {
        day,
        observed: true,
        share: 1 - (survival[step] as number),
        low: 1 - (high[step] as number),
        high: 1 - (low[step] as number),
      }
    }
    const shares = byTail.map(one => one[i] as number)
    const share = shares.reduce((sum, one) => sum + one, 0) / shares.length
    return { day, observed: false, share, low: Math.min(...shares), high: Math.max(...shares) }
  })
  return {
    from,
    at,
    tails: tails.map(({ name, parameters }, t) => ({ name, parameters, shares: byTail[t] ?? [] })),
    cureIdentified: cures.every(({ uncured }) => from >= MEDIANS_TO_SEE * (uncured?.medianDay ?? Infinity)),
  }
}

/** 1 - S, hung on the curve. No wait has S rise again: a tail that does so by rounding is flat. */
function tailShare(tail: Tail, anchor: number, from: number, day: number): number {
  return 1 - anchor * Math.exp(Math.min(0, tail.logSurvival(Math.max(from, day)) - tail.logSurvival(from)))
}
