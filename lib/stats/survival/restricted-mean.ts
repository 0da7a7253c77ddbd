// The mean wait of the first so many days: a comparison of curves that needs no median and no tail.
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'

/** Days waited on average within the window, and the standard error of that. */
export interface RestrictedMean {
  readonly days: number
  readonly standardError: number
}

/**
 * The area under S from day 0 to `tau`: the expected number of days waited within the first `tau` days.
 *
 * Irwin (1949), Journal of Hygiene 47; variance by Kaplan and Meier (1958), section 6.2:
 * sum over event days t <= tau of A(t)^2 d / (n (n - d)), A(t) the area from t to tau. Where the last one at risk goes
 * (n = d) nothing is left of the area and the term is 0.
 *
 * null when tau lies beyond the last day anybody was watched, unless S is 0 by then: the area is not known.
 *
 * @param tau days, 0 or more.
 * @example restrictedMean(kaplanMeier(durationCounts([1, 3], [1, 1])), 3) // days 1 + 2 * 0.5 = 2
 * @throws RangeError on a negative tau.
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean | null {
  if (!(tau >= 0 && tau < Number.POSITIVE_INFINITY)) throw new RangeError(`No window of ${tau} days.`)
  const { days, survival, greenwood } = curve
  if (tau > curve.lastDay && survival.at(-1) !== 0) return null
  let steps = 0
  while (steps < days.length && (days[steps] as number) <= tau) steps++
  // From the right: the area behind each event day is then at hand when its variance term is due.
  let area = 0
  let variance = 0
  let until = tau
  for (let step = steps - 1; step >= 0; step--) {
    const day = days[step] as number
    area += (until - day) * (survival[step] as number)
    until = day
    if (area > 0) {
      const before = step === 0 ? 0 : (greenwood[step - 1] as number)
      variance += area * area * ((greenwood[step] as number) - before)
    }
  }
  return { days: area + until, standardError: Math.sqrt(variance) }
}
