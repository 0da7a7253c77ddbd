// Promotions in first and later orders, worked by hand.
import { describe, expect, it } from 'vitest'
import { promotionKind } from '@/lib/metrics/signals/promotion-kinds'
import { signals } from '@/lib/metrics/signals/signals'
import { taskOf } from './support/task-of'

describe('promotion use', () => {
  const sold = [
    // Began with a promotion (a discount), back after 30 days without one.
    { day: 20_000, buyer: 'a', revenue: 1800, discount: 200 },
    { day: 20_030, buyer: 'a' },
    // Began with a promotion that only the promotions file tells of, never back.
    { day: 20_000, buyer: 'b' },
    // Began without, back after 100 days with one.
    { day: 20_000, buyer: 'c' },
    { day: 20_100, buyer: 'c', revenue: 1000, discount: 1000 },
    // Too young to tell.
    { day: 20_150, buyer: 'd' },
    { day: 20_150, buyer: null, revenue: 1600, discount: 400 },
  ]
  const task = taskOf({ sold, promoted: [{ order: 3, day: 20_001 }], asOfDay: 20_200 })

  it('is of first and of repeat orders of known buyers', () => {
    const { promotions } = signals(task).shop
    expect(promotions.firstOrders).toMatchObject({ value: 2 / 4, n: 4 })
    expect(promotions.repeatOrders).toMatchObject({ value: 1 / 2, n: 2 })
    // 10 %, 50 % and 20 % off, the buyer known or not.
    expect(promotions.depth).toBeCloseTo((0.1 + 0.5 + 0.2) / 3, 12)
  })

  it('says who came back within 90 days of a first order old enough', () => {
    const { promotions } = signals(task).shop
    expect(promotions.repeatAfterPromotion).toMatchObject({ value: 1 / 2, n: 2 })
    expect(promotions.repeatWithout).toMatchObject({ value: 0, n: 1 })
    // Wilson (1927) at 1 of 2.
    expect(promotions.repeatAfterPromotion.low).toBeCloseTo(0.0945, 4)
  })

  it('counts an order once, however many of its lines are of the ASIN', () => {
    const twice = sold.map((line, i) => ({ ...line, order: i + 1 }))
    const { promotions } = signals(taskOf({ sold: [...twice, ...twice], asOfDay: 20_200 })).shop
    expect(promotions.firstOrders.n).toBe(4)
  })

  it('holds the discount to subscribers and free shipping for no promotion', () => {
    const { promotions } = signals(
      taskOf({
        sold: [
          { day: 20_000, buyer: 'a', discount: 100 },
          { day: 20_000, buyer: 'b', discount: 300 },
          { day: 20_000, buyer: 'c' },
        ],
        promoted: [
          { order: 1, day: 20_001, description: 'Save 5 % with Subscribe and Save' },
          { order: 2, day: 20_001, description: 'Subscribe & Save' },
          { order: 2, day: 20_001, description: 'Percentage off, 3' },
          { order: 3, day: 20_001, description: 'Core Free Shipping 2026' },
        ],
      }),
    ).shop
    expect(promotions.firstOrders).toMatchObject({ value: 1 / 3, n: 3 })
  })

  it('tells kinds by their words', () => {
    expect(promotionKind('FBA Subscribe & Save Discount')).toBe('subscription')
    expect(promotionKind('X', 'Spar-Abo Rabatt')).toBe('subscription')
    expect(promotionKind('X', 'Prévoyez et Économisez')).toBe('subscription')
    expect(promotionKind('X', '定期おトク便')).toBe('subscription')
    expect(promotionKind('PAWS-V2-1', '')).toBe('price')
  })
})
