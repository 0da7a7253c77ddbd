// From order to order: worked by hand, against a plain reference, and what must hold of any shop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderDays, orderSteps } from '@/lib/metrics/order-steps/order-steps'
import { STEPS } from '@/lib/schema/order-steps'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { type Bought, logOf } from '@/tests/lib/metrics/outlook/support/log-of'

const stepsOf = (rows: readonly Bought[], asOfDay: number) => {
  const log = logOf(rows, asOfDay)
  return orderSteps(
    orderDays(log),
    asOfDay,
    Array.from({ length: log.buyers }, (_, buyer) => buyer),
  )
}

describe('order steps', () => {
  it('counts only who was watched for all of the days', () => {
    const rows: Bought[] = [
      { buyer: 'a', day: 0, revenue: 1000 },
      // Two orders of a day are one.
      { buyer: 'a', day: 20, revenue: 600 },
      { buyer: 'a', day: 20, revenue: 900 },
      { buyer: 'a', day: 60, revenue: 2000 },
      { buyer: 'b', day: 0, revenue: 3000 },
      { buyer: 'b', day: 100, revenue: 500 },
      // Too young for 90 days, though back already.
      { buyer: 'c', day: 30, revenue: 2000 },
      { buyer: 'c', day: 35, revenue: 2000 },
    ]
    const [first, second, third, ...rest] = stepsOf(rows, 110)
    expect(rest).toEqual([])
    expect(first).toMatchObject({ order: 1, buyers: 3, averageMinor: { value: 2000, n: 3 } })
    expect(first?.next[90].share).toMatchObject({ value: 1 / 2, n: 2 })
    expect(first?.next[90].medianDays).toEqual({ value: 20, low: null, high: null, n: 1 })
    expect(first?.next[180]).toEqual({
      share: { value: null, low: null, high: null, n: 0 },
      medianDays: null,
    })
    expect(second).toMatchObject({ order: 2, buyers: 3, averageMinor: { value: 4000 / 3 } })
    // a alone made a second order 90 days ago.
    expect(second?.next[90].share).toMatchObject({ value: 1, n: 1 })
    expect(second?.next[90].medianDays).toMatchObject({ value: 40 })
    expect(third).toMatchObject({ order: 3, buyers: 1, averageMinor: { value: 2000, low: null } })
    expect(third?.next[90].share.n).toBe(0)
  })

  it('ends where nobody got further, and after six', () => {
    expect(stepsOf([{ buyer: 'a', day: 0 }], 400)).toHaveLength(1)
    const often = Array.from({ length: 12 }, (_, i): Bought => ({ buyer: 'a', day: 10 * i }))
    expect(stepsOf(often, 600)).toHaveLength(STEPS)
    expect(orderSteps(orderDays(logOf(often)), 600, [])).toEqual([])
  })

  const shop = fc.array(
    fc.record({
      buyer: fc.constantFrom(...'abcdefghijklmnop'),
      day: fc.integer({ min: 0, max: 500 }),
      revenue: fc.integer({ min: 0, max: 9000 }),
    }),
    { minLength: 1, maxLength: 120 },
  )

  it('is what a plain count of sorted days gives', () => {
    fc.assert(
      fc.property(shop, rows => {
        const days = [...new Set(rows.map(one => one.buyer))].map(buyer => {
          const own = rows.filter(one => one.buyer === buyer)
          return [...new Set(own.map(one => one.day))].sort((x, y) => x - y)
        })
        for (const step of stepsOf(rows, 500)) {
          const made = days.filter(list => list.length >= step.order)
          expect(step.buyers).toBe(made.length)
          for (const horizon of VALUE_HORIZONS) {
            const old = made.filter(list => 500 - (list[step.order - 1] ?? 0) >= horizon)
            const back = old.filter(
              list => (list[step.order] ?? Number.POSITIVE_INFINITY) - (list[step.order - 1] ?? 0) <= horizon,
            )
            const { share, medianDays } = step.next[horizon]
            expect(share.n).toBe(old.length)
            expect(share.value).toBe(old.length === 0 ? null : back.length / old.length)
            expect(medianDays?.n ?? 0).toBe(back.length)
          }
        }
      }),
    )
  })

  it('loses buyers from step to step, and adds up to all the revenue of six orders', () => {
    fc.assert(
      fc.property(shop, rows => {
        const steps = stepsOf(rows, 500)
        steps.forEach((step, i) => {
          expect(step.buyers).toBeLessThanOrEqual(steps[i - 1]?.buyers ?? Number.POSITIVE_INFINITY)
        })
        const all = rows.reduce((sum, one) => sum + (one.revenue ?? 0), 0)
        const told = steps.reduce((sum, one) => sum + (one.averageMinor?.value ?? 0) * one.buyers, 0)
        expect(told).toBeLessThanOrEqual(all + 1e-6)
        if (steps.length < STEPS) expect(told).toBeCloseTo(all, 4)
      }),
    )
  })
})
