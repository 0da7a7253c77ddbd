import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { restrictedMean } from '@/lib/stats/survival/restricted-mean'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'
import { publishedGroup } from '@/tests/lib/stats/published-groups'

const curveOf = (durations: number[], happened: number[]) => kaplanMeier(durationCounts(durations, happened))

describe('restrictedMean', () => {
  it('is the area under the steps, worked by hand', () => {
    // S = 1 to day 2, 3/4 to day 4, 3/4 * 1/2 to day 6: 2 + 1.5 + 0.75.
    // Areas behind the events: 2.25 with 1/(4*3), 0.75 with 1/(2*1).
    const mean = restrictedMean(curveOf([2, 3, 4, 9], [1, 0, 1, 0]), 6)
    expect(mean?.days).toBeCloseTo(4.25, 12)
    expect(mean?.standardError).toBeCloseTo(Math.sqrt(2.25 ** 2 / 12 + 0.75 ** 2 / 2), 12)
  })
  it('is the whole window when nothing happens, and not known beyond it', () => {
    const curve = curveOf([30, 40], [0, 0])
    expect(restrictedMean(curve, 40)).toEqual({ days: 40, standardError: 0 })
    expect(restrictedMean(curve, 41)).toBeNull()
    expect(restrictedMean(curveOf([], []), 5)).toBeNull()
  })
  it('without censoring is the mean of min(duration, tau), with its plain standard error', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80 }), (durations, tau) => {
        const cut = durations.map(day => Math.min(day, tau))
        const mean = cut.reduce((sum, day) => sum + day, 0) / cut.length
        const variance = cut.reduce((sum, day) => sum + (day - mean) ** 2, 0) / cut.length
        const got = restrictedMean(
          curveOf(
            durations,
            durations.map(() => 1),
          ),
          tau,
        )
        expect(got?.days).toBeCloseTo(mean, 9)
        expect(got?.standardError).toBeCloseTo(Math.sqrt(variance / cut.length), 9)
      }),
    )
  })
  it('refuses a negative window', () => {
    expect(() => restrictedMean(curveOf([1], [1]), -1)).toThrow(/-1 days/)
  })
})

describe.skipIf(checkFolder === null)('restrictedMean, published data', () => {
  it.each(checkCases('km'))('$name', ({ name, expected }) => {
    const curve = kaplanMeier(publishedGroup(name))
    for (const [tau, mean] of Object.entries(expected['rmst'] as Record<string, number>))
      expect(restrictedMean(curve, Number(tau))?.days).toBeCloseTo(mean, 7)
  })
})
