// All signals of a task together: who gets them, that parts add up to totals, and that nothing read means nothing said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signals } from '@/lib/metrics/signals/signals'
import { epochDay } from '@/lib/schema/dates'
import type { StudyTask } from '@/lib/schema/study'
import { type Sold, taskOf } from './support/task-of'

const day = (iso: string): number => epochDay(iso)
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

describe('signals', () => {
  it('says nothing of what no source states', () => {
    const { asins, shop } = signals(taskOf({ sold: [{ day: 20_000 }] }))
    expect(asins).toHaveLength(1)
    const [one] = asins
    expect(one?.traffic).toEqual([])
    expect(one?.rating).toEqual({ stars: [], reviews: [], starsPer30Days: null, reviewsPer30Days: null })
    expect(one?.subscription).toBeNull()
    expect(one?.stock).toEqual({ available: [], inbound: null, cover30: null, cover90: null, stockOuts: [] })
    expect(one?.returns).toMatchObject({ rate: null, n: 0, change: null, reasons: [] })
    expect(one?.promotions.firstOrders).toEqual({ value: null, low: null, high: null, n: 0 })
    expect(one?.featuredOffer).toEqual({ readings: [], falls: [] })
    expect(one?.amazonRepeat).toBeNull()
    expect(one?.coupons).toEqual([])
    expect(shop.returns.rate).toBeNull()
  })

  it('leaves out ASINs that nobody entered by and nobody bought', () => {
    const task = taskOf({ sold: [{ day: 20_000, asin: 'B000TEST01' }], histories: { B000TEST02: {} } })
    const idle = task.asinFigures.map(one =>
      one.asin === 'B000TEST02' ? { ...one, entryBuyers: 0, sold: { ...one.sold, orders: 0 } } : one,
    )
    const list = signals({ ...task, asinFigures: idle } as StudyTask).asins
    expect(list.map(({ asin }) => asin)).toEqual(['B000TEST01'])
  })

  it('counts weeks from Monday, empty ones too, up to as-of', () => {
    const sold = [
      { day: day('2026-03-04'), units: 2 },
      { day: day('2026-03-08'), units: 1, order: 1 },
      { day: day('2026-03-16'), units: 4 },
    ]
    const [one] = signals(taskOf({ sold, asOfDay: day('2026-03-24') })).asins
    expect(one?.firstWeek).toBe('2026-03-02')
    expect(one?.weeklyUnits).toEqual([3, 0, 4, 0])
    // Two lines of one order are one order.
    expect(one?.weeklyOrders).toEqual([1, 0, 1, 0])
  })

  it('takes the newest and then longest period of Brand Analytics', () => {
    const period = { orders: 10, uniqueCustomers: 8, asinId: 1, seenAt: 0 }
    const repeatPurchases = [
      { ...period, fromDay: day('2026-02-22'), toDay: day('2026-02-28'), repeatCustomersShare: 0.05 },
      { ...period, fromDay: day('2026-02-01'), toDay: day('2026-02-28'), repeatCustomersShare: 0.2 },
      { ...period, fromDay: day('2025-01-01'), toDay: day('2025-12-31'), repeatCustomersShare: 0.4 },
    ] as unknown as StudyTask['money']['repeatPurchases']
    const [one] = signals(taskOf({ sold: [{ day: 20_600 }], money: { repeatPurchases } })).asins
    expect(one?.amazonRepeat).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      share: 0.2,
      orders: 10,
      customers: 8,
    })
  })

  it('adds up: weeks to units and orders, ASINs to the shop, in whatever order lines stand', () => {
    const line = fc.record({
      day: fc.integer({ min: 20_000, max: 20_400 }),
      asin: fc.constantFrom('B000TEST01', 'B000TEST02', 'B000TEST03'),
      buyer: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
      units: fc.integer({ min: 1, max: 5 }),
      discount: fc.constantFrom(0, 0, 150),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), fc.nat(), (lines, turn) => {
        const sold: Sold[] = lines.map((one, i) => ({ ...one, order: i + 1 }))
        const returned = sold
          .filter((_, i) => i % 3 === 0)
          .map(one => ({ order: one.order as number, asin: one.asin as string, day: one.day + 20 }))
        const asOfDay = 20_500
        const { shop, asins } = signals(taskOf({ sold, returned, asOfDay }))
        for (const one of asins) {
          const own = sold.filter(({ asin }) => asin === one.asin)
          expect(sum(one.weeklyUnits)).toBe(sum(own.map(({ units }) => units ?? 0)))
          expect(sum(one.weeklyOrders)).toBe(own.length)
          expect(sum(one.returns.reasons.map(({ units }) => units))).toBe(
            sum(one.returns.months.map(month => month.returned)),
          )
        }
        expect(shop.returns.n).toBe(sum(asins.map(({ returns }) => returns.n)))
        const { firstOrders, repeatOrders } = shop.promotions
        expect(firstOrders.n + repeatOrders.n).toBe(sold.filter(({ buyer }) => buyer).length)

        const at = turn % sold.length
        const turned = signals(taskOf({ sold: [...sold.slice(at), ...sold.slice(0, at)], returned, asOfDay }))
        const byName = (list: typeof asins) =>
          [...list].sort((a, b) => (a.asin < b.asin ? -1 : 1)).map(one => ({ ...one }))
        expect(byName(turned.asins)).toEqual(byName(asins))
        expect(turned.shop).toEqual(shop)
      }),
      { numRuns: 40 },
    )
  })
})
