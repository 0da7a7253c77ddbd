// "What is the repeat rate of a product with six buyers worth?" Each ASIN's share, held to those of the others.
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { ByHorizon } from '@/lib/schema/figures'
import type { Estimate } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier, type SurvivalCurve } from '@/lib/stats/kaplan-meier'
import { poolByGroup, priorOf } from '@/lib/stats/pooling/pool-by-group'
import { pooledShare } from '@/lib/stats/pooling/pooled-share'
import { effectiveSampleSize } from '@/lib/stats/survival/effective-sample-size'
import { survivalAt } from '@/lib/stats/survival-at'

/** Fewer ASINs than this have nothing to be held to. */
const ENOUGH_ASINS = 3

/**
 * Beta-Binomial empirical Bayes at each horizon over effective sample sizes (censored buyers count for what was seen of
 * them), 90 % limits. Null where an ASIN was not watched long enough, or where there are no others.
 *
 * @param byAsin days to the second purchase, counted, of each ASIN's entry buyers.
 * @param groupOf the product group of an ASIN, null = none: groups with enough ASINs are held to themselves.
 * @throws never.
 */
export function pooledRepeat(
  byAsin: ReadonlyMap<number, DurationCounts>,
  groupOf: (asin: number) => string | null,
): Map<number, ByHorizon<Estimate | null>> {
  const curves = [...byAsin].map(([asin, counts]) => ({ asin, counts, curve: kaplanMeier(counts) }))
  const columns = HORIZONS.map(days => {
    const counted = curves.map(({ asin, counts, curve }) => {
      const known = countAt(counts, curve, days)
      return known === null ? null : { ...known, group: groupOf(asin) }
    })
    const known = counted.filter(one => one !== null)
    if (known.length < ENOUGH_ASINS) return counted.map(() => null)
    const priors = poolByGroup(known)
    return counted.map(one =>
      one === null ? null : pooledShare(priorOf(priors, one.group), one.successes, one.n),
    )
  })
  return new Map(curves.map(({ asin }, i) => [asin, byHorizon((_, j) => columns[j]?.[i] ?? null)]))
}

/** The share who came back and the size of the sample it is worth; null beyond what was seen. @throws never. */
export function countAt(
  counts: DurationCounts,
  curve: SurvivalCurve,
  days: number,
): { successes: number; n: number } | null {
  const waiting = survivalAt(curve, days)
  const n = effectiveSampleSize(counts, curve, days)
  return waiting === null || n === null || !(n > 0) ? null : { successes: (1 - waiting) * n, n }
}
