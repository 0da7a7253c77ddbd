// Likelihoods against 50-digit arithmetic, their gradients against differences, and what ties the models to each other.
import { describe, expect, it } from 'vitest'
import { betaLikelihood } from '@/lib/stats/btyd/beta-likelihood'
import type { BtydName } from '@/lib/stats/btyd/btyd-model'
import { erlangLikelihood } from '@/lib/stats/btyd/erlang-likelihood'
import type { Likelihood } from '@/lib/stats/btyd/likelihood'
import { nbdLikelihood } from '@/lib/stats/btyd/nbd-likelihood'
import { paretoLikelihood } from '@/lib/stats/btyd/pareto-likelihood'
import { type PurchaseDesign, purchaseDesign } from '@/lib/stats/btyd/purchase-design'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'
import { type Buyer, cdnow, rowsOf } from './buyers'
import { REFERENCE_POINTS } from './reference-points'

const likelihoodOf = (model: BtydName, design: PurchaseDesign, k: number): Likelihood => {
  if (model === 'nbd') return nbdLikelihood(design)
  if (model === 'paretonbd') return paretoLikelihood(design)
  return model === 'mbgcnbd' ? erlangLikelihood(design, k) : betaLikelihood(design, model)
}
const at = (likelihood: Likelihood, natural: ArrayLike<number>): number =>
  likelihood(
    Float64Array.from(natural, value => Math.log(value)),
    new Float64Array(natural.length),
  )

describe('log-likelihood of one buyer', () => {
  it.each(REFERENCE_POINTS)('$label', ({ fit, x, tx, T, litt, logLikelihood }) => {
    const design = purchaseDesign(rowsOf([[x, tx, T, litt]]))
    const ours = at(likelihoodOf(fit.model, design, fit.k), fit.parameters)
    // The largest terms that cancel are of the size of (r + x) ln(alpha): with r = 1e6 nine digits are left of the sum.
    expect(Math.abs(ours - logLikelihood)).toBeLessThan(1e-10 * (1 + Math.abs(logLikelihood)))
  })
})

describe('many buyers', () => {
  /** Enough of one x that the tables by age are used, with every kind of row. */
  const buyers: Buyer[] = []
  for (let x = 0; x < 7; x++)
    for (let T = 200; T < 260; T += 3)
      for (const tx of x === 0 ? [0] : [9 * x, 20 * x, T])
        buyers.push([x, tx, T, 0.3 * x + tx / 300, 1 + ((x + T) % 3)])
  const design = purchaseDesign(rowsOf(buyers))

  it.each(['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'] as const)(
    '%s: the sum over buyers one by one',
    model => {
      for (const natural of [
        [0.7, 40, 0.6, 2],
        [3, 900, 5, 30],
      ]) {
        const parameters = natural.slice(0, model === 'nbd' ? 2 : 4)
        let sum = 0
        for (const [x, tx, T, litt, weight = 1] of buyers)
          sum += weight * at(likelihoodOf(model, purchaseDesign(rowsOf([[x, tx, T, litt]])), 3), parameters)
        expect(at(likelihoodOf(model, design, 3), parameters) / sum).toBeCloseTo(1, 12)
      }
    },
  )

  it.each([
    ['nbd', 1],
    ['bgnbd', 1],
    ['mbgnbd', 1],
    ['mbgcnbd', 2],
    ['mbgcnbd', 5],
    ['paretonbd', 1],
  ] as const)('%s with k = %d: the gradient is that of differences at 20 points', (model, k) => {
    const random = seededRandom(11)
    const likelihood = likelihoodOf(model, design, k)
    const size = model === 'nbd' ? 2 : 4
    const unused = new Float64Array(size)
    for (let point = 0; point < 20; point++) {
      const x = Float64Array.from({ length: size }, (_, i) =>
        i === 1 || (i === 3 && model === 'paretonbd') ? 1 + 6 * random() : 5 * random() - 3,
      )
      const gradient = new Float64Array(size)
      likelihood(x, gradient)
      for (let i = 0; i < size; i++) {
        const shifted = (step: number): number =>
          likelihood(
            x.map((value, at) => (at === i ? value + step : value)),
            unused,
          )
        const h = 1e-3
        const slope = (8 * (shifted(h) - shifted(-h)) - (shifted(2 * h) - shifted(-2 * h))) / (12 * h)
        expect(Math.abs((gradient[i] as number) - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)))
      }
    }
  })

  it('with k = 1 the Erlang model is MBG/NBD', () => {
    for (const natural of [
      [0.7, 40, 0.6, 2],
      [0.02, 5, 1, 1],
    ])
      expect(
        at(erlangLikelihood(design, 1), natural) / at(betaLikelihood(design, 'mbgnbd'), natural),
      ).toBeCloseTo(1, 13)
  })

  it('without dropout all are NBD', () => {
    const nbd = at(nbdLikelihood(design), [0.7, 40])
    expect(at(betaLikelihood(design, 'bgnbd'), [0.7, 40, 1e-14, 3])).toBeCloseTo(nbd, 6)
    expect(at(betaLikelihood(design, 'mbgnbd'), [0.7, 40, 1e-14, 3])).toBeCloseTo(nbd, 6)
    expect(at(paretoLikelihood(design), [0.7, 40, 1e-14, 30])).toBeCloseTo(nbd, 6)
  })

  it('in weeks instead of days it is larger by ln 7 for each purchase', () => {
    const weeks = purchaseDesign(
      rowsOf(
        buyers.map(([x, tx, T, litt = 0, weight]) => [x, tx / 7, T / 7, litt - x * Math.log(7), weight]),
      ),
    )
    const gain = design.purchases * Math.log(7)
    for (const [model, k] of [
      ['bgnbd', 1],
      ['mbgnbd', 1],
      ['mbgcnbd', 3],
    ] as const)
      expect(at(likelihoodOf(model, weeks, k), [0.7, 40 / 7, 0.6, 2])).toBeCloseTo(
        at(likelihoodOf(model, design, k), [0.7, 40, 0.6, 2]) + gain,
        7,
      )
    expect(at(nbdLikelihood(weeks), [0.7, 40 / 7])).toBeCloseTo(
      at(nbdLikelihood(design), [0.7, 40]) + gain,
      7,
    )
    expect(at(paretoLikelihood(weeks), [0.7, 40 / 7, 0.6, 20 / 7])).toBeCloseTo(
      at(paretoLikelihood(design), [0.7, 40, 0.6, 20]) + gain,
      7,
    )
  })
})

describe.skipIf(checkFolder === null)('the CDNOW sample', () => {
  it.each(checkCases('numeric').filter(one => one.name === 'cdnow_ll_at_all_ones'))(
    '$name',
    ({ expected }) => {
      const design = purchaseDesign(cdnow())
      const ones = [1, 1, 1, 1]
      expect(at(betaLikelihood(design, 'bgnbd'), ones)).toBeCloseTo(expected['bgnbd'] as number, 4)
      expect(at(betaLikelihood(design, 'mbgnbd'), ones)).toBeCloseTo(expected['mbgnbd'] as number, 4)
      expect(at(paretoLikelihood(design), ones)).toBeCloseTo(expected['pnbd'] as number, 4)
    },
  )
})
