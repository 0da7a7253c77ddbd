// How shares differ between small groups, learned from all of them: the prior that a group with few buyers leans on.
import { minimise } from '@/lib/stats/optimise/minimise'
import { digamma } from '@/lib/stats/special/digamma'
import { logBeta } from '@/lib/stats/special/log-beta'

/** What was seen of one group (a product). Both may be fractions: effective counts from a survival curve are. */
export interface GroupCount {
  readonly successes: number
  /** At least `successes`; 0 says nothing and is allowed. */
  readonly n: number
}

/** Beta(a, b) over the groups' true shares. */
export interface BetaPrior {
  readonly a: number
  readonly b: number
  /** false: the groups differ no more than chance would have them differ, and the spread is a convention. */
  readonly identified: boolean
}

/**
 * Fits Beta(a, b) to the groups by the beta-binomial likelihood, sum of ln B(a + s, b + n - s) - ln B(a, b).
 *
 * Skellam (1948), Journal of the Royal Statistical Society B 10; as an empirical Bayes prior Casella (1985), American
 * Statistician 39. Searched over the logit of the mean and the log of the strength a + b.
 *
 * Where the likelihood prefers no spread at all, the prior is the pooled share with the strength of all counts
 * together: it cannot know the mean better than they do. A single group has nothing to lean on: strength 2, that of
 * a flat prior. No successes at all, or nothing but successes: half a count is added to either side (Jeffreys).
 *
 * @throws RangeError on counts that are negative, not finite, or with more successes than n.
 */
export function fitBetaBinomial(groups: readonly GroupCount[]): BetaPrior {
  for (const { successes, n } of groups)
    if (!(successes >= 0 && n >= successes && n < Number.POSITIVE_INFINITY))
      throw new RangeError(`No share in ${successes} of ${n}.`)
  const seen = groups.filter(({ n }) => n > 0)
  const total = seen.reduce((sum, { n }) => sum + n, 0)
  const successes = seen.reduce((sum, group) => sum + group.successes, 0)
  const mean = (successes + 0.5) / (total + 1)
  const extreme = successes === 0 || successes === total
  if (seen.length < 2) return fromMean(mean, LEAST_STRENGTH, false)
  if (extreme) return fromMean(mean, Math.max(LEAST_STRENGTH, total), false)
  const starts = [momentStrength(seen, successes / total), 1, 100]
  const logit = Math.log(successes / (total - successes))
  const target = likelihood(seen)
  const fits = starts.map(strength => minimise(target, Float64Array.of(logit, Math.log(strength))))
  const best = fits.reduce((one, other) => (other.value < one.value ? other : one))
  const strength = Math.exp(best.x[1] as number)
  if (!(strength < total)) return fromMean(successes / total, Math.max(LEAST_STRENGTH, total), false)
  return fromMean(1 / (1 + Math.exp(-(best.x[0] as number))), strength, true)
}

const LEAST_STRENGTH = 2

const fromMean = (mean: number, strength: number, identified: boolean): BetaPrior => ({
  a: mean * strength,
  b: (1 - mean) * strength,
  identified,
})

/** The mean negative log-likelihood and its gradient by (logit of the mean, log of the strength). */
function likelihood(groups: readonly GroupCount[]) {
  return (x: Float64Array, gradient: Float64Array): number => {
    const mean = 1 / (1 + Math.exp(-(x[0] as number)))
    const strength = Math.exp(x[1] as number)
    const a = mean * strength
    const b = (1 - mean) * strength
    if (!(a > 0 && b > 0)) return Number.NaN
    const atPrior = logBeta(a, b)
    const both = digamma(a + b)
    const priorA = digamma(a) - both
    const priorB = digamma(b) - both
    let sum = 0
    let byA = 0
    let byB = 0
    for (const { successes, n } of groups) {
      sum += logBeta(a + successes, b + n - successes) - atPrior
      const of = digamma(a + b + n)
      byA += digamma(a + successes) - of - priorA
      byB += digamma(b + n - successes) - of - priorB
    }
    gradient[0] = (-strength * mean * (1 - mean) * (byA - byB)) / groups.length
    gradient[1] = -(a * byA + b * byB) / groups.length
    return -sum / groups.length
  }
}

/** A start from the variance between groups beyond that of chance: Kleinman (1973), JASA 68. */
function momentStrength(groups: readonly GroupCount[], mean: number): number {
  let weight = 0
  let spread = 0
  for (const { successes, n } of groups) {
    weight += n
    spread += n * (successes / n - mean) ** 2
  }
  const excess = spread / weight / (mean * (1 - mean))
  const perGroup = groups.length / weight
  const correlation = (excess - perGroup) / (1 - perGroup)
  return correlation > 1e-3 && correlation < 1 ? 1 / correlation - 1 : 30
}
