// "How many come back, by when?", on each of the three clocks, and what may be expected beyond the days seen so far.

import { byHorizon } from '@/lib/metrics/by-horizon'
import { repurchaseCurve } from '@/lib/metrics/repurchase-curve'
import { CLOCKS, type Clock, type MedianDay, type ReturnCurve } from '@/lib/schema/outlook'
import { type DurationCounts, durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { type MedianWithLimits, medianWithLimits } from '@/lib/stats/survival/median-with-limits'
import { survivalAt } from '@/lib/stats/survival-at'
import { extrapolate } from '@/lib/stats/tails/extrapolate'
import { NO_GAP, type SecondGaps } from './second-gaps'
import { thinned } from './thinned'

/** Points of a drawn curve: more than a panel has pixels for would be lost. */
const POINTS = 120
/** Days beyond the data that are looked at; the last is the longest horizon of value. */
const BEYOND = [30, 60, 90, 120, 150, 180, 240, 300, 365, 450, 540, 730]
/** Tails of four parameters need events to lean on. */
const ENOUGH_RETURNS = 10

/**
 * A curve for each clock over the members who entered within the observation.
 *
 * @param members buyers of the log; their gaps and follow-up are looked up in `gaps`.
 * @throws never.
 */
export function returnCurves(gaps: SecondGaps, members: ArrayLike<number>): ReturnCurve[] {
  const known: { counts: DurationCounts; curve: ReturnCurve }[] = []
  for (const clock of CLOCKS) {
    const counts = secondPurchaseCounts(gaps, clock, members)
    // An ASIN without a family is one: what takes long to fit is the same then.
    const same = known.find(one => areSame(one.counts, counts))
    known.push({ counts, curve: same ? { ...same.curve, clock } : returnCurve(clock, counts) })
  }
  return known.map(({ curve }) => curve)
}

const areSame = (one: DurationCounts, other: DurationCounts): boolean =>
  one.events.length === other.events.length &&
  one.events.every((count, day) => count === other.events[day] && one.censored[day] === other.censored[day])

/** Days to the next purchase on a clock, or days watched without one, counted by day. */
export function secondPurchaseCounts(
  { gap, observed }: SecondGaps,
  clock: Clock,
  members: ArrayLike<number>,
): DurationCounts {
  const durations: number[] = []
  const happened: number[] = []
  for (let i = 0; i < members.length; i++) {
    const buyer = members[i] as number
    const watched = observed[buyer] as number
    if (watched < 0) continue
    const days = gap[clock][buyer] as number
    durations.push(days === NO_GAP ? watched : days)
    happened.push(days === NO_GAP ? 0 : 1)
  }
  return durationCounts(durations, happened)
}

function returnCurve(clock: Clock, counts: DurationCounts): ReturnCurve {
  const curve = kaplanMeier(counts)
  return {
    clock,
    buyers: curve.n,
    returned: curve.events,
    points: thinned(repurchaseCurve(curve), POINTS),
    at: byHorizon(days => {
      const waiting = survivalAt(curve, days)
      return waiting === null ? null : 1 - waiting
    }),
    median: medianDay(medianWithLimits(curve)),
    beyond: curve.events < ENOUGH_RETURNS ? null : beyond(counts),
  }
}

function medianDay({ median, low, high }: MedianWithLimits): MedianDay {
  if (!median.reached) return median
  const day = (end: typeof low): number | null => (end.reached ? end.day : null)
  return { reached: true, day: median.day, low: day(low), high: day(high) }
}

function beyond(counts: DurationCounts): ReturnCurve['beyond'] {
  const found = extrapolate(counts, BEYOND)
  if (found === null) return null
  return {
    fromDay: found.from,
    points: found.at
      .filter(({ observed }) => !observed)
      .map(({ day, share, low, high }) => ({ day, share, low, high })),
    neverIdentified: found.cureIdentified,
  }
}
