// The choice of spend model: independence check, shrunken means, and answers that are finite whatever the rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { shrunkenMean, shrunkenSpend } from '@/lib/stats/spend/shrunken-mean'
import { spendCorrelation } from '@/lib/stats/spend/spend-correlation'
import { spendModel } from '@/lib/stats/spend/spend-model'
import { checkFolder, checkRows } from '../check-values'

/** Means of x orders: the shop's 100, sd 20 between buyers, sd 30 within. */
function shop(n: number, random: () => number, byFrequency = 0) {
  const rows = { x: new Float64Array(n), m: new Float64Array(n), truth: new Float64Array(n) }
  for (let i = 0; i < n; i++) {
    const x = 1 + poissonSample(3, random)
    const truth = 100 + 20 * normalSample(random) + byFrequency * x
    rows.x[i] = x
    rows.m[i] = truth + (30 / Math.sqrt(x)) * normalSample(random)
    rows.truth[i] = truth
  }
  return rows
}

describe('spendCorrelation', () => {
  it('is worked by hand, ties sharing their rank', () => {
    // Ranks of x: 1.5, 1.5, 3, 4; of m: 1, 2, 3, 4 -> covariance 4.5, variances 4.5 and 5.
    const { pearson, spearman, independent } = spendCorrelation({ x: [1, 1, 2, 9], m: [10, 20, 30, 1000] })
    expect(spearman).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
    expect(pearson).toBeGreaterThan(0.9)
    expect(independent).toBe(false)
  })

  it('has no meaning without spread, and stands in nobody’s way then', () => {
    expect(spendCorrelation({ x: [1, 1, 1, 1], m: [3, 4, 5, 6] })).toEqual({
      pearson: null,
      spearman: null,
      n: 4,
      independent: true,
    })
  })

  it.skipIf(checkFolder === null)('finds spend independent of frequency on CDNOW', () => {
    const rows = checkRows('cdnow_cbs.csv').filter(row => Number(row['x']) > 0)
    const found = spendCorrelation({
      x: rows.map(row => Number(row['x'])),
      m: rows.map(row => Number(row['zbar'])),
    })
    expect(found.independent).toBe(true)
    expect(found.pearson).toBeCloseTo(0.11, 1)
  })
})

describe('shrunkenMean', () => {
  it('finds the variance between and within buyers', () => {
    const found = shrunkenMean(shop(8000, seededRandom(31)))
    expect(found?.mean).toBeCloseTo(100, -0.5)
    expect(Math.sqrt(found?.between ?? 0) / 20).toBeCloseTo(1, 0.9)
    expect(Math.sqrt(found?.within ?? 0) / 30).toBeCloseTo(1, 0.9)
  })

  it('comes nearer the truth than the own mean and the shop’s mean do, as near as its variance says', () => {
    const rows = shop(3000, seededRandom(32))
    const model = shrunkenMean(rows)
    if (model === null) throw new Error('no model')
    let [own, all, shrunk, said] = [0, 0, 0, 0]
    for (let i = 0; i < 3000; i++) {
      const [x, m, truth] = [rows.x[i] ?? 0, rows.m[i] ?? 0, rows.truth[i] ?? 0]
      const answer = shrunkenSpend(model, x, m)
      own += (m - truth) ** 2
      all += (model.mean - truth) ** 2
      shrunk += (answer.mean - truth) ** 2
      said += answer.variance
    }
    expect(shrunk).toBeLessThan(0.95 * Math.min(own, all))
    expect(shrunk / said).toBeCloseTo(1, 0.9)
  })

  it('gives each half of the spread where the two cannot be told apart', () => {
    const model = shrunkenMean({ x: [1, 1, 1, 1, 1, 1], m: [10, 20, 30, 40, 50, 60] })
    expect(model?.between).toBeCloseTo(model?.within ?? 0, 10)
    if (model !== null) expect(shrunkenSpend(model, 1, 55).mean).toBeCloseTo(45, 10)
  })

  it('says there is nothing to say without spending buyers', () => {
    expect(shrunkenMean({ x: [0, 2], m: [4, -1] })).toBeNull()
    expect(spendModel({ x: [], m: [] })).toEqual({ kind: 'none', n: 0 })
  })
})

describe('spendModel', () => {
  it('takes Gamma-Gamma on independent spends, and says why not elsewhere', () => {
    const random = seededRandom(33)
    const often = Array.from({ length: 500 }, () => 1 + poissonSample(2, random))
    const spent = often.map(x => gammaSample(6 * x, 1, random) / gammaSample(4, 15, random) / x)
    expect(spendModel({ x: often, m: spent }).kind).toBe('gamma-gamma')
    expect(spendModel(shop(20, random))).toMatchObject({ kind: 'shrunken-mean', because: 'too-few' })
    expect(spendModel(shop(500, random, 15))).toMatchObject({
      kind: 'shrunken-mean',
      because: 'frequency-dependent',
    })
    expect(spendModel({ x: Array(60).fill(2), m: Array(60).fill(9.99) })).toMatchObject({
      kind: 'shrunken-mean',
      because: 'unidentified',
    })
  })

  it('always lies between the own mean and the shop’s, with a finite variance', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 2000 }),
      fc.oneof(fc.integer({ min: -50, max: 1e9 }), fc.double({ min: 0.01, max: 300, noNaN: true })),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), rows => {
        const model = spendModel({ x: rows.map(one => one[0]), m: rows.map(one => one[1]) })
        if (model.kind === 'none') return true
        const shopMean = model.of(0, 0)
        return rows.every(([x, m]) => {
          const expected = model.of(x, m)
          const spread = model.variance(x, m)
          const order = model.orderVariance(x, m)
          const [low, high] =
            x >= 1 && m > 0 ? [Math.min(m, shopMean), Math.max(m, shopMean)] : [shopMean, shopMean]
          return (
            expected >= low * (1 - 1e-9) &&
            expected <= high * (1 + 1e-9) &&
            spread >= 0 &&
            order >= spread * (1 - 1e-9) &&
            Number.isFinite(order)
          )
        })
      }),
      { numRuns: 150, seed: 1 },
    )
  })
})
