import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '@/lib/stats/wilson-interval'

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3: the score interval, to the printed digits.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
  it('solves its own equation: the observed share lies z standard errors from each limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, at) => {
        const share = Math.round(n * at) / n
        const { low, high } = wilsonInterval(Math.round(n * at), n)
        for (const limit of [low, high]) {
          if (limit === 0 || limit === 1) continue
          expect((share - limit) ** 2).toBeCloseTo((1.959963984540054 ** 2 * limit * (1 - limit)) / n, 10)
        }
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
      }),
    )
  })
  it('is open towards the unseen at none and all', () => {
    expect(wilsonInterval(0, 20).low).toBe(0)
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 3)
    expect(wilsonInterval(20, 20).high).toBe(1)
  })
  it('refuses what is no share', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(/0 of 0/)
    expect(() => wilsonInterval(5, 4)).toThrow(/5 of 4/)
  })
})
