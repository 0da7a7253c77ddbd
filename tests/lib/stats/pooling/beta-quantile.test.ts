import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '@/lib/stats/pooling/beta-quantile'
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'

describe('betaQuantile', () => {
  // scipy 1.17: scipy.special.betaincinv(a, b, p)
  it.each([
    [0.5, 2, 2, 0.5],
    [0.05, 0.5, 0.5, 0.0061558297024311365],
    [0.95, 3, 17, 0.29580201397505035],
    [0.05, 3.7, 112.4, 0.010450407728897429],
    [0.025, 1200, 88000, 0.012707286787054357],
    [0.95, 1200, 88000, 0.014093524228121598],
    [0.05, 0.05, 9, 6.534541178979314e-28],
    [0.5, 0.01, 3, 1.771156265056217e-31],
    [0.999, 2, 0.05, 1.0],
    [1e-6, 40, 2, 0.6621483044458951],
  ])('%d of Beta(%d, %d)', (p, a, b, want) => {
    expect(Math.abs(betaQuantile(p, a, b) / want - 1)).toBeLessThan(1e-10)
  })
  it('is the inverse of the distribution function', () => {
    const positive = fc.double({ min: -2, max: 8, noNaN: true }).map(Math.exp)
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), positive, positive, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(1)
        // Within the rounding of x beside 1, where the law may climb steeply.
        const below = incompleteBeta(Math.max(0, x - 1e-14), a, b)
        const above = incompleteBeta(Math.min(1, x + 1e-14), a, b)
        expect(p).toBeGreaterThan(below - 1e-9)
        expect(p).toBeLessThan(above + 1e-9)
      }),
    )
  })
  it('is 0 and 1 at the ends and refuses what lies outside', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
    expect(() => betaQuantile(1.1, 2, 3)).toThrow(/1.1/)
    expect(() => betaQuantile(0.5, 0, 3)).toThrow(/0.5, 0, 3/)
  })
})
