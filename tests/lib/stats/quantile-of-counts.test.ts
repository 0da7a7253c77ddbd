import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/stats/quantile'
import { quantileOfCounts } from '@/lib/stats/quantile-of-counts'

describe('quantileOfCounts', () => {
  it('reads between two days that hold values', () => {
    expect(quantileOfCounts([0, 2, 0, 1], 3, 0.75)).toBe(2)
  })
  it('equals the quantile of the sorted values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (days, p) => {
        const counts = new Uint32Array(201)
        for (const day of days) counts[day] = (counts[day] ?? 0) + 1
        const sorted = days.toSorted((a, b) => a - b)
        expect(quantileOfCounts(counts, days.length, p)).toBe(quantile(sorted, p))
      }),
    )
  })
  it('refuses no values', () => {
    expect(() => quantileOfCounts([0, 0], 0, 0.5)).toThrow(/0 values/)
  })
})
