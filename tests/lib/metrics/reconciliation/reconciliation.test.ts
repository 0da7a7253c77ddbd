// Our sales beside Seller Central's: each reason on its own, and that the amounts always add up to the difference.
import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconciliation } from '@/lib/metrics/reconciliation/reconciliation'
import type { DifferenceCause, DifferenceReason, ReconciledMonth } from '@/lib/schema/reconciliation'
import { LEFT_OUT_REASONS } from '@/lib/schema/sales-log'
import { FIRST, type Parts, reported, type Sold, soldShop, trafficOf } from './sold-shop'

const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** Two orders of 10.00 on each day of March; the shop's last day is the month's. */
const march = days(0, 30).flatMap((day): Sold[] => [
  { day, order: day * 2 },
  { day, order: day * 2 + 1 },
])
const agreeing = days(0, 30).map(day => reported(day, 2, 2000))
const monthOf = (parts: Parts): ReconciledMonth => {
  const [month] = reconciliation(soldShop(parts)).months
  if (month === undefined) throw new RangeError('There is no month.')
  return month
}
const cause = (month: ReconciledMonth, reason: DifferenceReason): DifferenceCause | undefined =>
  month.reasons.find(one => one.reason === reason)

describe('sales beside Business Reports', () => {
  it('agrees when both sides say the same, and gives no reason', () => {
    const month = monthOf({ sold: march, traffic: agreeing })
    expect(month.month).toBe('2026-03')
    expect(month.complete).toBe(true)
    expect(month.sales).toEqual({ ours: 62_000, theirs: 62_000, differenceShare: 0, unexplainedShare: 0 })
    expect(month.units).toEqual({ ours: 62, theirs: 62, differenceShare: 0, unexplainedShare: null })
    expect(month.reasons).toEqual([])
  })

  it('explains promotions, which their sales are before', () => {
    const sold = march.map((one, i) => (i < 3 ? { ...one, revenue: 900, discount: 100 } : one))
    const month = monthOf({ sold, traffic: agreeing })
    expect(month.sales.ours).toBe(61_700)
    expect(month.reasons).toEqual([{ reason: 'promotions', count: 3, amountMinor: -300 }])
    expect(month.sales.differenceShare).toBeCloseTo(-300 / 62_000, 12)
    expect(month.sales.unexplainedShare).toBe(0)
  })

  it('explains a cancelled order only as far as theirs holds it', () => {
    const leftOut = [{ day: 4, reason: 'cancelled' as const, lines: 1, revenueMinor: 1500 }]
    const held = agreeing.map((row, day) => (day === 4 ? reported(4, 3, 3500) : row))
    expect(cause(monthOf({ sold: march, traffic: held, leftOut }), 'cancelled')).toEqual({
      reason: 'cancelled',
      count: 1,
      amountMinor: -1500,
    })
    const taken = monthOf({ sold: march, traffic: agreeing, leftOut })
    expect(cause(taken, 'cancelled')?.amountMinor).toBe(0)
    expect(cause(taken, 'unexplained')).toBeUndefined()
  })

  it('counts a pending order without a price and leaves what it would have brought unexplained', () => {
    const leftOut = [{ day: 30, reason: 'pending' as const, lines: 1, revenueMinor: 0 }]
    const held = agreeing.map((row, day) => (day === 30 ? reported(30, 3, 3200) : row))
    const month = monthOf({ sold: march, traffic: held, leftOut })
    expect(cause(month, 'pending')).toEqual({ reason: 'pending', count: 1, amountMinor: null })
    expect(cause(month, 'unexplained')?.amountMinor).toBe(-1200)
    expect(month.sales.unexplainedShare).toBeCloseTo(-1200 / (month.sales.theirs ?? 0), 12)
  })

  it('explains days their report lacks by what we sold on them', () => {
    const month = monthOf({ sold: march, traffic: agreeing.slice(3) })
    expect(month.sales.theirs).toBe(56_000)
    expect(month.reasons).toEqual([{ reason: 'missing-file', count: 3, amountMinor: 6000 }])
  })

  it('explains days no order file covers by what they sold on them', () => {
    const sold = march.filter(one => one.day < 10 || one.day > 19)
    const month = monthOf({ sold, traffic: agreeing })
    expect(month.reasons).toEqual([{ reason: 'missing-file', count: 10, amountMinor: -20_000 }])
  })

  it('finds their clock from the days, and what it moves over the ends of the month', () => {
    // Their clock is ahead: orders at 20:00 fall into their next day.
    const sold = days(0, 40).flatMap((day): Sold[] => [
      { day, hour: 8, order: day * 2, units: 1 + (day % 3), revenue: 1000 + 10 * day },
      { day, hour: 20, order: day * 2 + 1, units: 1 + (day % 4), revenue: 2000 + 10 * day },
    ])
    const traffic = days(0, 40).map(day => {
      const before = sold.find(one => one.day === day - 1 && one.hour === 20)
      const own = sold.find(one => one.day === day && one.hour === 8)
      return reported(
        day,
        (before?.units ?? 0) + (own?.units ?? 0),
        (before?.revenue ?? 0) + (own?.revenue ?? 0),
      )
    })
    const month = monthOf({ sold, traffic })
    expect(cause(month, 'time-zone')?.amountMinor).toBe(2300)
    expect(cause(month, 'unexplained')).toBeUndefined()
  })

  it('finds tax in their sales where units agree and money does not, day after day', () => {
    const month = monthOf({ sold: march, traffic: days(0, 30).map(day => reported(day, 2, 2380)) })
    expect(cause(month, 'tax')).toEqual({ reason: 'tax', count: 62, amountMinor: -11_780 })
    expect(cause(month, 'unexplained')).toBeUndefined()
  })

  it('takes reports by ASIN over exactly the month where none is by date, families once', () => {
    const whole = { fromDay: FIRST, toDay: FIRST + 30 }
    const child = ASIN(1)
    const month = monthOf({
      sold: march,
      byAsin: {
        1: [trafficOf({ ...whole, asin: child, parentAsin: ASIN(2), unitsOrdered: 62, salesMinor: 62_000 })],
        2: [
          trafficOf({ ...whole, asin: ASIN(2), parentAsin: ASIN(2), unitsOrdered: 62, salesMinor: 62_000 }),
          trafficOf({ fromDay: FIRST, toDay: FIRST + 6, asin: ASIN(2), unitsOrdered: 14, salesMinor: 1 }),
        ],
      },
    })
    expect(month.sales.theirs).toBe(62_000)
    expect(month.units.theirs).toBe(62)
  })

  it('counts what is left out and gives no amount where there is no report', () => {
    const leftOut = LEFT_OUT_REASONS.map(reason => ({ day: 3, reason, lines: 2, revenueMinor: 500 }))
    const month = monthOf({ sold: march, leftOut })
    expect(month.sales).toEqual({
      ours: 62_000,
      theirs: null,
      differenceShare: null,
      unexplainedShare: null,
    })
    expect(month.reasons.map(one => [one.reason, one.count, one.amountMinor])).toEqual([
      ['missing-file', 31, null],
      ...['pending', 'cancelled', 'no-price', 'multi-channel', 'replacement'].map(reason => [
        reason,
        2,
        null,
      ]),
    ])
  })

  it('ends a month that is still running at the last purchase day', () => {
    const month = monthOf({ sold: march.filter(one => one.day < 12), traffic: agreeing })
    expect(month.complete).toBe(false)
    expect(month.sales).toEqual({ ours: 24_000, theirs: 24_000, differenceShare: 0, unexplainedShare: 0 })
  })

  it('has returned units of the day they came back beside units refunded', () => {
    const traffic = agreeing.map((row, day) => ({ ...row, unitsRefunded: day === 9 ? 2 : 0 }))
    const parts = { sold: march, traffic, returned: [{ order: 3, day: 9, units: 1 }] }
    expect(monthOf(parts).refundedUnits).toEqual({
      ours: 1,
      theirs: 2,
      differenceShare: -0.5,
      unexplainedShare: null,
    })
    expect(monthOf({ ...parts, returned: [] }).refundedUnits.ours).toBeNull()
  })

  it('says nothing of a shop without orders', () => {
    expect(reconciliation(soldShop({})).months).toEqual([])
  })
})

