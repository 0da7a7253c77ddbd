// The formulas in use: their published worked examples, step by step.
import { describe, expect, it } from 'vitest'
import { crmValue } from '@/lib/metrics/economics/crm-value'
import { economics } from '@/lib/metrics/economics/economics'
import { marketplaceClv } from '@/lib/metrics/economics/marketplace-clv'
import { simpleClv } from '@/lib/metrics/economics/simple-clv'
import { moneyTask } from './money-task'

/** In whole units of the currency, as it is printed. */
const PRINTED = {
  revenueMinor: 33_000_000,
  orders: 300_000,
  ordersInYear: 90_000,
  customersInYear: 44_099,
  customersBefore: 38_010,
  customersKept: 14_409,
}

describe('the CRM value', () => {
  it('is the worked example to its printed steps, rounded as it is printed', () => {
    const value = crmValue(PRINTED)
    if (value === null) throw new Error('No value.')
    expect(value.averageOrderMinor).toBe(110)
    expect(Math.round(value.ordersPerYear)).toBe(2)
    const aYear = value.averageOrderMinor * Math.round(value.ordersPerYear)
    expect(aYear).toBe(220)
    const retention = Math.round(value.retention * 100) / 100
    expect(retention).toBe(0.38)
    const years = Math.round(10 / (1 - retention)) / 10
    expect(years).toBe(1.6)
    expect(Math.round(value.lifetimeYears * 10) / 10).toBe(1.6)
    expect(aYear * years).toBe(352)
  })

  it('is shown unrounded', () => {
    expect(crmValue(PRINTED)?.valueMinor).toBeCloseTo(361.55, 2)
  })

  it('is none where no end can be seen', () => {
    expect(crmValue({ ...PRINTED, customersKept: 38_010 })).toBeNull()
    expect(crmValue({ ...PRINTED, customersBefore: 0, customersKept: 0 })).toBeNull()
  })
})

describe('the others', () => {
  it('simple: average order x orders a year x lifetime - acquisition', () => {
    expect(simpleClv({ averageOrderMinor: 110, ordersPerYear: 2, lifetimeYears: 1.6, cacMinor: 12 })).toBe(
      340,
    )
  })

  it('marketplace: margin on repeats less what they cost', () => {
    const inputs = { averageOrderMinor: 3000, grossMarginShare: 0.4, repeatPurchases: 1.5 }
    expect(marketplaceClv({ ...inputs, adsMinor: 200, returnsMinor: 50, feesMinor: 300 })).toBeCloseTo(
      1250,
      9,
    )
  })
})

describe('their inputs', () => {
  const { formulas } = economics(
    moneyTask({
      lastDay: 800,
      sales: [
        // Bought in both years.
        { order: 1, buyer: 0, day: 100 },
        { order: 2, buyer: 0, day: 500, revenue: 3000, returned: 1 },
        // The year before alone; the last year alone, twice.
        { order: 3, buyer: 1, day: 200 },
        { order: 4, buyer: 2, day: 600 },
        { order: 5, buyer: 2, day: 700 },
      ],
      costs: [{ sku: 1, from: 0, cost: 500 }],
      ads: [{ asin: 1, from: 600, spend: 90 }],
    }),
    null,
  ).shop

  it('are counted over identified buyers and the last two years', () => {
    expect(formulas.crm).toMatchObject({ revenueMinor: 7000, orders: 5, averageOrderMinor: 1400 })
    expect(formulas.crm).toMatchObject({
      ordersInYear: 3,
      customersInYear: 2,
      customersBefore: 2,
      customersKept: 1,
    })
    expect(formulas).toMatchObject({
      retention: 0.5,
      churn: 0.5,
      purchaseFrequency: 1.5,
      firstToSecond: 0.25,
    })
    expect(formulas.crm?.valueMinor).toBe(1400 * 1.5 * 2)
    expect(formulas.simple).toEqual({
      valueMinor: 4200 - 90,
      cacMinor: 90,
      spendMinor: 90,
      firstOrders: 1,
    })
  })

  it('tie fees and returns to the repeat orders, ads to all buyers', () => {
    expect(formulas.marketplace).toMatchObject({
      averageOrderMinor: 1400,
      grossMarginShare: (7000 - 2500) / 7000,
      repeatPurchases: 2 / 3,
      returnsMinor: 1000,
      feesMinor: (450 + 150) / 3,
      adsMinor: 30,
    })
  })
})
