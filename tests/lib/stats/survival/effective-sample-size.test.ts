import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { effectiveSampleSize } from '@/lib/stats/survival/effective-sample-size'

const sizeAt = (durations: number[], happened: number[], day: number) => {
  const counts = durationCounts(durations, happened)
  return effectiveSampleSize(counts, kaplanMeier(counts), day)
}

describe('effectiveSampleSize', () => {
  it('without censoring is the number of buyers', () => {
    expect(sizeAt([3, 7, 20, 40], [1, 1, 1, 1], 10)).toBeCloseTo(4, 12)
  })
  it('is S (1 - S) / Var(S), worked by hand', () => {
    // S = 3/4 * 1/2; G = 1/(4*3) + 1/(2*1).
    const s = 3 / 8
    expect(sizeAt([2, 3, 4, 9], [1, 0, 1, 0], 5)).toBeCloseTo((1 - s) / (s * (1 / 12 + 1 / 2)), 12)
  })
  it('without an event counts each buyer for the share of the window watched', () => {
    expect(sizeAt([10, 40, 90], [0, 0, 0], 40)).toBe(0.25 + 1 + 1)
    expect(sizeAt([10, 90], [0, 1], 40)).toBe(0.25 + 1)
    expect(sizeAt([], [], 40)).toBe(0)
  })
  it('is not known where nobody was watched that long', () => {
    expect(sizeAt([10, 20], [1, 0], 30)).toBeNull()
  })
  it('stays finite where everybody has come back', () => {
    expect(sizeAt([10, 20, 20], [1, 1, 1], 30)).toBeCloseTo(3, 12)
    expect(sizeAt([5, 10, 10], [0, 1, 1], 30)).toBe(2)
  })
  it('never exceeds the number of buyers and is never NaN', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0, 1)), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 250 }), (sample, day) => {
        const size = sizeAt(
          sample.map(row => row[0]),
          sample.map(row => row[1]),
          day,
        )
        if (size === null) return
        expect(size).toBeGreaterThanOrEqual(0)
        expect(size).toBeLessThanOrEqual(sample.length)
      }),
    )
  })
  it('refuses a window of no days', () => {
    expect(() => sizeAt([1], [1], 0)).toThrow(/0 days/)
  })
})