const ASIN = (id: number) => `B000TEST0${id}` as never

describe('sales beside what was booked', () => {
  const bookings = march.map(one => ({
    order: one.order,
    day: one.day + 1,
    kind: 'product-sales' as const,
    amount: 1000,
  }))

  it('holds orders booked later apart from a settlement that is missing', () => {
    const sold = [...march, ...days(31, 60).map((day): Sold => ({ day, order: day * 2 }))]
    const month = monthOf({ sold, booked: bookings.filter(one => one.order < 20 || one.order >= 30) })
    expect(month.booked).toMatchObject({ ours: 62_000, theirs: 52_000 })
    expect(month.bookedReasons).toEqual([{ reason: 'missing-file', count: 5, amountMinor: 10_000 }])
    const early = monthOf({ sold: march, booked: bookings.filter(one => one.order < 60) })
    expect(early.bookedReasons).toEqual([{ reason: 'booked-later', count: 2, amountMinor: 2000 }])
  })

  it('knows tax by the order: booked sales agree with ours only together with it', () => {
    const booked = bookings.flatMap(one =>
      one.order === 7
        ? [
            { ...one, amount: 840 },
            { ...one, kind: 'tax' as const, amount: 160 },
          ]
        : [one],
    )
    expect(monthOf({ sold: march, booked }).bookedReasons).toEqual([
      { reason: 'tax', count: 1, amountMinor: 160 },
    ])
  })

  it('holds orders that no order file tells of against us, and says that a file is missing', () => {
    const gap = (one: { day: number }) => one.day >= 11 && one.day <= 20
    const month = monthOf({ sold: march.filter(one => !gap(one)), booked: bookings })
    expect(month.booked).toMatchObject({ ours: 42_000, theirs: 62_000, unexplainedShare: 0 })
    expect(month.bookedReasons).toEqual([{ reason: 'missing-file', count: 10, amountMinor: -20_000 }])
  })

  it('takes a booking soon after a pending order for that order, and leaves others unexplained', () => {
    const leftOut = [{ day: 4, reason: 'pending' as const, lines: 1, revenueMinor: 0 }]
    const stranger = { order: 99, day: 6, kind: 'product-sales' as const, amount: 700 }
    const month = monthOf({ sold: march, leftOut, booked: [...bookings, stranger] })
    expect(month.bookedReasons).toEqual([{ reason: 'pending', count: 1, amountMinor: -700 }])
    const late = monthOf({ sold: march, leftOut, booked: [...bookings, { ...stranger, day: 20 }] })
    expect(late.bookedReasons).toEqual([{ reason: 'unexplained', count: 1, amountMinor: -700 }])
  })

  it('leaves another price unexplained', () => {
    const booked = bookings.map(one => (one.order === 7 ? { ...one, amount: 990 } : one))
    expect(monthOf({ sold: march, booked }).bookedReasons).toEqual([
      { reason: 'unexplained', count: 1, amountMinor: 10 },
    ])
  })
})

