// How likely at least n stages pass: the upper tail of the negative binomial law, summed from its far end.
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'
import { farFrom, farTail } from './far-purchases'
import { type StageCounts, stageCounts } from './stage-counts'

/** What lies beyond is below this part of all. */
const BEYOND = 1e-18

/**
 * P(N >= n) for n = 0, 1, ... up to where it no longer counts. Added from the smallest terms up, so small probabilities
 * keep their digits.
 *
 * @param longest no more than this many entries are given.
 * @throws never.
 */
export function stageTail(shape: number, rate: number, t: number, longest: number): Float64Array {
  const counts = stageCounts(shape, rate, t)
  if (counts.share === 0) return Float64Array.of(1)
  const most = Math.max(1, longest)
  const chances = chancesOf(counts, most)
  const end = Math.min(most, counts.first + chances.length)
  const tail = new Float64Array(end)
  let sum = end < most ? 0 : beyond(counts, t / rate, end)
  for (let n = end - 1; n >= 0; n--) {
    if (n >= counts.first) sum += chances[n - counts.first] as number
    tail[n] = Math.min(1, sum)
  }
  tail[0] = 1
  return tail
}

/** P(N = first), P(N = first + 1), ... until the rest is negligible, but not beyond `most`. */
function chancesOf({ shape, share, first, probability }: StageCounts, most: number): number[] {
  const chances: number[] = []
  let chance = probability
  for (let n = first; n < most; n++) {
    chances.push(chance)
    const ratio = (share * (shape + n)) / (n + 1)
    if (ratio < 1 && (chance * ratio) / (1 - ratio) < BEYOND) break
    chance *= ratio
  }
  return chances
}

/** P(N >= n), from the incomplete beta function or, far out, its limit. */
const beyond = ({ shape, share }: StageCounts, odds: number, n: number): number =>
  n >= farFrom(shape) ? farTail(shape, odds, n) : incompleteBeta(share, n, shape)
