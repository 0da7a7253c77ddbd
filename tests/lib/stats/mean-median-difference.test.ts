// Means, ratios, medians and differences with their limits: published values, and what must hold of any.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanWithLimits } from '@/lib/stats/mean-with-limits'
import { medianOfSorted } from '@/lib/stats/median-of-sorted'
import { newcombeDifference } from '@/lib/stats/newcombe-difference'
import { ratioWithLimits } from '@/lib/stats/ratio-with-limits'

describe('the mean', () => {
  it('has the limits of t', () => {
    // t.test(c(10, 20, 30, 40)) in R: 4.457397 to 45.542603.
    const mean = meanWithLimits([10, 20, 30, 40])
    expect(mean).toMatchObject({ value: 25, n: 4 })
    expect(mean?.low).toBeCloseTo(4.457, 1)
    expect(mean?.high).toBeCloseTo(45.543, 1)
    // t.test(1:30): 12.212689 to 18.787311.
    const long = meanWithLimits(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(long?.low).toBeCloseTo(12.2127, 3)
    expect(long?.high).toBeCloseTo(18.7873, 3)
  })

  it('of few values has none, of no values is none', () => {
    expect(meanWithLimits([5, 7, 9])).toEqual({ value: 7, low: null, high: null, n: 3 })
    expect(meanWithLimits([])).toBeNull()
  })

  it('is the same to the last bit in whatever order its values come', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 60 })
    fc.assert(
      fc.property(values, of => {
        expect(meanWithLimits([...of].reverse())).toEqual(meanWithLimits(of))
      }),
    )
  })

  it('moves and scales with its values', () => {
    const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 4, maxLength: 50 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (of, by) => {
        const [one, more] = [meanWithLimits(of), meanWithLimits(of.map(each => each * by + 7))]
        expect(more?.value).toBeCloseTo((one?.value ?? 0) * by + 7, 4)
        expect(more?.low).toBeCloseTo((one?.low ?? 0) * by + 7, 4)
        expect((one?.high ?? 0) - (one?.low ?? 0)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the ratio of sums', () => {
  it('is no mean of ratios, and is sure where all ratios are the same', () => {
    expect(ratioWithLimits([3, 6], [2, 4])).toEqual({ value: 1.5, low: null, high: null, n: 2 })
    const [sure, unsure] = [
      ratioWithLimits([2, 4, 6, 8, 10], [1, 2, 3, 4, 5]),
      ratioWithLimits([1, 4, 6, 8, 11], [1, 2, 3, 4, 5]),
    ]
    expect(sure).toMatchObject({ value: 2, low: 2, high: 2 })
    // Cochran (1977), 2.11: differences -1, 0, 0, 0, 1, s = sqrt(1/2); t(4) = 2.776; over a mean of 3.
    expect((unsure?.high ?? 0) - 2).toBeCloseTo((2.776 * Math.sqrt(0.5 / 5)) / 3, 2)
  })

  it('is not known over nothing', () => {
    expect(ratioWithLimits([], [])).toBeNull()
    expect(ratioWithLimits([1], [0])).toBeNull()
  })
})

describe('the median', () => {
  it('has the ranks of Thompson (1936)', () => {
    const to = (n: number) => medianOfSorted(Array.from({ length: n }, (_, i) => i + 1))
    expect(to(5)).toMatchObject({ value: 3, low: null, high: null })
    expect(to(6)).toMatchObject({ value: 3.5, low: 1, high: 6 })
    // The tables for 95 %: ranks 2 and 9 of 10, 6 and 15 of 20, 18 and 33 of 50, 40 and 61 of 100.
    expect(to(10)).toMatchObject({ low: 2, high: 9 })
    expect(to(20)).toMatchObject({ low: 6, high: 15 })
    expect(to(50)).toMatchObject({ low: 18, high: 33 })
    expect(to(100)).toMatchObject({ low: 40, high: 61 })
    expect(medianOfSorted([])).toBeNull()
  })

  it('lies between limits that are values themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 300 }), values => {
        const sorted = [...values].sort((a, b) => a - b)
        const { value, low, high } = medianOfSorted(sorted) ?? { value: Number.NaN, low: 0, high: 0 }
        expect(sorted).toContain(low)
        expect(sorted).toContain(high)
        expect(low as number).toBeLessThanOrEqual(value)
        expect(high as number).toBeGreaterThanOrEqual(value)
      }),
    )
  })
})

describe('the difference of two shares', () => {
  it('has the limits that Newcombe (1998) prints for method 10', () => {
    // Table II: 56/70 - 48/80, and 9/10 - 3/10.
    const first = newcombeDifference({ of: 56, n: 70 }, { of: 48, n: 80 })
    expect(first.low).toBeCloseTo(0.0524, 4)
    expect(first.high).toBeCloseTo(0.3339, 4)
    const second = newcombeDifference({ of: 9, n: 10 }, { of: 3, n: 10 })
    expect(second.low).toBeCloseTo(0.1705, 4)
    expect(second.high).toBeCloseTo(0.809, 4)
  })

  it('is the other way round for the other way round', () => {
    const share = fc.integer({ min: 1, max: 500 }).chain(n => fc.record({ of: fc.nat(n), n: fc.constant(n) }))
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [newcombeDifference(a, b), newcombeDifference(b, a)]
        expect(there.value).toBeCloseTo(-back.value, 12)
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
