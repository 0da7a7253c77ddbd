import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { medianWithLimits } from '@/lib/stats/survival/median-with-limits'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'
import { publishedGroup } from '@/tests/lib/stats/published-groups'

const medianOf = (durations: number[], happened: number[]) =>
  medianWithLimits(kaplanMeier(durationCounts(durations, happened)))

describe('medianWithLimits', () => {
  it('is the first day at or below one half, inside its limits', () => {
    const days = Array.from({ length: 40 }, (_, i) => i + 1)
    const { median, low, high } = medianOf(
      days,
      days.map(() => 1),
    )
    expect(median).toEqual({ reached: true, day: 20 })
    expect(low).toEqual({ reached: true, day: 14 })
    expect(high.reached && high.day).toBeGreaterThan(24)
  })
  it('says how far nobody had come back when half never do', () => {
    expect(medianOf([10, 20, 30], [1, 0, 0])).toMatchObject({
      median: { reached: false, beyond: 30 },
      high: { reached: false, beyond: 30 },
    })
  })
  it('is not moved by the rounding of a product', () => {
    // 49/50 * 48/49 * ... * 25/26 is one half, though not in floating point.
    const days = Array.from({ length: 50 }, (_, i) => i)
    expect(
      medianOf(
        days,
        days.map(() => 1),
      ).median,
    ).toEqual({ reached: true, day: 24 })
  })
  it('knows nothing of no durations', () => {
    const none = { reached: false, beyond: -1 }
    expect(medianOf([], [])).toEqual({ median: none, low: none, high: none })
  })
})

describe.skipIf(checkFolder === null)('medianWithLimits, published data', () => {
  it.each(checkCases('km'))('$name', ({ name, expected }) => {
    const { median, low, high } = medianWithLimits(kaplanMeier(publishedGroup(name)))
    const day = (one: typeof median) => (one.reached ? one.day : 'Infinity')
    expect(day(median)).toBe(expected['median'])
    expect([day(low), day(high)]).toEqual(expected['median_ci'])
  })
})
