// What follows from given parameters for one buyer: against 50-digit arithmetic, laws that must hold, and simulated buyers.
import { describe, expect, it } from 'vitest'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { discountedExpectedTransactions } from '@/lib/stats/btyd/discounted-expected-transactions'
import { expectedFromEntry } from '@/lib/stats/btyd/expected-from-entry'
import { expectedPurchases } from '@/lib/stats/btyd/expected-purchases'
import { probabilityAlive } from '@/lib/stats/btyd/probability-alive'
import { purchaseMoments } from '@/lib/stats/btyd/purchase-moments'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { fitWith, simulate } from './buyers'
import { REFERENCE_POINTS } from './reference-points'

/** One of each model, with shapes that occur in shops. */
const FITS: readonly BtydFit[] = [
  fitWith('nbd', [0.6, 80]),
  fitWith('bgnbd', [0.6, 60, 0.8, 2.4]),
  fitWith('mbgnbd', [0.6, 45, 0.9, 1.6]),
  fitWith('mbgcnbd', [1.2, 20, 0.7, 1.5], 3),
  fitWith('paretonbd', [0.6, 70, 0.6, 90]),
]
const HISTORIES = [
  [0, 0, 90],
  [1, 20, 200],
  [4, 180, 200],
  [30, 290, 300],
] as const
const named = FITS.map(fit => [`${fit.model} with k = ${fit.k}`, fit] as const)

describe('against 50-digit arithmetic', () => {
  it.each(REFERENCE_POINTS)('$label', ({ fit, x, tx, T, alive, expected }) => {
    const ours = probabilityAlive(fit, x, tx, T)
    expect(Math.abs(ours - alive)).toBeLessThan(1e-9 * alive + 1e-300)
    if (expected === null) return
    expect(Math.abs(expectedPurchases(fit, x, tx, T, 39) - expected)).toBeLessThan(1e-9 * expected + 1e-300)
  })

  // mpmath 1.3, 40 digits: scale * hyperu(1, 2 - s, rate * scale), the integral of DERT.
  it.each([
    [0.606, 50.5, 0.0027, 144.42304898562483],
    [1, 50, 0.0027, 89.03591349214263],
    [2.5, 10, 0.05, 4.371196949458656],
    [0.02, 1e5, 1e-3, 999.8019999888235],
    [5, 1e-2, 10, 0.0024205006101060294],
    [0.6, 50, 1e-7, 14509.468052453383],
  ])('DERT of a new buyer with s = %d, beta = %d at rate %d', (s, beta, rate, want) => {
    const ours = discountedExpectedTransactions(fitWith('paretonbd', [2, 3, s, beta]), 0, 0, 0, rate)
    expect(ours / ((2 / 3) * want)).toBeCloseTo(1, 10)
  })

  it('DERT is refused for other models and without discount', () => {
    expect(() => discountedExpectedTransactions(FITS[1] as BtydFit, 1, 5, 9, 0.01)).toThrow(RangeError)
    expect(() => discountedExpectedTransactions(FITS[4] as BtydFit, 1, 5, 9, 0)).toThrow(RangeError)
  })
})

