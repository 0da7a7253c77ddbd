// The return rate by month as Amazon counts it, its change, and what reasons are about.
import { describe, expect, it } from 'vitest'
import { returnTheme } from '@/lib/metrics/signals/return-themes'
import { signals } from '@/lib/metrics/signals/signals'
import { epochDay } from '@/lib/schema/dates'
import { taskOf } from './support/task-of'

const day = (iso: string): number => epochDay(iso)

describe('return trend', () => {
  const sold = [
    { day: day('2026-01-10'), units: 10 },
    { day: day('2026-02-10'), units: 20 },
    { day: day('2026-03-10'), units: 30 },
  ]
  const returned = [
    { order: 1, day: day('2026-03-31'), units: 2, reason: 'DEFECTIVE' },
    // In the third month after: not counted.
    { order: 1, day: day('2026-04-01'), units: 3, reason: 'DEFECTIVE' },
    { order: 2, day: day('2026-02-20'), units: 1, reason: 'APPAREL_TOO_SMALL' },
    // No more than was bought.
    { order: 2, day: day('2026-02-21'), units: 50, reason: 'UNWANTED_ITEM' },
    // Of an order nobody knows.
    { order: 99, day: day('2026-02-21'), units: 1, reason: 'DEFECTIVE' },
  ]

  it('counts months whose two after are past', () => {
    const { returns } = signals(taskOf({ sold, returned, asOfDay: day('2026-05-31') })).shop
    expect(returns.months).toEqual([
      { month: '2026-01', shipped: 10, returned: 2, rate: 0.2 },
      { month: '2026-02', shipped: 20, returned: 20, rate: 1 },
    ])
    expect(returns).toMatchObject({ n: 30, rate: 22 / 30, change: null })
    expect(returns.reasons).toEqual([
      { code: 'UNWANTED_ITEM', theme: 'unwanted', units: 19 },
      { code: 'DEFECTIVE', theme: 'defect', units: 2 },
      { code: 'APPAREL_TOO_SMALL', theme: 'size-fit', units: 1 },
    ])
    const later = signals(taskOf({ sold, returned, asOfDay: day('2026-06-01') })).shop.returns
    expect(later.months.at(-1)).toEqual({ month: '2026-03', shipped: 30, returned: 0, rate: 0 })
  })

  it('is silent in a shop without any return', () => {
    const { returns } = signals(taskOf({ sold, asOfDay: day('2026-05-31') })).shop
    expect(returns).toMatchObject({ rate: null, n: 30, change: null })
    expect(returns.months.map(({ rate }) => rate)).toEqual([null, null])
  })

  it('holds three ripe months against the three before, with 25 units on either side', () => {
    const months = ['01', '02', '03', '04', '05', '06']
    const many = (units: number) => months.map(month => ({ day: day(`2026-${month}-05`), units }))
    const back = [
      { order: 1, day: day('2026-01-20'), units: 1 },
      { order: 6, day: day('2026-06-20'), units: 5 },
    ]
    const changeOf = (units: number) =>
      signals(taskOf({ sold: many(units), returned: back, asOfDay: day('2026-09-15') })).shop.returns.change
    expect(changeOf(10)).toBeCloseTo(5 / 30 - 1 / 30, 12)
    expect(changeOf(8)).toBeNull()
  })

  it('knows the codes of both reports', () => {
    expect(returnTheme('NOT_COMPATIBLE')).toBe('compatibility')
    expect(returnTheme('CR-QUALITY_UNACCEPTABLE')).toBe('defect')
    expect(returnTheme('AMZ-PG-BAD-DESC')).toBe('not-as-described')
    expect(returnTheme('AMZ-PG-APP-TOO-LARGE')).toBe('size-fit')
    expect(returnTheme('amz-pg-misordered')).toBe('size-fit')
    expect(returnTheme('DAMAGED_BY_FC')).toBe('damage')
    expect(returnTheme('UNDELIVERABLE_REFUSED')).toBe('delivery')
    expect(returnTheme('FOUND_BETTER_PRICE')).toBe('unwanted')
    expect(returnTheme('')).toBe('other')
    expect(returnTheme('SOMETHING_NEW')).toBe('other')
  })
})
