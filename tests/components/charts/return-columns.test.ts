// What was seen and what is expected share a row of days, and meet where the observation ends.
import { describe, expect, it } from 'vitest'
import { returnColumns } from '@/components/charts/return-columns'
import type { ReturnCurve } from '@/lib/schema/outlook'

const point = (day: number, share: number) => ({ day, share, low: share / 2, high: share * 2, atRisk: 50 })
const at: ReturnCurve['at'] = { 30: 0.1, 60: null, 90: null, 180: null, 365: null }
const curve = (beyond: ReturnCurve['beyond']) => ({ points: [point(10, 0.05), point(30, 0.1)], at, beyond })
const ahead = (day: number) => ({ day, share: 0.2, low: 0.15, high: 0.3 })

describe('returnColumns', () => {
  it('carries the expectation on from the last day seen', () => {
    const { days, seen, beyond } = returnColumns(
      curve({ fromDay: 40, points: [ahead(40), ahead(60), ahead(90)], neverIdentified: true }),
    )
    expect(days).toEqual([0, 10, 30, 40, 60, 90])
    expect(seen.share).toEqual([0, 0.05, 0.1, 0.1, null, null])
    expect(beyond.share).toEqual([null, null, null, 0.1, 0.2, 0.2])
    expect(beyond.low).toEqual([null, null, null, 0.1, 0.15, 0.15])
    expect(beyond.high).toEqual([null, null, null, 0.1, 0.3, 0.3])
  })

  it('has every column as long as the days', () => {
    const columns = returnColumns(curve({ fromDay: 40, points: [ahead(800)], neverIdentified: false }))
    for (const column of [...Object.values(columns.seen), ...Object.values(columns.beyond)])
      expect(column).toHaveLength(columns.days.length)
    expect(columns.days.at(-1)).toBe(40)
  })

  it('has nothing beyond where the models say nothing', () => {
    const { days, beyond } = returnColumns(curve(null))
    expect(days).toEqual([0, 10, 30])
    expect(beyond.share).toEqual([null, null, null])
  })
})
