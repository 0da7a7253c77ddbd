// The median of values and its limits, which ask nothing of how the values are spread.
import { quantile } from './quantile'
import { incompleteBeta } from './special/regularised-incomplete-beta'

const LEVEL = 0.95

export interface MedianOfSorted {
  readonly value: number
  /** null: with fewer than six values no pair of them holds the median with that certainty. */
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

/**
 * The median, and the two values that hold the true one 95 times of 100 or more often.
 *
 * Thompson (1936), "On confidence ranges for the median", Annals of Mathematical Statistics 7: the l-th smallest and the l-th
 * largest value hold it unless fewer than l of n fair coins fall to one side; l is the largest with that chance at most 2.5 %
 * a side, P(coins < l) = I_1/2(n - l + 1, l).
 *
 * @param sorted ascending values.
 * @example medianOfSorted([1, 2, 3, 4, 5, 6]) // 3.5, from 1 to 6
 * @throws never; null of no values.
 */
export function medianOfSorted(sorted: ArrayLike<number>): MedianOfSorted | null {
  const n = sorted.length
  if (n === 0) return null
  const value = quantile(sorted, 0.5)
  let [known, above] = [0, Math.ceil(n / 2) + 1]
  while (above - known > 1) {
    const rank = Math.floor((known + above) / 2)
    if (incompleteBeta(0.5, n - rank + 1, rank) <= (1 - LEVEL) / 2) known = rank
    else above = rank
  }
  if (known === 0) return { value, low: null, high: null, n }
  return { value, low: sorted[known - 1] as number, high: sorted[n - known] as number, n }
}