const oddShop = record({
  sold: array(
    record({
      day: integer({ min: 0, max: 75 }),
      hour: integer({ min: 0, max: 23 }),
      order: integer({ min: 0, max: 1 }),
      units: integer({ min: 1, max: 4 }),
      revenue: integer({ min: 0, max: 9000 }),
      discount: integer({ min: 0, max: 500 }),
      // An order is placed on one day.
    }).map(one => ({ ...one, order: one.day * 2 + one.order })),
    { minLength: 1, maxLength: 80 },
  ),
  leftOut: array(
    record({
      day: integer({ min: 0, max: 60 }),
      reason: constantFrom(...LEFT_OUT_REASONS),
      lines: integer({ min: 1, max: 5 }),
      revenueMinor: integer({ min: 0, max: 9000 }),
    }),
    { maxLength: 20 },
  ),
  told: array(
    record({
      day: integer({ min: 0, max: 80 }),
      units: integer({ min: 0, max: 9 }),
      sales: integer({ min: 0, max: 20_000 }),
    }),
    { maxLength: 80 },
  ),
  booked: array(
    record({
      order: integer({ min: 0, max: 151 }),
      day: integer({ min: 0, max: 75 }),
      kind: constantFrom('product-sales' as const, 'tax' as const),
      amount: integer({ min: -500, max: 9000 }),
    }),
    { maxLength: 60 },
  ),
})

describe('whatever the books hold', () => {
  const sum = (causes: readonly DifferenceCause[]): number =>
    causes.reduce((total, one) => total + (one.amountMinor ?? 0), 0)
  it('amounts add up to the difference, to the minor unit', () => {
    assert(
      property(oddShop, ({ told, ...shop }) => {
        const traffic = told.map(one => reported(one.day, one.units, one.sales))
        for (const month of reconciliation(soldShop({ ...shop, traffic })).months) {
          const { sales, booked } = month
          if (sales.theirs !== null)
            expect(sum(month.reasons)).toBeCloseTo((sales.ours ?? 0) - sales.theirs, 6)
          else expect(month.reasons.every(one => one.amountMinor === null)).toBe(true)
          if (booked.theirs !== null)
            expect(sum(month.bookedReasons)).toBeCloseTo((booked.ours ?? 0) - booked.theirs, 6)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('a business report twice, or in another order, changes nothing', () => {
    assert(
      property(oddShop, ({ told, ...shop }) => {
        const byDay = new Map(told.map(one => [one.day, reported(one.day, one.units, one.sales)]))
        const traffic = [...byDay.values()]
        const once = reconciliation(soldShop({ ...shop, traffic }))
        expect(reconciliation(soldShop({ ...shop, traffic: [...traffic, ...traffic].reverse() }))).toEqual(
          once,
        )
      }),
      { numRuns: 60 },
    )
  })
})
