// Covered units of a week: all while stock is left, the days before cover ends in the week it ends, none after, null unknown.
import { describe, expect, it } from 'vitest'
import { monthSplits } from '@/components/charts/month-splits'
import { coveredUnits, waveColumns, weekPlace } from '@/components/charts/wave-columns'
import { epochDay, type IsoDate } from '@/lib/schema/dates'

const day = (text: string) => text as IsoDate
const week = (stockAfter: number | null) => ({
  week: 2,
  from: day('2026-02-24'),
  expected: 70,
  low: 50,
  high: 90,
  stockAfter,
})

describe('covered units', () => {
  it.each([
    [12, null, 70],
    [0, '2026-02-27', 30],
    [0, '2026-02-20', 0],
    [0, '2026-03-30', 70],
    [0, null, 0],
    [null, null, null],
  ])('stock after %s, cover ends %s: %s', (stockAfter, ends, covered) => {
    expect(coveredUnits(week(stockAfter), ends === null ? null : day(ends))).toBe(covered)
  })

  it('stand beside weeks and all units', () => {
    expect(waveColumns([week(0)], day('2026-02-27'))).toEqual([[2], [70], [30]])
  })
})

describe('places', () => {
  it('a week begins half a step before its bar', () => {
    expect(weekPlace(day('2026-02-17'), day('2026-02-17'))).toBe(0.5)
    expect(weekPlace(day('2026-02-24'), day('2026-02-17'))).toBe(1.5)
  })

  it('months are the firsts, thinned evenly', () => {
    const [from, to] = [epochDay('2025-01-15'), epochDay('2025-12-31')]
    expect(monthSplits(from, to, 20)).toHaveLength(11)
    expect(monthSplits(from, to, 4)).toEqual(
      ['2025-02-01', '2025-05-01', '2025-08-01', '2025-11-01'].map(epochDay),
    )
  })
})
