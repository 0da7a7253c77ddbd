// Waits drawn from a known law and watched for a known time: what the tails have to find again.
import { type DurationCounts, durationCounts } from '@/lib/stats/duration-counts'

/** `n` people, each watched for a time spread evenly up to `followUp` days. Infinity = never comes back. */
export function simulatedWaits(
  random: () => number,
  n: number,
  wait: () => number,
  followUp: number,
): DurationCounts {
  const durations: number[] = []
  const happened: number[] = []
  for (let i = 0; i < n; i++) {
    const days = Math.ceil(wait())
    const watched = Math.ceil(random() * followUp)
    durations.push(Math.min(days, watched))
    happened.push(Number(days <= watched))
  }
  return durationCounts(durations, happened)
}

/** A Lomax wait. */
export const lomaxWait = (random: () => number, r: number, alpha: number): number =>
  alpha * ((1 - random()) ** (-1 / r) - 1)

/** A standard normal value, by Box and Muller (1958). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
