// Fisher's one-sided test against tables that are published, and sums that are known.
import { describe, expect, it } from 'vitest'
import { fisherTail } from '@/lib/stats/fisher-tail'

describe('fisherTail', () => {
  it('is that of the tea-tasting lady (Fisher 1935): 3 of 4 cups by chance in 17 of 70', () => {
    expect(fisherTail({ of: 3, n: 4 }, { of: 1, n: 4 })).toBeCloseTo(17 / 70, 12)
    expect(fisherTail({ of: 4, n: 4 }, { of: 0, n: 4 })).toBeCloseTo(1 / 70, 12)
  })
  it('is one where nothing can be less', () => {
    expect(fisherTail({ of: 0, n: 50 }, { of: 7, n: 60 })).toBeCloseTo(1, 12)
  })
  it('calls three of a hundred against none no surprise, ten against none one', () => {
    expect(fisherTail({ of: 3, n: 100 }, { of: 0, n: 100 })).toBeCloseTo(0.1231, 4)
    expect(fisherTail({ of: 10, n: 100 }, { of: 0, n: 100 })).toBeLessThan(0.001)
  })
  it('comes to the normal law in large counts', () => {
    const [p, n] = [1100, 20_000]
    const z = (p - 1000) / n / Math.sqrt(((p + 1000) / (2 * n)) * (1 - (p + 1000) / (2 * n)) * (2 / n))
    expect(z).toBeCloseTo(2.24, 2)
    expect(fisherTail({ of: p, n }, { of: 1000, n })).toBeCloseTo(0.0125, 2)
  })
  it('refuses what is no share', () => {
    expect(() => fisherTail({ of: 3, n: 2 }, { of: 0, n: 2 })).toThrow(RangeError)
  })
})