describe.each(named)('%s', (_, fit) => {
  const [r = 0, alpha = 0, a = 0, b = 0] = fit.parameters

  it.each(HISTORIES)(
    'x = %d, tx = %d, T = %d: expects 0 at once, more with time, never more than without dropout',
    (x, tx, T) => {
      expect(expectedPurchases(fit, x, tx, T, 0)).toBe(0)
      let before = 0
      for (const t of [1, 10, 90, 365, 3650]) {
        const expected = expectedPurchases(fit, x, tx, T, t)
        expect(expected).toBeGreaterThan(before)
        // Stages already passed bring the next purchase nearer: at most one more.
        const ceiling = (t * (r + fit.k * x)) / (alpha + T) / fit.k + (fit.k > 1 ? 1 : 0)
        expect(expected).toBeLessThanOrEqual(ceiling * (1 + 1e-12))
        before = expected
      }
    },
  )

  it.each(HISTORIES)('x = %d, tx = %d, T = %d: buys at the rate of those alive at first', (x, tx, T) => {
    if (fit.k > 1) return
    const slope = expectedPurchases(fit, x, tx, T, 1e-6) / 1e-6
    expect(slope / ((probabilityAlive(fit, x, tx, T) * (r + x)) / (alpha + T))).toBeCloseTo(1, 6)
  })

  it('is less likely alive the longer it is quiet', () => {
    let before = 1
    for (const T of [60, 61, 80, 200, 1000, 100000]) {
      const alive = probabilityAlive(fit, 3, 60, T)
      expect(alive).toBeGreaterThanOrEqual(0)
      expect(alive).toBeLessThanOrEqual(before)
      if (fit.model !== 'nbd' && T > 60) expect(alive).toBeLessThan(1)
      before = alive
    }
  })

  it('expects of a new buyer what it expects at age 0', () => {
    const early = expectedFromEntry(fit, 1e-6) / 1e-6
    const dropout = fit.model === 'mbgnbd' ? b / (a + b) : 1
    if (fit.k === 1) expect(early / ((dropout * r) / alpha)).toBeCloseTo(1, 5)
    expect(expectedFromEntry(fit, 0)).toBe(0)
  })

  it('agrees with 40,000 simulated buyers, in total, by group and in spread', () => {
    const random = seededRandom(2026)
    const { rows, later } = simulate(fit, { n: 40_000, least: 100, most: 200, ahead: 120 }, random)
    const groups = [0, 1, 2].map(() => ({ expected: 0, variance: 0, came: 0, squares: 0 }))
    for (let i = 0; i < rows.rows; i++) {
      const x = rows.x[i] as number
      const { mean, variance } = purchaseMoments(fit, x, rows.tx[i] as number, rows.T[i] as number, 120)
      const group = groups[Math.min(2, x)] as (typeof groups)[number]
      group.expected += mean
      group.variance += variance
      group.came += later[i] as number
      group.squares += ((later[i] as number) - mean) ** 2
    }
    for (const { expected, variance, came, squares } of groups) {
      expect(Math.abs(came - expected) / Math.sqrt(variance)).toBeLessThan(3.5)
      expect(squares / variance).toBeGreaterThan(0.85)
      expect(squares / variance).toBeLessThan(1.15)
    }
  })
})

describe('edges', () => {
  it('a = 1 is no exception, and s = 1 neither', () => {
    for (const [model, near, exact] of [
      ['mbgnbd', [0.5, 6, 1 + 1e-9, 2], [0.5, 6, 1, 2]],
      ['bgnbd', [0.5, 6, 1 - 1e-9, 2], [0.5, 6, 1, 2]],
      ['paretonbd', [0.5, 6, 1 + 1e-9, 20], [0.5, 6, 1, 20]],
    ] as const)
      expect(
        expectedPurchases(fitWith(model, near), 2, 30, 39, 52) /
          expectedPurchases(fitWith(model, exact), 2, 30, 39, 52),
      ).toBeCloseTo(1, 7)
  })

  it('at x = 0 BG/NBD takes everyone for alive, MBG/NBD does not', () => {
    expect(probabilityAlive(fitWith('bgnbd', [0.2, 4, 0.8, 2.4]), 0, 0, 900)).toBe(1)
    const [r, alpha, a, b, T] = [0.5, 6, 0.9, 1.6, 39]
    expect(probabilityAlive(fitWith('mbgnbd', [r, alpha, a, b]), 0, 0, T)).toBeCloseTo(
      1 / (1 + (a / b) * ((alpha + T) / alpha) ** r),
      14,
    )
  })

  it('without dropout MBG/NBD and Pareto/NBD expect what NBD expects', () => {
    const nbd = expectedPurchases(fitWith('nbd', [0.5, 6]), 2, 30, 39, 52)
    expect(expectedPurchases(fitWith('mbgnbd', [0.5, 6, 1e-12, 3]), 2, 30, 39, 52)).toBeCloseTo(nbd, 8)
    expect(expectedPurchases(fitWith('paretonbd', [0.5, 6, 1e-12, 9]), 2, 30, 39, 52)).toBeCloseTo(nbd, 8)
  })

  it('refuses a time that is none', () => {
    for (const t of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => expectedPurchases(fitWith('nbd', [1, 1]), 0, 0, 1, t)).toThrow(RangeError)
  })
})
