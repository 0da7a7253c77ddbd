// How far a survival curve may be believed: to the last day with enough buyers still under observation.
import type { DurationCounts } from '@/lib/stats/duration-counts'

/** A hundred at risk keep the standard error of a daily share below one point in twenty, whatever the share. */
export const ENOUGH_AT_RISK = 100

/**
 * The last day on which 100 durations, or 2 % of all of them if that is fewer, are still at risk; -1 without durations.
 *
 * Beyond it a curve that has not come down hangs on a handful of early buyers: one event is a cliff, none is a plateau
 * that looks like a cure. When the last duration ended in the event and nobody was cut off in the thin end, the curve
 * has come down by itself and all of it stands.
 *
 * @param least at risk even where 2 % are fewer; of fewer than twice as many durations half will do.
 * @throws never.
 */
export function lastReliableDay({ events, censored }: DurationCounts, least = 1): number {
  let n = 0
  for (let day = 0; day < events.length; day++) n += (events[day] as number) + (censored[day] as number)
  if (n === 0) return -1
  const needed = Math.min(ENOUGH_AT_RISK, Math.ceil(Math.max(0.02 * n, Math.min(least, n / 2))))
  let atRisk = 0
  let cutOff = 0
  for (let day = events.length - 1; day >= 0; day--) {
    atRisk += (events[day] as number) + (censored[day] as number)
    cutOff += censored[day] as number
    if (atRisk >= needed) return cutOff === 0 ? lastDay(events) : day
  }
  return -1
}

function lastDay(events: Uint32Array): number {
  let day = events.length - 1
  while (day >= 0 && events[day] === 0) day--
  return day
}
