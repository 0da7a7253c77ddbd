// The three clocks and the customers that models see, by hand.
import { describe, expect, it } from 'vitest'
import { customerColumns } from '@/lib/metrics/outlook/customer-columns'
import { type PurchaseDays, purchaseDaysBy, WHOLE_SHOP, wholeShop } from '@/lib/metrics/outlook/purchase-days'
import { NO_GAP, secondGaps } from '@/lib/metrics/outlook/second-gaps'
import { logOf } from './support/log-of'

const log = logOf([
  { buyer: 'a', day: 100, asin: 1, units: 2, revenue: 500 },
  { buyer: 'a', day: 100, asin: 2, units: 1, revenue: 300 },
  { buyer: 'a', day: 110, asin: 3, units: 1, revenue: 200 },
  { buyer: 'a', day: 130, asin: 2, units: 1, revenue: 300 },
  { buyer: 'a', day: 150, asin: 1, units: 1, revenue: 250 },
  { buyer: 'b', day: 120, asin: 2, units: 1, revenue: 300 },
  { buyer: 'c', day: 160, asin: 1, units: 4, revenue: 900 },
])
const plain = (days: PurchaseDays) =>
  Array.from({ length: days.customers }, (_, c) => ({
    buyer: days.buyer[c],
    days: [...days.day.subarray(days.start[c], days.start[c + 1])],
    revenue: [...days.revenue.subarray(days.start[c], days.start[c + 1])],
    units: [...days.units.subarray(days.start[c], days.start[c + 1])],
  }))

describe('purchases by key', () => {
  it('of the whole shop merge what was bought on one day', () => {
    const days = purchaseDaysBy(log, wholeShop).get(WHOLE_SHOP) as PurchaseDays
    expect(plain(days)).toEqual([
      { buyer: 0, days: [100, 110, 130, 150], revenue: [800, 200, 300, 250], units: [3, 1, 1, 1] },
      { buyer: 1, days: [120], revenue: [300], units: [1] },
      { buyer: 2, days: [160], revenue: [900], units: [4] },
    ])
  })

  it('of each ASIN hold only its own lines; key 0 is left out', () => {
    const byAsin = purchaseDaysBy(log, asin => (asin === 3 ? 0 : asin))
    expect([...byAsin.keys()]).toEqual([1, 2])
    expect(plain(byAsin.get(1) as PurchaseDays)).toEqual([
      { buyer: 0, days: [100, 150], revenue: [500, 250], units: [2, 1] },
      { buyer: 2, days: [160], revenue: [900], units: [4] },
    ])
    expect(plain(byAsin.get(2) as PurchaseDays).map(({ days }) => days)).toEqual([[100, 130], [120]])
  })
})

describe('customers as models see them', () => {
  const days = purchaseDaysBy(log, wholeShop).get(WHOLE_SHOP) as PurchaseDays

  it('have x, t_x, T and the logarithms of their gaps', () => {
    const rows = customerColumns(days, { enteredFrom: null, to: 170 })
    expect(rows.rows).toBe(3)
    expect([rows.x[0], rows.tx[0], rows.T[0]]).toEqual([3, 50, 70])
    expect(rows.litt[0]).toBeCloseTo(Math.log(10) + 2 * Math.log(20), 12)
    expect(rows.meanSpend[0]).toBe(250)
    expect([rows.x[1], rows.tx[1], rows.T[1], rows.litt[1], rows.meanSpend[1]]).toEqual([0, 0, 50, 0, 0])
  })

  it('know nothing of what comes after the span, and early entrants are left out', () => {
    const cut = customerColumns(days, { enteredFrom: null, to: 130 })
    expect([cut.rows, cut.x[0], cut.tx[0], cut.T[0], cut.T[1]]).toEqual([2, 2, 30, 30, 10])
    const late = customerColumns(days, { enteredFrom: 101, to: 170 })
    expect([...late.customer.subarray(0, late.rows)]).toEqual([1, 2])
  })

  it('can be some of them', () => {
    const one = customerColumns(days, { enteredFrom: null, to: 170 }, [2])
    expect([one.rows, one.customer[0], one.T[0]]).toEqual([1, 2, 10])
  })
})

describe('the gap to the second purchase', () => {
  it('depends on the clock: same ASIN, same family, anything', () => {
    const family = (asin: number): number => (asin === 2 ? 1 : asin)
    const { gap, observed, entryUnits } = secondGaps(log, family, 170)
    expect([gap.shop[0], gap.family[0], gap.asin[0]]).toEqual([10, 30, 50])
    expect([gap.shop[1], gap.family[1], gap.asin[1]]).toEqual([NO_GAP, NO_GAP, NO_GAP])
    expect([...observed]).toEqual([70, 50, 10])
    expect([...entryUnits]).toEqual([2, 1, 4])
  })

  it('ends with the observation', () => {
    const { gap } = secondGaps(log, asin => asin, 120)
    expect([gap.shop[0], gap.family[0], gap.asin[0]]).toEqual([10, NO_GAP, NO_GAP])
  })
})
