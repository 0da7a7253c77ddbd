// The far end of the purchases to come, where a time is so long beside what is known that terms run into the millions.
import { gaussLegendre } from '@/lib/stats/special/gauss-legendre'
import { logBeta } from '@/lib/stats/special/log-beta'
import { regularisedGamma } from '@/lib/stats/special/regularised-gamma'
import type { CountMoments } from './stage-counts'

const RULE = gaussLegendre(16)
/** Each panel covers numbers up to twice those where it begins. */
const DOUBLING = Math.LN2
/** Probabilities below e^-38 of the first do not count. */
const NEGLIGIBLE = 38

/** From so many stages on the gamma law stands for the negative binomial one with eight digits. */
export const farFrom = (shape: number): number => Math.ceil(4096 + 1000 * shape ** 1.5)

/**
 * P(N >= n) for the negative binomial law of stages, n large: the gamma law Q(shape, -ln(share) (n + (shape - 1)/2)).
 *
 * Temme (1996), "Special Functions", section 11.3.3.1: the incomplete beta function with one large parameter; the error
 * is of order shape^3 / (24 n^2).
 *
 * @param odds t / rate, which tells share = odds / (1 + odds) without rounding it to 1.
 * @throws never for positive arguments.
 */
export const farTail = (shape: number, odds: number, n: number): number =>
  regularisedGamma(shape, Math.log1p(1 / odds) * Math.max(0, n + (shape - 1) / 2)).upper

/**
 * What purchases beyond the m-th add to E[Y] and E[Y^2]: sums over i > m of S(i-1) P(N >= k i - j) and of 2i - 1 times it,
 * as integrals from m + 1/2 on a logarithmic scale (Euler and Maclaurin: the error is of order m^-2).
 *
 * @param survival S(m), the probability not to have left in m purchases.
 * @throws never.
 */
export function farPurchases(
  of: { shape: number; a: number; b: number; k: number; j: number },
  odds: number,
  m: number,
  survival: number,
): CountMoments {
  const { shape, a, b, k, j } = of
  const from = logBeta(a, b + m)
  const slope = Math.log1p(1 / odds)
  let mean = 0
  let square = 0
  for (let start = m + 0.5; slope * (k * start - j) < NEGLIGIBLE + 4 * shape; start *= 2) {
    const before = square
    for (let p = 0; p < RULE.nodes.length; p++) {
      const purchases = start * Math.exp((DOUBLING * (1 + (RULE.nodes[p] as number))) / 2)
      const living = survival * Math.exp(logBeta(a, b + purchases - 1) - from)
      const density = living * farTail(shape, odds, k * purchases - j)
      const part = ((RULE.weights[p] as number) * DOUBLING * purchases * density) / 2
      mean += part
      square += (2 * purchases - 1) * part
    }
    if (square - before < 1e-16 * square) break
  }
  return { mean, square }
}
