// The Kaplan-Meier estimate: the share still waiting after each day, with the buyers still under observation counted fairly.
import type { DurationCounts } from './duration-counts'
import { logLogLimits } from './log-log-limits'
import { NORMAL_95 } from './normal-95'

/** One step of the curve for each day with an event. */
export interface SurvivalCurve {
  /** Durations in all, and how many of them ended in the event. */
  readonly n: number
  readonly events: number
  /** The longest duration seen, in days; -1 when there is none. */
  readonly lastDay: number
  /** Days with an event, ascending. */
  readonly days: Int32Array
  /** At risk just before each of these days. */
  readonly atRisk: Uint32Array
  /** S after each of these days. */
  readonly survival: Float64Array
  /** Greenwood's sum up to each of these days; Var(S) = S^2 times it. Infinity once S is 0. */
  readonly greenwood: Float64Array
  /** Log-log confidence limits of S. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * S(t) = product over event days of (1 - d/n), d events among n at risk.
 *
 * Kaplan and Meier (1958), JASA 53, section 2; variance by Greenwood (1926); limits by Kalbfleisch and Prentice (1980).
 * On a day with both, events come before censorings: who was last seen on day t was at risk on day t.
 * Once S is 0 Greenwood's sum is infinite: the lower limit is 0 and the upper one stays where it last could be computed.
 *
 * @example kaplanMeier(durationCounts([1, 2, 2], [1, 1, 0])).survival // 2/3, then 2/3 * (1 - 1/2) = 1/3
 * @throws never; without durations the curve is empty.
 */
export function kaplanMeier(counts: DurationCounts, z = NORMAL_95): SurvivalCurve {
  const { events, censored } = counts
  let n = 0
  let eventDays = 0
  let happened = 0
  let lastDay = -1
  for (let day = 0; day < events.length; day++) {
    const d = events[day] as number
    const c = censored[day] as number
    if (d > 0) eventDays++
    if (d + c > 0) lastDay = day
    happened += d
    n += d + c
  }
  const curve = {
    n,
    events: happened,
    lastDay,
    days: new Int32Array(eventDays),
    atRisk: new Uint32Array(eventDays),
    survival: new Float64Array(eventDays),
    greenwood: new Float64Array(eventDays),
    low: new Float64Array(eventDays),
    high: new Float64Array(eventDays),
  }
  fillSteps(curve, counts, z)
  return curve
}

function fillSteps(curve: SurvivalCurve, { events, censored }: DurationCounts, z: number): void {
  let atRisk = curve.n
  let survival = 1
  let greenwood = 0
  let high = 1
  let step = 0
  for (let day = 0; day <= curve.lastDay; day++) {
    const d = events[day] as number
    if (d > 0) {
      survival *= (atRisk - d) / atRisk
      greenwood += d / (atRisk * (atRisk - d))
      const limits = survival > 0 ? logLogLimits(survival, greenwood, z) : { low: 0, high }
      high = limits.high
      curve.days[step] = day
      curve.atRisk[step] = atRisk
      curve.survival[step] = survival
      curve.greenwood[step] = greenwood
      curve.low[step] = limits.low
      curve.high[step] = limits.high
      step++
    }
    atRisk -= d + (censored[day] as number)
  }
}
