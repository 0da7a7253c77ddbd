import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { survivalAt } from '@/lib/stats/survival-at'
import { survivalAtDays } from '@/lib/stats/survival-at-days'

describe('survivalAtDays', () => {
  it('is the curve at these days, to the last bit', () => {
    const durations = fc.array(fc.record({ days: fc.nat(60), happened: fc.nat(1) }), { maxLength: 40 })
    fc.assert(
      fc.property(durations, sample => {
        const counts = durationCounts(
          sample.map(one => one.days),
          sample.map(one => one.happened),
        )
        const curve = kaplanMeier(counts)
        const days = [0, 5, 30, 59, 60, 61, 90]
        expect(survivalAtDays(counts, days)).toEqual(days.map(day => survivalAt(curve, day)))
      }),
    )
  })

  it('says nothing beyond the longest wait, and 0 for good once everybody has come', () => {
    expect(survivalAtDays(durationCounts([3, 5], [1, 0]), [4, 6])).toEqual([0.5, null])
    expect(survivalAtDays(durationCounts([3, 5], [1, 1]), [4, 6])).toEqual([0.5, 0])
  })
})
