import { describe, expect, it } from 'vitest'
import { AS_OF, figuresOf } from './figures-of'
import type { InventedBuyer } from './invented-buyers'

const spends = (
  entry: number,
  ...amounts: [after: number, revenue: number, returned?: number][]
): InventedBuyer => ({
  entry,
  purchases: amounts.map(([after, revenue, returned = 0]) => ({ after, revenue, returned, asin: 1 })),
})

describe('clv', () => {
  it('is the mean of all revenue from day 0 to the horizon, both days included', () => {
    const { clv } = figuresOf([
      spends(AS_OF - 100, [0, 2000], [90, 500]),
      spends(AS_OF - 95, [0, 4000], [91, 9000]),
    ])
    expect(clv[90]).toEqual({ revenueMinor: 3250, contributionMinor: null, n: 2 })
    expect(clv[30].revenueMinor).toBe(3000)
    expect(clv[180]).toEqual({ revenueMinor: null, contributionMinor: null, n: 0 })
  })
  it('leaves out buyers too young for the horizon, at the horizon only', () => {
    const { clv } = figuresOf([spends(AS_OF - 90, [0, 1000]), spends(AS_OF - 40, [0, 3000])])
    expect(clv[30]).toMatchObject({ revenueMinor: 2000, n: 2 })
    expect(clv[90]).toMatchObject({ revenueMinor: 1000, n: 1 })
  })
  it('takes the margin of what was kept', () => {
    const { clv } = figuresOf([spends(AS_OF - 90, [0, 2000, 500], [20, 1000, 1000])], 0.4)
    expect(clv[30].revenueMinor).toBe(3000)
    expect(clv[30].contributionMinor).toBeCloseTo(0.4 * 1500, 12)
  })
})
