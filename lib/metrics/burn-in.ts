// "Which of my 'new' buyers may have bought before my files begin?"
import { quantileOfCounts } from '@/lib/stats/quantile-of-counts'

const SHORTEST = 30
const LONGEST = 365
/** Below this many gaps their 90th percentile says nothing; the cautious answer is the longest burn-in. */
const ENOUGH_GAPS = 20

/**
 * Length in days of the first part of the history in which a first purchase may be an old customer's: the 90th
 * percentile of the days to the second purchase, held between 30 and 365 days, and at most half of the history.
 *
 * Left truncation: an export that starts in mid-life calls old customers new. Somebody who was a customer before it
 * began has as a rule come back within this span; who first appears after it is most likely new.
 *
 * @param gapCounts gapCounts[d] = buyers of the shop whose second purchase came d days after the first.
 * @param historyDays days from the first to the last purchase day of the books, both included.
 * @example burnInDays of gaps at most 40 days in a two-year history is 40.
 * @throws never.
 */
export function burnInDays(gapCounts: ArrayLike<number>, historyDays: number): number {
  let n = 0
  for (let day = 0; day < gapCounts.length; day++) n += gapCounts[day] as number
  const usual = n < ENOUGH_GAPS ? LONGEST : Math.ceil(quantileOfCounts(gapCounts, n, 0.9))
  return Math.min(Math.max(SHORTEST, Math.min(usual, LONGEST)), Math.floor(historyDays / 2))
}
