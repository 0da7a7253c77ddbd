// How likely the buyers' mean spends are under the Gamma-Gamma model, with the slopes a search needs.
import { digamma } from '@/lib/stats/special/digamma'
import { logGamma } from '@/lib/stats/special/log-gamma'

/**
 * The log-likelihood of mean spends m over x transactions, and its derivatives in ln p, ln q, ln gamma.
 *
 * Fader and Hardie (2013), "The Gamma-Gamma model of monetary value", note 025, equation 1a in logarithms: sum of
 * lnG(px+q) - lnG(px) - lnG(q) + q ln gamma + (px-1) ln m + px ln x - (px+q) ln(gamma + x m).
 *
 * @param x 1 or more; @param m above 0, in the unit of gamma.
 * @param slopes is overwritten with the three derivatives.
 * @throws never.
 */
export function gammaGammaLikelihood(
  x: Float64Array,
  m: Float64Array,
  p: number,
  q: number,
  gamma: number,
  slopes: Float64Array,
): number {
  const logGammaQ = logGamma(q)
  const logScale = Math.log(gamma)
  const digammaQ = digamma(q)
  let sum = 0
  let byP = 0
  let byQ = 0
  let byGamma = 0
  // Many buyers share an x: the four special functions are computed once for each.
  const known = new Map<number, Float64Array>()
  for (let i = 0; i < x.length; i++) {
    const times = x[i] as number
    const mean = m[i] as number
    let at = known.get(times)
    if (at === undefined) {
      const shape = p * times
      at = Float64Array.of(
        logGamma(shape + q) - logGamma(shape),
        digamma(shape + q),
        digamma(shape),
        Math.log(times),
      )
      known.set(times, at)
    }
    const shape = p * times
    const total = gamma + times * mean
    const logTotal = Math.log(total)
    const logMean = Math.log(mean)
    const logTimes = at[3] as number
    const digammaBoth = at[1] as number
    sum += (at[0] as number) - logGammaQ + q * logScale + (shape - 1) * logMean + shape * logTimes
    sum -= (shape + q) * logTotal
    byP += times * (digammaBoth - (at[2] as number) + logMean + logTimes - logTotal)
    byQ += digammaBoth - digammaQ + logScale - logTotal
    byGamma += q / gamma - (shape + q) / total
  }
  slopes[0] = byP * p
  slopes[1] = byQ * q
  slopes[2] = byGamma * gamma
  return sum
}
