// How likely at least n stages pass: the upper tail of the negative binomial law, summed from its far end.
import { type StageCounts, stageCounts } from './stage-counts'

/** What lies beyond is below this part of all. */
const BEYOND = 1e-18
const MOST_TERMS = 1_000_000

/**
 * P(N >= n) for n = 0, 1, ... up to where it no longer counts (or 1,000,000). Added from the smallest terms up, so small
 * probabilities keep their digits.
 *
 * @param longest no more than this many entries are given; those beyond are added up all the same.
 * @throws never.
 */
export function stageTail(shape: number, rate: number, t: number, longest: number): Float64Array {
  const counts = stageCounts(shape, rate, t)
  const chances = chancesOf(counts)
  const { first } = counts
  const end = first + chances.length
  const tail = new Float64Array(Math.min(end, Math.max(1, longest)))
  let sum = 0
  for (let n = end - 1; n >= 0; n--) {
    if (n >= first) sum += chances[n - first] as number
    if (n < tail.length) tail[n] = Math.min(1, sum)
  }
  tail[0] = 1
  return tail
}

/** P(N = first), P(N = first + 1), ... until the rest is negligible; the rest is in the last entry. */
function chancesOf({ shape, share, first, probability }: StageCounts): number[] {
  const chances = [probability]
  let chance = probability
  for (let n = first; chances.length < MOST_TERMS && chance > 0; n++) {
    const ratio = (share * (shape + n)) / (n + 1)
    if (ratio < 1 && (chance * ratio) / (1 - ratio) < BEYOND) break
    chance *= ratio
    chances.push(chance)
  }
  return chances
}
