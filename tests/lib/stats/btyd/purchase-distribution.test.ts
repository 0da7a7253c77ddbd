// The law of a buyer's future purchases: against closed forms, against its own mean and variance, and its quantiles.
import { describe, expect, it } from 'vitest'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { purchaseDistribution } from '@/lib/stats/btyd/purchase-distribution'
import { purchaseMoments } from '@/lib/stats/btyd/purchase-moments'
import { purchaseQuantile } from '@/lib/stats/btyd/purchase-quantile'
import { summarisePurchases } from '@/lib/stats/btyd/summarise-purchases'
import { logBeta } from '@/lib/stats/special/log-beta'
import { logGamma } from '@/lib/stats/special/log-gamma'
import { fitWith } from './buyers'

const FITS: readonly BtydFit[] = [
  fitWith('nbd', [0.385, 12]),
  fitWith('bgnbd', [0.243, 4.4, 0.79, 2.43]),
  fitWith('mbgnbd', [0.525, 6.18, 0.89, 1.61]),
  fitWith('mbgnbd', [3, 6.18, 1e-7, 9]),
  fitWith('mbgcnbd', [0.9, 3, 0.89, 1.61], 2),
  fitWith('mbgcnbd', [1.4, 2, 0.5, 3], 6),
  fitWith('paretonbd', [0.553, 10.6, 0.606, 11.7]),
  fitWith('paretonbd', [0.553, 10.6, 1, 0.01]),
  fitWith('paretonbd', [0.553, 10.6, 1e-3, 1e5]),
]
const HISTORIES = [
  [0, 0, 0, 39],
  [0, 0, 39, 0.001],
  [2, 30.43, 38.86, 39],
  [26, 30.86, 31, 52],
  [1200, 540, 546, 39],
  [1, 3, 500, 2000],
] as const

describe.each(FITS.map(fit => [`${fit.model} ${fit.parameters.join(' ')}, k = ${fit.k}`, fit] as const))(
  '%s',
  (_, fit) => {
    it.each(HISTORIES)(
      'x = %d, tx = %d, T = %d, t = %d: has the mean and variance computed apart',
      (x, tx, T, t) => {
        const law = purchaseDistribution(fit, x, tx, T, t)
        const summary = summarisePurchases(law)
        const { mean, variance } = purchaseMoments(fit, x, tx, T, t)
        expect(Math.abs(summary.mean - mean)).toBeLessThanOrEqual(1e-6 * mean)
        expect(Math.abs(summary.variance - variance)).toBeLessThanOrEqual(1e-5 * variance)
        expect(law.atLeast[0]).toBe(1)
        for (let m = 1; m < law.atLeast.length; m++) {
          expect(law.atLeast[m]).toBeGreaterThanOrEqual(0)
          expect(law.atLeast[m] as number).toBeLessThanOrEqual((law.atLeast[m - 1] as number) * (1 + 1e-12))
        }
      },
    )
  },
)

/** P(X(t) = x) of a new buyer under BG/NBD: Fader, Hardie and Lee (2005), equation 8. */
function bgProbability(
  [r, alpha, a, b]: readonly [number, number, number, number],
  t: number,
  x: number,
): number {
  const count = (j: number): number =>
    Math.exp(
      logGamma(r + j) -
        logGamma(r) -
        logGamma(j + 1) +
        r * Math.log(alpha / (alpha + t)) +
        j * Math.log(t / (alpha + t)),
    )
  const first = Math.exp(logBeta(a, b + x) - logBeta(a, b)) * count(x)
  if (x === 0) return first
  let below = 0
  for (let j = 0; j < x; j++) below += count(j)
  return first + Math.exp(logBeta(a + 1, b + x - 1) - logBeta(a, b)) * (1 - below)
}

describe('against closed forms', () => {
  it('BG/NBD: the probabilities of Fader, Hardie and Lee, which add up to 1', () => {
    const parameters = [0.243, 4.4, 0.79, 2.43] as const
    const { atLeast } = purchaseDistribution(fitWith('bgnbd', parameters), 0, 0, 0, 39)
    let sum = 0
    for (let x = 0; x < 30; x++) {
      const probability = bgProbability(parameters, 39, x)
      expect((atLeast[x] as number) - (atLeast[x + 1] as number)).toBeCloseTo(probability, 13)
      sum += probability
    }
    expect(sum + (atLeast[30] as number)).toBeCloseTo(1, 12)
  })

  it('MBG/NBD: waiting for the second purchase is a Lomax law with a share that never comes', () => {
    const [r, alpha, a, b] = [0.525, 6.18, 0.89, 1.61]
    const fit = fitWith('mbgnbd', [r, alpha, a, b])
    for (const t of [1, 10, 100, 1000])
      expect(1 - (purchaseDistribution(fit, 0, 0, 0, t).atLeast[1] as number)).toBeCloseTo(
        a / (a + b) + (b / (a + b)) * (alpha / (alpha + t)) ** r,
        13,
      )
  })

  it('NBD with r = 1 is geometric', () => {
    const { atLeast } = purchaseDistribution(fitWith('nbd', [1, 3]), 0, 0, 0, 1)
    for (let m = 0; m < 15; m++) expect(atLeast[m]).toBeCloseTo(0.25 ** m, 15)
  })

  it('Erlang gaps: with no purchase soon, the next comes later than by chance', () => {
    // Just after a purchase a regular buyer is not due yet; the same rate by chance would have come sooner.
    const [regular, chance] = [fitWith('mbgcnbd', [60, 60, 1e-9, 1], 6), fitWith('mbgnbd', [10, 60, 1e-9, 1])]
    const within = (fit: BtydFit, t: number): number =>
      purchaseDistribution(fit, 5, 30, 30, t).atLeast[1] as number
    expect(within(regular, 1)).toBeLessThan(within(chance, 1) / 10)
  })
})

describe('reading the law', () => {
  const law = purchaseDistribution(fitWith('nbd', [1, 1]), 0, 0, 0, 1)
  it('quantiles are the smallest numbers not exceeded so often', () => {
    // P(Y <= m) = 1 - 2^-(m+1).
    expect([0, 0.5, 0.51, 0.75, 0.95].map(p => purchaseQuantile(law, p))).toEqual([0, 0, 1, 1, 4])
    expect(() => purchaseQuantile(law, 1)).toThrow(RangeError)
  })
  it('a cap tells no more purchases apart', () => {
    const { atLeast } = purchaseDistribution(fitWith('nbd', [1, 1]), 0, 0, 0, 1, 3)
    expect([...atLeast]).toEqual([1, 0.5, 0.25, 0.125])
  })
  it('nothing happens in no time', () => {
    for (const fit of FITS) expect(summarisePurchases(purchaseDistribution(fit, 2, 30, 39, 0)).mean).toBe(0)
  })
})
