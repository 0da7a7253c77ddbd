import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverDays, stockNow } from '@/lib/metrics/advice/stock-cover'
import { type WaveInputs, wave } from '@/lib/metrics/advice/wave'
import { isoDate } from '@/lib/schema/dates'
import { AS_OF_DAY } from '@/tests/lib/levers/figures-case'
import { daysAgo, noRhythm, outlookCase, rhythmOf, signalsCase } from '@/tests/lib/levers/lever-case'

/** Seven units a week, all by known buyers, three in ten of them reorders. */
const pace = { days: 91, orders: 91, units: 91, firstOrders: 91, repeatOrders: 0 }
const steady = Array.from({ length: 13 }, () => 7)
const inputs = (over: Partial<WaveInputs> = {}): WaveInputs => ({
  asOfDay: AS_OF_DAY,
  outlook: null,
  signals: null,
  pace,
  weeklyUnits: steady,
  lastDays: [],
  leadTime: { days: 30, typedIn: false },
  ...over,
})
const stocked = (value: number, on = daysAgo(0), inbound: number | null = null) =>
  signalsCase({
    stock: { available: [{ on, value }], inbound, cover30: null, cover90: null, stockOuts: [] },
  })

describe('wave', () => {
  it('goes by the present pace without a forecast', () => {
    const told = wave(inputs())
    expect(told?.weeks).toHaveLength(13)
    expect(told?.weeks[0]).toMatchObject({ week: 1, from: isoDate(AS_OF_DAY + 1), stockAfter: null })
    for (const week of told?.weeks ?? []) expect(week.expected).toBeCloseTo(7, 10)
    // A Poisson week of 7: 1.2816 x sqrt 7.
    expect(told?.weeks[0]?.high).toBeCloseTo(7 + 1.2816 * Math.sqrt(7), 8)
  })
  it('adds reorders and first orders, times the units of an order', () => {
    // 7 reorders + 7 first orders a week, two units an order, all buyers known.
    const told = wave(inputs({ outlook: outlookCase(noRhythm(40)), pace: { ...pace, units: 182 } }))
    expect(told?.weeks[0]?.expected).toBeCloseTo(28, 10)
    // Half of the orders by buyers who are not known: as many again.
    const unknown = { ...pace, orders: 182, units: 182 }
    expect(
      wave(inputs({ outlook: outlookCase(noRhythm(40)), pace: unknown }))?.weeks[0]?.expected,
    ).toBeCloseTo(28, 10)
  })
  it('counts second orders of buyers yet to come', () => {
    const curve = {
      clock: 'asin' as const,
      buyers: 100,
      returned: 40,
      points: [{ day: 10, share: 0.4, low: 0.3, high: 0.5, atRisk: 50 }],
      at: { 30: 0.4, 60: 0.4, 90: 0.4, 180: 0.4, 365: 0.4 },
      median: { reached: false as const, beyond: 90 },
      beyond: null,
    }
    const told = wave(inputs({ outlook: outlookCase(noRhythm(40), { curves: [curve] }) }))
    // None in weeks 1 and 2: the curve rises on day 10; from week 3 on 0.4 of 7.
    expect(told?.weeks.map(week => Math.round(week.expected * 10) / 10).slice(0, 4)).toEqual([
      14, 14, 16.8, 16.8,
    ])
  })
  it('runs the stock down, names the day it ends, the buffer and the last day to order', () => {
    // 35 units at one a day last 35 days; 60 days need 60: 25 more; order 30 days before the end.
    const told = wave(inputs({ signals: stocked(30, daysAgo(0), 5) }))
    expect(told).toMatchObject({
      stock: 35,
      coverEnds: isoDate(AS_OF_DAY + 35),
      bufferUnits: 25,
      orderBy: isoDate(AS_OF_DAY + 5),
    })
    expect(told?.weeks.map(week => Math.round(week.stockAfter ?? -1)).slice(0, 6)).toEqual([
      28, 21, 14, 7, 0, 0,
    ])
    expect((told?.coverEndsEarliest ?? '') < (told?.coverEnds ?? '')).toBe(true)
  })
  it('orders today where the lead time is longer than the cover, and by no day where there is plenty', () => {
    expect(wave(inputs({ signals: stocked(10) }))?.orderBy).toBe(isoDate(AS_OF_DAY))
    expect(wave(inputs({ signals: stocked(500) }))).toMatchObject({
      bufferUnits: 0,
      orderBy: null,
      coverEnds: null,
    })
  })
  it('says nothing of a product that does not sell', () => {
    const none = { days: 91, orders: 0, units: 0, firstOrders: 0, repeatOrders: 0 }
    expect(wave(inputs({ pace: none, weeklyUnits: steady.map(() => 0) }))).toBeNull()
  })
  it('puts the coupon before the week in which most fall due, on a rhythm only', () => {
    // 40 buyers last bought 9 days ago and reorder after 30: due in 21 days, in week 3; five more in each other week.
    const lastDays = [
      ...Array.from({ length: 40 }, () => AS_OF_DAY - 9),
      ...[2, 16, 23, 29].flatMap(ago => Array.from({ length: 5 }, () => AS_OF_DAY - ago)),
    ]
    const rhythm = outlookCase(rhythmOf(40, 30))
    expect(wave(inputs({ outlook: rhythm, lastDays }))?.couponWeek).toBe(isoDate(AS_OF_DAY + 8))
    expect(wave(inputs({ outlook: outlookCase(noRhythm(40)), lastDays }))?.couponWeek).toBeNull()
    expect(wave(inputs({ outlook: rhythm, lastDays: lastDays.slice(0, 12) }))?.couponWeek).toBeNull()
  })
  it('is finite, never below nothing, and its stock only falls', () => {
    const number = fc.nat(5000)
    fc.assert(
      fc.property(
        fc.record({
          days: fc.integer({ min: 0, max: 91 }),
          orders: number,
          units: number,
          firstOrders: number,
          repeatOrders: number,
        }),
        fc.array(number, { minLength: 13, maxLength: 13 }),
        fc.option(number, { nil: null }),
        fc.boolean(),
        fc.integer({ min: 0, max: 200 }),
        (some, weeklyUnits, stock, forecast, days) => {
          const told = wave(
            inputs({
              pace: some,
              weeklyUnits,
              outlook: forecast ? outlookCase(rhythmOf(40, 30)) : null,
              signals: stock === null ? null : stocked(stock),
              leadTime: { days, typedIn: true },
            }),
          )
          if (told === null) return
          let before = Number.POSITIVE_INFINITY
          for (const { expected, low, high, stockAfter } of told.weeks) {
            for (const one of [expected, low, high, stockAfter ?? 0])
              expect(Number.isFinite(one) && one >= 0).toBe(true)
            expect(low <= expected && expected <= high).toBe(true)
            if (stockAfter !== null) expect(stockAfter <= before).toBe(true)
            before = stockAfter ?? before
          }
          expect(Number.isFinite(told.bufferUnits ?? 0)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('stockNow', () => {
  it('takes off what has sold since it was read, and trusts no old reading', () => {
    expect(stockNow(stocked(30, daysAgo(10)).stock, pace, AS_OF_DAY)).toBeCloseTo(20, 10)
    expect(stockNow(stocked(5, daysAgo(10)).stock, pace, AS_OF_DAY)).toBe(0)
    expect(stockNow(stocked(30, daysAgo(31)).stock, pace, AS_OF_DAY)).toBeNull()
    expect(stockNow(null, pace, AS_OF_DAY)).toBeNull()
  })
})

describe('coverDays', () => {
  it('counts whole days, within weeks and beyond them', () => {
    expect(coverDays([7, 14], 7)).toBe(7)
    expect(coverDays([7, 14], 8)).toBe(7)
    expect(coverDays([7, 14], 9)).toBe(8)
    expect(coverDays([7], 100)).toBe(100)
    expect(coverDays([7], 0)).toBe(0)
    expect(coverDays([0], 5)).toBe(730)
  })
})
