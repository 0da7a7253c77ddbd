// "Of the buyers I have watched long enough, how many came back?"
import type { ByHorizon, Share } from '@/lib/schema/figures'
import { wilsonInterval } from '@/lib/stats/wilson-interval'
import { REACHED_WIDTH } from './age-tables'
import { byHorizon } from './by-horizon'

/**
 * The share of buyers with another purchase within h days of the first, for each horizon h, over the buyers whose
 * first purchase lies at least h days before the as-of day; with 95 % Wilson limits.
 *
 * Only buyers watched for all of h count, so young buyers do not pull the rate down. The price is that the rate at
 * 365 days knows nothing of this year's buyers; survival() uses all of them.
 *
 * Example: ten buyers entered 100 days ago, four of them came back within 90 days: 0.4 (0.17 to 0.69), n = 10.
 *
 * @param ripeReached buyers by [horizons lived through x first horizon that holds the second purchase].
 * @throws never; without a ripe buyer the share is null and n is 0.
 */
export function repeatRate(ripeReached: Uint32Array): ByHorizon<Share> {
  return byHorizon((_, j) => {
    let n = 0
    let back = 0
    for (let ripe = j + 1; ripe < REACHED_WIDTH; ripe++)
      for (let reached = 0; reached < REACHED_WIDTH; reached++) {
        const buyers = ripeReached[ripe * REACHED_WIDTH + reached] as number
        n += buyers
        if (reached <= j) back += buyers
      }
    return share(back, n)
  })
}

function share(successes: number, n: number): Share {
  return n === 0
    ? { value: null, low: null, high: null, n }
    : { value: successes / n, ...wilsonInterval(successes, n), n }
}
