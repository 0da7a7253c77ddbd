// Fits of simulated shops find the parameters again and know how far off they may be; adversarial shops break nothing.
import { describe, expect, it } from 'vitest'
import { type BtydFit, type BtydName, PARAMETER_NAMES } from '@/lib/stats/btyd/btyd-model'
import { expectedPurchases } from '@/lib/stats/btyd/expected-purchases'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import { priorFromFit } from '@/lib/stats/btyd/prior-from-fit'
import { probabilityAlive } from '@/lib/stats/btyd/probability-alive'
import { purchaseDistribution } from '@/lib/stats/btyd/purchase-distribution'
import { purchasesAhead } from '@/lib/stats/btyd/purchases-ahead'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type Buyer, fitWith, onWholeDays, rowsOf, simulate } from './buyers'
import { groupRows } from './group-rows'

const TRUTHS: readonly BtydFit[] = [
  fitWith('nbd', [0.6, 80]),
  fitWith('bgnbd', [0.5, 40, 0.8, 2.4]),
  fitWith('mbgnbd', [0.6, 40, 0.9, 1.6]),
  fitWith('mbgcnbd', [1.2, 20, 0.7, 1.5], 3),
  fitWith('paretonbd', [0.6, 70, 0.9, 90]),
]

describe.each(TRUTHS.map(truth => [`${truth.model}, k = ${truth.k}`, truth] as const))('%s', (_, truth) => {
  const SHOPS = 30
  it(`finds the parameters of ${SHOPS} simulated shops within their limits, and the orders to come`, () => {
    const random = seededRandom(17)
    let [inside, limits, bias, covered] = [0, 0, 0, 0]
    for (let shop = 0; shop < SHOPS; shop++) {
      const { rows: exact, later } = simulate(truth, { n: 1000, least: 150, most: 400, ahead: 150 }, random)
      const rows = truth.k > 1 ? exact : onWholeDays(exact)
      // The Erlang shape is looked for in a few shops only, to save time.
      const fit = fitBtyd(truth.model, rows, shop < 3 ? {} : { k: truth.k })
      expect(fit.k).toBe(truth.k)
      truth.parameters.forEach((value, i) => {
        const spread = Math.sqrt(fit.covariance?.[i * truth.parameters.length + i] ?? 25)
        limits++
        if (Math.abs(Math.log((fit.parameters[i] as number) / value)) < 1.645 * spread) inside++
      })
      const came = later.reduce((sum, one) => sum + one, 0)
      const { mean, processVariance, parameterVariance } = purchasesAhead(fit, rows).forecast(150)
      bias += (mean / came - 1) / SHOPS
      if (Math.abs(came - mean) < 1.645 * Math.sqrt(processVariance + parameterVariance)) covered++
    }
    // 90 % limits; one shop's parameters are not independent of each other, so the share is no better known than +- 8 %.
    expect(inside / limits).toBeGreaterThan(0.8)
    expect(inside / limits).toBeLessThan(0.98)
    expect(covered / SHOPS).toBeGreaterThan(0.78)
    expect(Math.abs(bias)).toBeLessThan(0.03)
  })
})

describe('starting far off', () => {
  it('arrives at a shop in which 2 % come back', () => {
    const truth = fitWith('mbgnbd', [0.0144, 5, 0.3, 1.2])
    const { rows } = simulate(truth, { n: 60_000, least: 200, most: 400 }, seededRandom(3))
    const fit = fitBtyd('mbgnbd', rows)
    expect(rows.x.filter(x => x > 0).length / rows.rows).toBeLessThan(0.05)
    expect(Math.abs(Math.log((fit.parameters[0] as number) / 0.0144))).toBeLessThan(0.3)
  })
})

describe('partial pooling', () => {
  const shop = simulate(
    fitWith('mbgnbd', [0.6, 40, 0.9, 1.6]),
    { n: 4000, least: 150, most: 400 },
    seededRandom(8),
  )
  const pooled = fitBtyd('mbgnbd', shop.rows)
  it('a few buyers stay near the shop, many go their own way', () => {
    const other = fitWith('mbgnbd', [2.5, 40, 0.9, 1.6])
    const distance = (n: number): number => {
      const { rows } = simulate(other, { n, least: 150, most: 400 }, seededRandom(9))
      const fit = fitBtyd('mbgnbd', rows, { prior: priorFromFit(pooled) })
      expect(fit.covariance).not.toBeNull()
      expect(fit.unidentified).toEqual([])
      return Math.abs(Math.log((fit.parameters[0] as number) / (pooled.parameters[0] as number)))
    }
    expect(distance(4)).toBeLessThan(distance(3000))
    expect(distance(3000)).toBeGreaterThan(1)
  })
  it('the centre is moved along with the Erlang shape', () => {
    // The same shop with all gaps read as two stages: twice as many stages in the same time.
    const fit = fitBtyd('mbgcnbd', shop.rows, { prior: { ...priorFromFit(pooled), sd: 1e-3 }, k: 2 })
    expect(fit.k).toBe(2)
    expect((fit.parameters[1] as number) / ((pooled.parameters[1] as number) / 2)).toBeCloseTo(1, 1)
  })
})

