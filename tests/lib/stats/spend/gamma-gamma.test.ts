// The Gamma-Gamma model of spend: the published fit, its slopes, its laws, and when it is refused.
import { describe, expect, it } from 'vitest'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { expectedSpend, orderVariance, spendVariance } from '@/lib/stats/spend/expected-spend'
import { fitGammaGamma, type GammaGammaFit } from '@/lib/stats/spend/fit-gamma-gamma'
import { gammaGammaLikelihood } from '@/lib/stats/spend/gamma-gamma-likelihood'
import { checkFolder, checkRows } from '../check-values'

function simulate(n: number, p: number, q: number, gamma: number, random: () => number, often = 2) {
  const rows = { x: new Float64Array(n), m: new Float64Array(n) }
  for (let i = 0; i < n; i++) {
    const x = 1 + poissonSample(often, random)
    rows.x[i] = x
    rows.m[i] = gammaSample(p * x, 1, random) / gammaSample(q, gamma, random) / x
  }
  return rows
}

const fitted = (fit: ReturnType<typeof fitGammaGamma>): GammaGammaFit => {
  if (fit.kind !== 'fitted') throw new Error(fit.reason)
  return fit
}

describe.skipIf(checkFolder === null)('fitGammaGamma on the CDNOW repeaters', () => {
  const rows = checkRows('cdnow_cbs.csv').filter(row => Number(row['x']) > 0)
  const fit = fitGammaGamma({ x: rows.map(row => Number(row['x'])), m: rows.map(row => Number(row['zbar'])) })

  it('finds the published parameters and likelihood', () => {
    const { p, q, gamma, logLikelihood, n } = fitted(fit)
    expect(n).toBe(946)
    expect(p / 6.249572215).toBeCloseTo(1, 2.5)
    expect(q / 3.744224782).toBeCloseTo(1, 2.5)
    expect(gamma / 15.4435216).toBeCloseTo(1, 2.5)
    // The published -4055.9177 is on unrounded means; on the rounded column of this file it is -4055.9232.
    expect(logLikelihood).toBeCloseTo(-4055.9232, 3)
  })

  it('finds the same in cents, gamma a hundredfold', () => {
    const inCents = fitted(
      fitGammaGamma({ x: rows.map(row => Number(row['x'])), m: rows.map(row => Number(row['zbar']) * 100) }),
    )
    const { p, q, gamma, logLikelihood } = fitted(fit)
    expect(inCents.p / p).toBeCloseTo(1, 6)
    expect(inCents.q / q).toBeCloseTo(1, 6)
    expect(inCents.gamma / gamma / 100).toBeCloseTo(1, 6)
    expect(inCents.logLikelihood).toBeCloseTo(logLikelihood - 946 * Math.log(100), 5)
  })
})

describe('gammaGammaLikelihood', () => {
  it('has the slopes that differences show', () => {
    const random = seededRandom(21)
    const { x, m } = simulate(40, 6, 4, 15, random)
    for (let point = 0; point < 20; point++) {
      const at = [random() * 4 - 1, random() * 4 - 1, random() * 6 - 2]
      const value = (moved: number[]) => {
        const [p, q, gamma] = moved.map(Math.exp) as [number, number, number]
        return gammaGammaLikelihood(x, m, p, q, gamma, new Float64Array(3))
      }
      const slopes = new Float64Array(3)
      const [p, q, gamma] = at.map(Math.exp) as [number, number, number]
      gammaGammaLikelihood(x, m, p, q, gamma, slopes)
      for (let i = 0; i < 3; i++) {
        const h = 1e-5
        const up = value(at.map((v, j) => (j === i ? v + h : v)))
        const down = value(at.map((v, j) => (j === i ? v - h : v)))
        const difference = (up - down) / (2 * h)
        expect(Math.abs(difference - (slopes[i] as number))).toBeLessThan(
          1e-6 * Math.max(1, Math.abs(difference)) * 30,
        )
      }
    }
  })
})

