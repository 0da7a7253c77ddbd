// "Of the buyers I have watched long enough, how many came back?"
import type { ByHorizon, Share } from '@/lib/schema/figures'
import { type BuyerGroup, HORIZONS } from '@/lib/schema/purchase-history'
import { wilsonInterval } from '@/lib/stats/wilson-interval'
import { byHorizon } from './by-horizon'

/**
 * The share of buyers with another purchase within h days of the first, for each horizon h, over the buyers whose
 * first purchase lies at least h days before `asOfDay`; with 95 % Wilson limits.
 *
 * Only buyers watched for all of h count, so young buyers do not pull the rate down. The price is that the rate at
 * 365 days knows nothing of this year's buyers; survival() uses all of them.
 *
 * Example: ten buyers entered 100 days ago, four of them came back within 90 days: 0.4 (0.17 to 0.69), n = 10.
 *
 * @param asOfDay epoch day.
 * @throws never; without a ripe buyer the share is null and n is 0.
 */
export function repeatRate({ history, members }: BuyerGroup, asOfDay: number): ByHorizon<Share> {
  const { entryDay, secondGapDays } = history
  const ripe = new Uint32Array(HORIZONS.length)
  const back = new Uint32Array(HORIZONS.length)
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    const age = asOfDay - (entryDay[row] as number)
    const gap = secondGapDays[row] as number
    for (let j = 0; j < HORIZONS.length && age >= (HORIZONS[j] as number); j++) {
      ripe[j] = (ripe[j] as number) + 1
      if (gap >= 0 && gap <= (HORIZONS[j] as number)) back[j] = (back[j] as number) + 1
    }
  }
  return byHorizon((_, j) => share(back[j] as number, ripe[j] as number))
}

function share(successes: number, n: number): Share {
  return n === 0
    ? { value: null, low: null, high: null, n }
    : { value: successes / n, ...wilsonInterval(successes, n), n }
}
