// Months are covered by the days of the files that carry what is asked: shipments carry both, All Orders only orders.
import { describe, expect, it } from 'vitest'
import { monthCoverage } from '@/components/panels/month-coverage'

describe('monthCoverage', () => {
  it('tells orders from buyers, and leaves months outside the history open', () => {
    const [year] = monthCoverage([
      { report: 'all-orders', from: '2025-02-01', to: '2025-04-30' },
      { report: 'shipments', from: '2025-03-01', to: '2025-03-15' },
    ])
    expect(year?.months.orders).toEqual([null, 1, 1, 1, null, null, null, null, null, null, null, null])
    expect(year?.months.buyers.slice(0, 5)).toEqual([null, 0, 15 / 31, 0, null])
  })

  it('counts a day once however many files hold it', () => {
    const one = { report: 'order-report' as const, from: '2024-02-01', to: '2024-02-29' }
    expect(monthCoverage([one, one])[0]?.months.buyers[1]).toBe(1)
  })

  it('spans years, newest first, and ignores files without orders', () => {
    const years = monthCoverage([
      { report: 'all-orders', from: '2024-12-20', to: '2025-01-10' },
      { report: 'inventory-myi', from: null, to: null },
      { report: 'fba-returns', from: '2020-01-01', to: '2020-02-01' },
    ])
    expect(years.map(one => one.year)).toEqual([2025, 2024])
  })
})
