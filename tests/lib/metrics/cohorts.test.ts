import { describe, expect, it } from 'vitest'
import { cohorts } from '@/lib/metrics/cohorts'
import { shopSums } from '@/lib/metrics/shop-sums'
import { epochDay } from '@/lib/schema/dates'
import type { Cohort } from '@/lib/schema/figures'
import { booksOf } from './figures-of'
import { buyer, type InventedBuyer } from './invented-buyers'

function cohortsOf(buyers: InventedBuyer[], asOf: string): Cohort[] {
  return cohorts(shopSums(booksOf(buyers, epochDay(asOf)), false).cohorts)
}

describe('cohorts', () => {
  it('marks the age months with a purchase, not those after', () => {
    const [march] = cohortsOf([buyer(epochDay('2025-03-05'), 31, 95)], '2026-06-01')
    expect(march).toMatchObject({ month: '2025-03', buyers: 1 })
    expect(march?.retention).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(march?.revenuePerBuyerMinor.slice(0, 4)).toEqual([2000, 2000, 3000, 3000])
  })
  it('splits age months at 30k days', () => {
    const [only] = cohortsOf(
      [buyer(epochDay('2025-01-01'), 59), buyer(epochDay('2025-01-01'), 60)],
      '2026-06-01',
    )
    expect(only?.retention.slice(0, 2)).toEqual([0.5, 0.5])
  })
  it('is null until a buyer has lived through the month, and over the ripe ones after', () => {
    const january = [buyer(epochDay('2025-01-01'), 40), buyer(epochDay('2025-01-31'))]
    // Age 60 is the end of month 1: reached on 2 March by the first, on 1 April by the second.
    expect(cohortsOf(january, '2025-03-01')[0]?.retention[0]).toBeNull()
    expect(cohortsOf(january, '2025-03-02')[0]?.retention[0]).toBe(1)
    expect(cohortsOf(january, '2025-04-01')[0]?.retention[0]).toBe(0.5)
    expect(cohortsOf(january, '2025-04-01')[0]?.retention[1]).toBe(0)
    expect(cohortsOf(january, '2025-04-01')[0]?.buyers).toBe(2)
  })
  it('lists months in order and leaves out those without a new buyer', () => {
    const months = cohortsOf([buyer(epochDay('2025-04-30')), buyer(epochDay('2025-02-28'))], '2025-05-01')
    expect(months.map(one => one.month)).toEqual(['2025-02', '2025-04'])
  })
})
