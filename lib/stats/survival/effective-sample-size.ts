// How many fully observed buyers a survival share is worth: what pooling over small products weighs it by.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'

/**
 * The n at which a plain share S would have the variance that S has here: S (1 - S) / Var(S), at most all durations.
 *
 * Cutler and Ederer (1958), Journal of Chronic Diseases 8, "effective sample size", with Greenwood's variance
 * S^2 G, so (1 - S) / (S G). Without an event by that day the variance says 0 and knows nothing: then each duration
 * counts for the share of the window it was watched, sum of min(1, duration / day). Where S is 0 Greenwood's sum is
 * infinite, and the size just before the last step stands (at the very first step: those at risk then).
 *
 * null when nobody was watched up to `day` although there are events: S is not known there.
 *
 * @param counts the durations from which `curve` was made.
 * @param day the window in days, above 0.
 * @throws RangeError on a window of no days.
 */
export function effectiveSampleSize(
  counts: DurationCounts,
  curve: SurvivalCurve,
  day: number,
): number | null {
  if (!(day > 0)) throw new RangeError(`No window of ${day} days.`)
  let step = curve.days.length - 1
  while (step >= 0 && (curve.days[step] as number) > day) step--
  if (step < 0) return exposure(counts, day)
  if (curve.survival[step] === 0) {
    if (step === 0) return curve.atRisk[0] as number
    step--
  } else if (day > curve.lastDay) return null
  const survival = curve.survival[step] as number
  return Math.min(curve.n, (1 - survival) / (survival * (curve.greenwood[step] as number)))
}

/** Durations counted by the share of the window each was watched. */
function exposure({ events, censored }: DurationCounts, window: number): number {
  let sum = 0
  for (let day = 0; day < events.length; day++)
    sum += ((events[day] as number) + (censored[day] as number)) * Math.min(1, day / window)
  return sum
}
