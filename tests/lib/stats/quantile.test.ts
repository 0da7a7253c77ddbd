import { describe, expect, it } from 'vitest'
import { quantile } from '@/lib/stats/quantile'

describe('quantile', () => {
  it('interpolates linearly between order statistics, as R and NumPy do by default', () => {
    // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1))
    const sorted = [1, 2, 4, 8, 16]
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map(p => quantile(sorted, p))).toEqual([1, 1.4, 2, 4, 12.8, 16])
  })
  it('of one value is that value', () => {
    expect(quantile([7], 0.3)).toBe(7)
  })
  it('refuses an empty list and shares outside 0..1', () => {
    expect(() => quantile([], 0.5)).toThrow(/0 values/)
    expect(() => quantile([1], 1.1)).toThrow(/1.1/)
  })
})
