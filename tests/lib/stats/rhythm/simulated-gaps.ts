// Shops whose buyers' rhythm is known, as the reorder window sees them: gaps in whole days within a year of watching.
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import type { GapSample } from '@/lib/stats/rhythm/gap-sample'

type Random = () => number

/** For each buyer a source of gaps in days, with fractions. */
export type Buyer = (random: Random) => () => number

interface Shop {
  buyers: number
  /** Days of watching; buyers enter evenly over them. */
  days?: number
  /** Chance of another purchase after each. */
  stays?: number
  /** The day on which a purchase wanted at this time is made. */
  onDay?: (time: number, random: Random) => number
}

/** Gamma gaps of shape k whose rate differs between buyers by a gamma law (shape 2): k = 1 is memoryless. */
export const gammaBuyer =
  (k: number, mean: number, heterogeneity = 2): Buyer =>
  random => {
    const rate = gammaSample(heterogeneity, (heterogeneity * mean) / k, random)
    return () => gammaSample(k, rate, random)
  }

/** Gaps of `mean` days give or take `deviation`; a share of buyers takes double packs that last twice as long. */
export const cadenceBuyer =
  (mean: number, deviation: number, doublePacks = 0): Buyer =>
  random => {
    const packs = random() < doublePacks ? 2 : 1
    return () => Math.max(1, packs * mean + normalSample(random) * deviation * Math.sqrt(packs))
  }

/** A share of purchases is made at the start of the week. */
export const onWeekdays =
  (share: number) =>
  (time: number, random: Random): number => {
    const day = Math.floor(time)
    return random() < share ? day - (day % 7) : day
  }

/** A share of purchases is made on the first of the month. */
export const onPayDays =
  (share: number) =>
  (time: number, random: Random): number =>
    random() < share ? Math.round(Math.floor(time / 30.4375) * 30.4375) : Math.floor(time)

/** All gaps of all buyers, purchases of one day merged. */
export function simulatedGaps(
  { buyers, days = 365, stays = 1, onDay = Math.floor }: Shop,
  buyer: Buyer,
  random: Random,
): GapSample & { gaps: number[]; buyers: number[]; followUps: number[] } {
  const sample = { gaps: [] as number[], buyers: [] as number[], followUps: [] as number[] }
  for (let id = 0; id < buyers; id++) {
    let time = random() * days
    let last = Math.max(0, onDay(time, random))
    sample.followUps.push(days - last)
    const gap = buyer(random)
    while (random() < stays) {
      time += gap()
      const day = onDay(time, random)
      if (day > days) break
      if (day <= last) continue
      sample.gaps.push(day - last)
      sample.buyers.push(id)
      last = day
    }
  }
  return sample
}