const repeat = (buyer: Buyer, times: number): Buyer[] => Array.from({ length: times }, () => buyer)
const ADVERSARIAL: readonly (readonly [string, readonly Buyer[]])[] = [
  ['one buyer who never came back', [[0, 0, 90]]],
  ['one buyer who did', [[3, 50, 90]]],
  ['nobody came back', [...repeat([0, 0, 90], 50), ...repeat([0, 0, 30], 50)]],
  ['all on the last day', repeat([0, 0, 0], 40)],
  ['the last purchase is the end', [...repeat([4, 80, 80], 30), ...repeat([0, 0, 80], 30)]],
  ['everybody alike', repeat([2, 60, 90], 100)],
  [
    'a thousand purchases of one',
    [[1200, 540, 546], ...repeat([0, 0, 546], 100), ...repeat([1, 10, 500], 10)],
  ],
  ['only thousands', repeat([1200, 546, 546], 5)],
  ['all left after one purchase', [...repeat([1, 1, 700], 40), ...repeat([0, 0, 700], 40)]],
  [
    'ages far apart',
    [...repeat([0, 0, 1], 30), ...repeat([1, 20_000, 40_000], 5), ...repeat([0, 0, 40_000], 9)],
  ],
  ['times far below one', [...repeat([2, 1e-6, 2e-6], 20), ...repeat([0, 0, 2e-6], 20)]],
]
const MODELS: readonly BtydName[] = ['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd']

describe.each(ADVERSARIAL)('%s', (_, buyers) => {
  it.each(MODELS)('%s stays finite', model => {
    const rows = groupRows(rowsOf(buyers))
    const fit = fitBtyd(model, rows)
    expect(fit.parameters.every(value => value >= 1.1e-7 && value <= 8.9e6)).toBe(true)
    expect(Number.isFinite(fit.logLikelihood)).toBe(true)
    expect(fit.information.every(Number.isFinite)).toBe(true)
    expect(fit.covariance?.every(Number.isFinite) ?? true).toBe(true)
    expect(fit.unidentified.every(name => PARAMETER_NAMES[model].includes(name))).toBe(true)
    for (const t of [1, 365]) {
      const total = purchasesAhead(fit, rows).forecast(t)
      for (const value of Object.values(total)) {
        expect(Number.isFinite(value)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(0)
      }
    }
    for (const [x, tx, T] of [...buyers.slice(0, 1), ...buyers.slice(-1)]) {
      const alive = probabilityAlive(fit, x, tx, T)
      expect(alive).toBeGreaterThanOrEqual(0)
      expect(alive).toBeLessThanOrEqual(1)
      expect(Number.isFinite(expectedPurchases(fit, x, tx, T, 90))).toBe(true)
      expect(purchaseDistribution(fit, x, tx, T, 30, 50).atLeast.every(p => p >= 0 && p <= 1)).toBe(true)
    }
  })
})

describe('what cannot be known is named', () => {
  it('nobody came back: nothing about the rate', () => {
    expect(fitBtyd('nbd', rowsOf(repeat([0, 0, 90], 50))).unidentified).not.toEqual([])
  })
  it('everybody alike: neither r nor alpha, only their ratio', () => {
    const fit = fitBtyd('nbd', rowsOf(repeat([2, 60, 90], 100)))
    expect(fit.unidentified).toEqual(['r', 'alpha'])
    expect((fit.parameters[0] as number) / (fit.parameters[1] as number)).toBeCloseTo(2 / 90, 4)
  })
  it('an ordinary shop: everything', () => {
    const { rows } = simulate(
      fitWith('mbgnbd', [0.6, 40, 0.9, 1.6]),
      { n: 2000, least: 150, most: 400 },
      seededRandom(4),
    )
    expect(fitBtyd('mbgnbd', rows).unidentified).toEqual([])
  })
})
