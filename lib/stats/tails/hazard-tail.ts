// The hazard tail: the daily chance to come back as it was of late, fading as it has been fading.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { minimise } from '@/lib/stats/optimise/minimise'
import type { Tail } from './tail'

/** The recent days reach back until they hold this many events, if there are so many. */
const ENOUGH_EVENTS = 10
/** Before the counts speak: the chance falls as 1/t, give or take half a power, as it does when people differ (Lomax). */
const PRIOR_DECAY = 1
const PRIOR_SD = 0.5

/**
 * h(t) = h0 (t / t0)^-delta from day t0 on; S(t) = exp(-(h0 t0 / (1 - delta)) ((t / t0)^(1 - delta) - 1)).
 *
 * h0 and delta by Poisson likelihood of the daily events over those at risk (Holford 1980, Biometrics 36) in the
 * recent days: the second half of the time up to t0, reaching further back until it holds 10 events. h0 follows from
 * delta in closed form; delta has a normal prior around 1 with standard deviation 1/2, and is not below 0: a chance
 * that was rising (a yearly gift) must not rise for ever. Knows no shape but the last one seen, which rescues the
 * average where all laws of the whole curve are wrong.
 *
 * @param t0 the last reliable day, above 0.
 * @throws never; without events the hazard is 0.
 */
export function hazardTail({ events, censored }: DurationCounts, t0: number): Tail {
  const recent = recentDays(events, censored, t0)
  const { happened, logTimeSum, days } = recent
  const fit = minimise((x, gradient) => {
    const decay = x[0] as number
    let weight = 0
    let weighted = 0
    for (const { atRisk, logTime } of days) {
      const part = atRisk * Math.exp(-decay * logTime)
      weight += part
      weighted += part * logTime
    }
    const apart = (decay - PRIOR_DECAY) / PRIOR_SD
    gradient[0] = logTimeSum - (happened * weighted) / weight + apart / PRIOR_SD
    return decay * logTimeSum + happened * Math.log(weight) + 0.5 * apart * apart
  }, Float64Array.of(PRIOR_DECAY))
  const delta = Math.max(0, fit.x[0] as number)
  const exposure = days.reduce((sum, { atRisk, logTime }) => sum + atRisk * Math.exp(-delta * logTime), 0)
  const h0 = exposure > 0 ? happened / exposure : 0
  return {
    name: 'hazard',
    logSurvival: day => {
      const grown = Math.log(day / t0)
      const bent = (1 - delta) * grown
      return -h0 * t0 * (bent === 0 ? grown : (grown * Math.expm1(Math.min(700, bent))) / bent)
    },
    parameters: { h0, t0, delta },
    uncured: null,
  }
}

interface Recent {
  /** Events in these days, and the sum of ln(t / t0) over them. */
  happened: number
  logTimeSum: number
  days: { atRisk: number; logTime: number }[]
}

/** A day's middle stands for it: ln((day - 1/2) / t0). */
function recentDays(events: Uint32Array, censored: Uint32Array, t0: number): Recent {
  const recent: Recent = { happened: 0, logTimeSum: 0, days: [] }
  let atRisk = 0
  for (let day = events.length - 1; day > 0; day--) {
    const d = events[day] as number
    atRisk += d + (censored[day] as number)
    if (day > t0) continue
    if (day <= t0 / 2 && recent.happened >= ENOUGH_EVENTS) break
    const logTime = Math.log((day - 0.5) / t0)
    recent.happened += d
    recent.logTimeSum += d * logTime
    recent.days.push({ atRisk, logTime })
  }
  return recent
}
