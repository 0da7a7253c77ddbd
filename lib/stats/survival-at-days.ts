// The Kaplan-Meier estimate at a few days only: the curve's steps multiplied up, without the curve and its limits.
import type { DurationCounts } from './duration-counts'

/**
 * S at each of `days`, as survivalAt(kaplanMeier(counts), day) gives it, to the last bit: the same factors in the same
 * order. Kaplan and Meier (1958), JASA 53, section 2.
 *
 * @param days ascending.
 * @returns null beyond the longest duration, unless S is 0 for good.
 * @throws never.
 */
export function survivalAtDays(
  { events, censored }: DurationCounts,
  days: readonly number[],
): (number | null)[] {
  let atRisk = 0
  let lastDay = -1
  for (let day = 0; day < events.length; day++) {
    const both = (events[day] as number) + (censored[day] as number)
    atRisk += both
    if (both > 0) lastDay = day
  }
  const found: (number | null)[] = []
  let survival = 1
  let day = 0
  for (const asked of days) {
    for (; day <= Math.min(asked, lastDay); day++) {
      const d = events[day] as number
      if (d > 0) survival *= (atRisk - d) / atRisk
      atRisk -= d + (censored[day] as number)
    }
    found.push(asked <= lastDay || survival === 0 ? survival : null)
  }
  return found
}
