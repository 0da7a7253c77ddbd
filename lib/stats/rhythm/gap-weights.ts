// How much each observed gap counts: long gaps are seen only in buyers watched for long, and must stand for the unseen ones.
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { survivalAt } from '@/lib/stats/survival-at'
import type { CheckedGaps } from './gap-sample'

/** No gap counts for more than this many: the largest weight is that of a gap for which one buyer in ten is watched. */
const LARGEST_WEIGHT = 10

/**
 * The weight of a gap of each length, 1 / G(d-): G(d-) is the share of buyers watched for at least d days, by
 * Kaplan-Meier of the follow-ups (which, all of them known, is one minus their distribution function).
 *
 * Inverse probability of censoring, Robins and Rotnitzky (1992). Weights above 10 are cut to 10: beyond the day for
 * which fewer than one buyer in ten is watched a single gap would otherwise outvote the sample. The price is that gaps
 * that long stay underrepresented; gaps longer than any follow-up cannot be known about at all.
 *
 * @param followUps whole days of every buyer; empty gives weight 1 throughout.
 * @returns weights by day, 0 to `longest`; index 0 is not used.
 * @throws RangeError on a follow-up that is negative or no whole number.
 */
export function censoringWeights(followUps: ArrayLike<number>, longest: number): Float64Array {
  const weights = new Float64Array(longest + 1).fill(1)
  if (followUps.length === 0) return weights
  const ended = new Uint8Array(followUps.length).fill(1)
  const curve = kaplanMeier(durationCounts(followUps, ended))
  for (let day = 1; day <= longest; day++) {
    const watched = survivalAt(curve, day - 1) ?? 0
    weights[day] = watched * LARGEST_WEIGHT > 1 ? 1 / watched : LARGEST_WEIGHT
  }
  return weights
}

/**
 * The weight of each gap of a sample: 1 / G(gap-), shared among the gaps of its buyer, 1 / (gaps of the buyer).
 *
 * Wang and Chang (1999), JASA 94: gaps of a buyer are exchangeable given their number and the follow-up, so any of them
 * may stand for the first one, and the average over them does so with less noise. One buyer, one vote.
 *
 * @throws RangeError as censoringWeights().
 */
export function gapWeights(
  { gaps, buyerOf, gapsOf, longest }: CheckedGaps,
  followUps: ArrayLike<number>,
): Float64Array {
  const byDay = censoringWeights(followUps, longest)
  const weights = new Float64Array(gaps.length)
  for (let i = 0; i < weights.length; i++)
    weights[i] = (byDay[gaps[i] as number] as number) / (gapsOf[buyerOf[i] as number] as number)
  return weights
}
