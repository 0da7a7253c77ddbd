import { describe, expect, it } from 'vitest'
import { checkStock } from '@/lib/metrics/check-stock'
import { blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import type { TrafficFact } from '@/lib/schema/facts'
import { AS_OF_DAY, NOW, stockOf, sumsOf } from './asin-cases'

const trafficOf = (over: Partial<TrafficFact>): TrafficFact => ({ ...blankTraffic(), ...over })

const check = (
  inventory: ReturnType<typeof stockOf>[],
  sums = sumsOf(),
  traffic: TrafficFact | null = null,
) => checkStock({ inventory, traffic }, sums, 30, AS_OF_DAY)

describe('checkStock', () => {
  it('divides what is available by the units a day of the last 30 days, the 90-day view beside', () => {
    // 100 units, 60 in 30 days: 50 days; 150 in 90 days: 60 days.
    expect(check([stockOf()])).toMatchObject({
      state: 'green',
      value: 50,
      value90: 60,
      n: 60,
      why: 'stock-report',
      asOf: NOW,
    })
  })
  it('adds up the SKUs of an ASIN', () => {
    expect(
      check([stockOf({ available: 10 }), stockOf({ available: 20, shipped30: null, shipped90: null })]),
    ).toMatchObject({ state: 'red', value: 15 })
  })
  it('takes the own sales where the report states no pace', () => {
    const silent = stockOf({ shipped30: null, shipped90: null })
    expect(check([silent], sumsOf({ unitsLast30: 30, unitsLast90: 300 }))).toMatchObject({
      value: 100,
      value90: 30,
      why: 'stock-sales',
    })
  })
  it('measures what is on sale for fewer days by those, and by no fewer than a week', () => {
    const silent = stockOf({ shipped30: null, shipped90: null })
    const young = (daysSold: number) =>
      check([silent], sumsOf({ unitsLast30: 20, unitsLast90: 20, daysSold }))
    // 20 units in ten days: 2 a day.
    expect(young(10)).toMatchObject({ value: 50, value90: 50, n: 60 })
    expect(young(6)).toMatchObject({ state: 'unknown', why: 'stock-no-pace' })
  })
  it('takes a business report where the books sold nothing', () => {
    const silent = stockOf({ shipped30: null, shipped90: null })
    const recent = trafficOf({ unitsOrdered: 25, fromDay: AS_OF_DAY - 14, toDay: AS_OF_DAY })
    const none = sumsOf({ unitsLast30: 0, unitsLast90: 0 })
    expect(check([silent], none, recent)).toMatchObject({ value: 60, why: 'stock-traffic' })
    expect(check([silent], none)).toMatchObject({ state: 'unknown', why: 'stock-no-sales' })
  })
  it('takes a recent business report where neither does', () => {
    const silent = stockOf({ shipped30: null, shipped90: null })
    // 25 units in 15 days are 50 in 30.
    const recent = trafficOf({ unitsOrdered: 25, fromDay: AS_OF_DAY - 14, toDay: AS_OF_DAY })
    expect(check([silent], sumsOf(), recent)).toMatchObject({ value: 60, n: 50, why: 'stock-traffic' })
    const old = trafficOf({ unitsOrdered: 25, fromDay: AS_OF_DAY - 60, toDay: AS_OF_DAY - 31 })
    expect(check([silent], sumsOf(), old)).toMatchObject({ state: 'unknown', why: 'stock-no-pace' })
  })
  it('falls back to the quarter after a month without a sale', () => {
    expect(check([stockOf({ shipped30: 0 })])).toMatchObject({ value: 60, n: 150 })
  })
  it("takes Amazon's days of supply where no pace is known", () => {
    const stated = stockOf({ shipped30: null, shipped90: null, daysOfSupply: 41 })
    expect(check([stated])).toMatchObject({ state: 'green', value: 41, why: 'stock-stated' })
  })
  it('is 0 days with nothing available', () => {
    expect(check([stockOf({ available: 0, shipped30: 0, shipped90: 0 })])).toMatchObject({
      state: 'red',
      value: 0,
    })
  })
  it('is unknown without a reading, with an old one, and when nothing moves', () => {
    expect(check([]).why).toBe('stock-missing')
    expect(check([stockOf({ available: null })]).why).toBe('stock-missing')
    expect(check([stockOf({ seenAt: NOW - 31 * 86_400 })])).toMatchObject({
      state: 'unknown',
      why: 'stock-stale',
    })
    expect(check([stockOf({ shipped30: 0, shipped90: 0 })])).toMatchObject({
      state: 'unknown',
      value: null,
      why: 'stock-no-sales',
    })
  })
})
