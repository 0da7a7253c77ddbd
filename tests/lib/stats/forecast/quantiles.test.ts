// Points of the normal and gamma laws, and the shortest run of counts, against tables and definitions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countQuantiles } from '@/lib/stats/forecast/count-quantiles'
import { gammaQuantile } from '@/lib/stats/forecast/gamma-quantile'
import { normalBelow, normalQuantile } from '@/lib/stats/forecast/normal-quantile'
import { NORMAL_95 } from '@/lib/stats/normal-95'
import { regularisedGamma } from '@/lib/stats/special/regularised-gamma'

describe('normalQuantile', () => {
  it('gives the tabled points', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(NORMAL_95, 13)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
    expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408408, 13)
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.2623400898, 9)
  })

  it('undoes normalBelow', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.999999, noNaN: true }), p => {
        expect(normalBelow(normalQuantile(p)) / p).toBeCloseTo(1, 10)
      }),
    )
    expect(() => normalQuantile(1)).toThrow(RangeError)
  })
})

describe('gammaQuantile', () => {
  it('gives half of the tabled points of chi-square', () => {
    // Chi-square with 1, 2, 10 and 100 degrees of freedom at 0.95.
    expect(2 * gammaQuantile(0.5, 0.95)).toBeCloseTo(3.841458820694124, 10)
    expect(2 * gammaQuantile(1, 0.95)).toBeCloseTo(5.991464547107979, 10)
    expect(2 * gammaQuantile(5, 0.95)).toBeCloseTo(18.30703805327515, 9)
    expect(2 * gammaQuantile(50, 0.05)).toBeCloseTo(77.92946517, 6)
  })

  it('undoes the distribution function over seven orders of shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 5, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (logShape, p) => {
          const shape = 10 ** logShape
          const x = gammaQuantile(shape, p)
          if (x > 1e-290) expect(Math.abs(regularisedGamma(shape, x).lower - p)).toBeLessThan(1e-8)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is 0 where no double is small enough, and joins the approximation without a step', () => {
    expect(gammaQuantile(1e-6, 0.5)).toBe(0)
    expect(gammaQuantile(1.0001e6, 0.9) / gammaQuantile(0.9999e6, 0.9)).toBeCloseTo(1.0002, 5)
  })
})

describe('countQuantiles', () => {
  const atLeast = (...chances: number[]): Float64Array => {
    // From P(Y = m) to P(Y >= m), summed from the far end.
    const tail = new Float64Array(chances.length)
    let sum = 0
    for (let m = chances.length - 1; m >= 0; m--) {
      sum += chances[m] as number
      tail[m] = sum
    }
    return tail
  }

  it('starts at 0 for a buyer who most likely orders nothing', () => {
    expect(countQuantiles(atLeast(0.95, 0.04, 0.01), 0.9)).toEqual({ low: 0, high: 0, open: false })
    expect(countQuantiles(atLeast(0.7, 0.25, 0.05), 0.9)).toEqual({ low: 0, high: 1, open: false })
  })

  it('leaves both tails of a frequent buyer', () => {
    expect(countQuantiles(atLeast(0.03, 0.07, 0.2, 0.4, 0.2, 0.07, 0.03), 0.8)).toEqual({
      low: 2,
      high: 4,
      open: false,
    })
  })

  it('says when the list ends too early', () => {
    expect(countQuantiles(Float64Array.of(1, 0.9, 0.5), 0.9)).toEqual({ low: 0, high: 2, open: true })
    expect(() => countQuantiles(new Float64Array(0), 0.9)).toThrow(RangeError)
  })

  it('holds the level and could not be shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), weights => {
        const total = weights.reduce((sum, one) => sum + one, 0)
        if (total === 0) return
        const list = atLeast(...weights.map(one => one / total), 0)
        const { low, high } = countQuantiles(list, 0.8)
        const held = (from: number, to: number) =>
          weights.slice(from, to + 1).reduce((a, b) => a + b, 0) / total
        expect(held(low, high)).toBeGreaterThanOrEqual(0.8 - 1e-9)
        for (let from = 0; from + (high - low) - 1 < weights.length && high > low; from++)
          expect(held(from, from + high - low - 1)).toBeLessThan(0.8)
      }),
    )
  })
})
