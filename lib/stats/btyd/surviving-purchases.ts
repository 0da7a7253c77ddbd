// Mean and mean square of the purchases to come from a buyer who is alive and may leave after any of them.
import { farFrom, farPurchases, farTail } from './far-purchases'
import { type CountMoments, stageCounts } from './stage-counts'

/** The walk ends when what is left is below this part of what is summed ... */
const NEGLIGIBLE = 1e-16
/** ... or after so many terms: then the rest is integrated. */
const MOST_TERMS = 50_000

/**
 * Moments of Y, the purchases in a time t: stages come at a rate from Gamma(shape + j, rate), j of the k stages of the
 * gap under way have passed, and after each purchase the buyer leaves with one probability from Beta(a, b).
 *
 * With N stages and S(m) = E[(1-p)^m] = (b)_m / (a+b)_m, P(Y >= m) = P(N >= k m - j) S(m-1); so
 * E[Y] = sum over n of P(N = n) sum over m <= (n+j)/k of S(m-1), and E[Y^2] with (2m-1) S(m-1). All terms are positive,
 * none is large: unlike the form with 2F1 in Fader, Hardie and Lee (2005), equation 10, to which it is equal for k = 1,
 * nothing cancels and a = 1 is no exception.
 *
 * @throws never.
 */
export function survivingPurchases(
  of: { shape: number; rate: number; a: number; b: number; k: number; j: number },
  t: number,
): CountMoments {
  const { a, b, k } = of
  const { shape, share, first, probability } = stageCounts(of.shape + of.j, of.rate, t)
  if (!(share > 0)) return { mean: 0, square: 0 }
  const walk = Math.min(MOST_TERMS, farFrom(shape))
  let chance = probability
  let untilNext = k - of.j
  let purchases = 0
  let survival = 1
  let lived = 0
  let livedSquare = 0
  let mean = 0
  let square = 0
  for (let n = 0; n < walk; n++) {
    if (n > 0 && --untilNext === 0) {
      untilNext = k
      purchases++
      lived += survival
      livedSquare += (2 * purchases - 1) * survival
      survival *= (b + purchases - 1) / (a + b + purchases - 1)
    }
    if (n < first) continue
    mean += chance * lived
    square += chance * livedSquare
    const ratio = (share * (shape + n)) / (n + 1)
    const left = (chance * (livedSquare + 1)) / ((1 - ratio) * (1 - ratio) * (1 - ratio))
    if (ratio < 1 && left < NEGLIGIBLE * square) return { mean, square }
    chance *= ratio
    if (chance === 0) return { mean, square }
  }
  // Summation by parts: who gets this far has the purchases counted so far, and those beyond.
  const odds = t / of.rate
  const beyond = farTail(shape, odds, walk)
  const far = farPurchases({ ...of, shape }, odds, purchases, survival)
  return { mean: mean + lived * beyond + far.mean, square: square + livedSquare * beyond + far.square }
}