describe('fitGammaGamma', () => {
  it('recovers the mean spend and covers the parameters', () => {
    const random = seededRandom(22)
    let covered = 0
    let bias = 0
    const shops = 60
    for (let shop = 0; shop < shops; shop++) {
      const fit = fitted(fitGammaGamma(simulate(400, 6.25, 3.74, 15.44, random)))
      const error = Math.sqrt(fit.covariance?.[0] ?? 0)
      if (Math.abs(Math.log(fit.p / 6.25)) <= 1.645 * error) covered++
      bias += (fit.p * fit.gamma) / (fit.q - 1) / ((6.25 * 15.44) / 2.74) - 1
    }
    expect(covered / shops).toBeGreaterThan(0.8)
    expect(Math.abs(bias / shops)).toBeLessThan(0.02)
  })

  it('refuses a population without a mean, spends without spread, and two buyers', () => {
    const random = seededRandom(23)
    expect(fitGammaGamma(simulate(800, 5, 0.6, 10, random))).toMatchObject({
      kind: 'refused',
      reason: 'no-finite-mean',
    })
    const equal = { x: Array(50).fill(3), m: Array(50).fill(19.99) }
    expect(fitGammaGamma(equal)).toMatchObject({ kind: 'refused', reason: 'unidentified' })
    expect(fitGammaGamma({ x: [1, 2], m: [3, 4] })).toMatchObject({ kind: 'refused', reason: 'too-few' })
  })

  it('leaves out rows that tell nothing of spending', () => {
    const rows = simulate(200, 6, 4, 15, seededRandom(24))
    const clean = fitted(fitGammaGamma(rows))
    const more = fitted(
      fitGammaGamma({ x: [...rows.x, 0, 2, 3, Number.NaN], m: [...rows.m, 5, 0, -4, Number.NaN] }),
    )
    expect(more).toEqual(clean)
  })
})

describe('expectedSpend', () => {
  const fit: GammaGammaFit = {
    kind: 'fitted',
    p: 6.25,
    q: 3.74,
    gamma: 15.44,
    logLikelihood: 0,
    n: 946,
    covariance: null,
  }
  const population = (6.25 * 15.44) / 2.74

  it('is the population mean for a new buyer and between it and the own mean for others', () => {
    expect(expectedSpend(fit, 0, 0)).toBeCloseTo(population, 10)
    expect(expectedSpend(fit, 0, Number.NaN)).toBeCloseTo(population, 10)
    for (const own of [5, 80])
      for (const x of [1, 3, 40]) {
        const expected = expectedSpend(fit, x, own)
        expect(expected).toBeGreaterThan(Math.min(own, population))
        expect(expected).toBeLessThan(Math.max(own, population))
      }
    expect(Math.abs(expectedSpend(fit, 1000, 80) - 80)).toBeLessThan(0.05)
  })

  it('has the mean and the variances that draws from the posterior have', () => {
    const random = seededRandom(25)
    const [x, own] = [2, 50]
    let [sum, squares, orders] = [0, 0, 0]
    const n = 60_000
    for (let i = 0; i < n; i++) {
      const nu = gammaSample(6.25 * x + 3.74, 15.44 + x * own, random)
      const mean = 6.25 / nu
      sum += mean
      squares += mean * mean
      orders += gammaSample(6.25, nu, random) ** 2
    }
    const mean = expectedSpend(fit, x, own)
    expect(sum / n / mean).toBeCloseTo(1, 2)
    expect((squares / n - (sum / n) ** 2) / (spendVariance(fit, x, own) ?? 0)).toBeCloseTo(1, 1)
    expect((orders / n - mean ** 2) / (orderVariance(fit, x, own) ?? 0)).toBeCloseTo(1, 1)
  })

  it('has no variance where the model has none', () => {
    expect(spendVariance({ ...fit, q: 1.5 }, 0, 0)).toBeNull()
    expect(orderVariance({ ...fit, q: 1.5 }, 0, 0)).toBeNull()
  })
})
