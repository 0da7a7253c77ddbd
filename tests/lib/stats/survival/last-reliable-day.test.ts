import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { cutCurve } from '@/lib/stats/survival/cut-curve'
import { lastReliableDay } from '@/lib/stats/survival/last-reliable-day'
import { survivalAt } from '@/lib/stats/survival-at'

const days = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('lastReliableDay', () => {
  it('is the last day with a hundred at risk', () => {
    // One of 20,000 leaves each day: on day 19,901 a hundred are left.
    const list = days(20_000)
    expect(
      lastReliableDay(
        durationCounts(
          list,
          list.map(() => 0),
        ),
      ),
    ).toBe(19_901)
  })
  it('is the last day with 2 % at risk where that is fewer than a hundred', () => {
    const list = days(500)
    expect(
      lastReliableDay(
        durationCounts(
          list,
          list.map(() => 0),
        ),
      ),
    ).toBe(491)
  })
  it('leaves a curve alone that came down by itself', () => {
    const list = days(500)
    expect(
      lastReliableDay(
        durationCounts(
          list,
          list.map(() => 1),
        ),
      ),
    ).toBe(500)
  })
  it('is -1 without durations', () => {
    expect(lastReliableDay(durationCounts([], []))).toBe(-1)
  })
})

describe('cutCurve', () => {
  const curve = kaplanMeier(durationCounts([10, 20, 30, 40], [1, 1, 1, 0]))
  it('forgets what lies behind the day', () => {
    const cut = cutCurve(curve, 25)
    expect(survivalAt(cut, 25)).toBe(0.5)
    expect(survivalAt(cut, 26)).toBeNull()
    expect(cut.days).toHaveLength(2)
  })
  it('is the same curve when it ends by then', () => {
    expect(cutCurve(curve, 40)).toBe(curve)
  })
})
