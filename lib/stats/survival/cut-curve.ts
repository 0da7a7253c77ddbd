// A survival curve up to a day: what lies behind is forgotten, as if nobody had been watched longer.
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'

/**
 * The same curve with the steps up to and including `day`; beyond it survivalAt answers "not known".
 * n and events stay those of all durations, since all of them shaped the steps that remain.
 *
 * @throws never; a curve that ends by that day comes back as it is.
 */
export function cutCurve(curve: SurvivalCurve, day: number): SurvivalCurve {
  if (curve.lastDay <= day) return curve
  let steps = curve.days.length
  while (steps > 0 && (curve.days[steps - 1] as number) > day) steps--
  return {
    n: curve.n,
    events: curve.events,
    lastDay: day,
    days: curve.days.subarray(0, steps),
    atRisk: curve.atRisk.subarray(0, steps),
    survival: curve.survival.subarray(0, steps),
    greenwood: curve.greenwood.subarray(0, steps),
    low: curve.low.subarray(0, steps),
    high: curve.high.subarray(0, steps),
  }
}
