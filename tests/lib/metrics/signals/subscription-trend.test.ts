// Subscriptions: counts, shares, and churn found again in subscribers who leave by a known law.
import { describe, expect, it } from 'vitest'
import { signals } from '@/lib/metrics/signals/signals'
import { deliveryDays, subscriptionChurn } from '@/lib/metrics/signals/subscription-churn'
import { isoDate } from '@/lib/schema/dates'
import type { StudyTask } from '@/lib/schema/study'
import { betaSample } from '@/lib/stats/random/beta-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { taskOf } from './support/task-of'

type Facts = StudyTask['money']['subscriptions']
const fact = (day: number, more: Record<string, unknown>, asinId = 1) => ({
  day,
  active: null,
  unitsShipped: null,
  unitsScheduled: null,
  discountShare: null,
  outOfStockShare: null,
  asinId,
  skuId: 0,
  seenAt: 0,
  ...more,
})
const trendOf = (facts: unknown[], more: Partial<Parameters<typeof taskOf>[0]> = {}) => {
  const sold = Array.from({ length: 100 }, (_, i) => ({ day: 20_000 + i, buyer: `b${i % 10}`, units: 1 }))
  const money = { subscriptions: facts as Facts }
  return signals(taskOf({ sold, money, ...more })).asins[0]?.subscription
}

describe('subscription trend', () => {
  it('adds SKUs of one snapshot, and divides by the buyers of a year', () => {
    const trend = trendOf([
      fact(20_050, { active: 3, discountShare: 0.05 }),
      fact(20_090, { active: 2, discountShare: 0.05 }),
      fact(20_090, { active: 4, discountShare: 0.1 }),
    ])
    expect(trend?.active).toEqual([
      { on: isoDate(20_050), value: 3 },
      { on: isoDate(20_090), value: 6 },
    ])
    expect(trend?.adoption).toBe(0.6)
    expect(trend?.discountShare).toBeCloseTo(0.075, 12)
    expect(trend).toMatchObject({ churnPer30Days: null, churnWhy: 'totals-only', enrolledOn: null })
  })

  it('takes the share of the weeks that files tell', () => {
    const week = (day: number, unitsShipped: number) => fact(day, { unitsShipped, outOfStockShare: 0.1 })
    const trend = trendOf([week(20_070, 3), week(20_077, 4), week(20_098, 7)])
    // The last week is not over, the others hold 14 units sold.
    expect(trend?.unitShare).toBe(0.5)
    expect(trend).toMatchObject({ outOfStockShare: 0.1, churnWhy: 'no-subscriber-orders', adoption: null })
  })

  it('takes the share of subscriber orders where no file tells weeks', () => {
    const promoted = [1, 51, 61, 71, 100].map(order => ({
      order,
      day: 20_000 + order - 1,
      description: 'Subscribe and Save',
    }))
    // Four of the last 90 units, all told.
    expect(trendOf([], { promoted })?.unitShare).toBeCloseTo(4 / 90, 12)
    expect(trendOf([], { promoted })?.churnWhy).toBe('too-few')
    expect(trendOf([])).toBeNull()
  })

  it('dates the enrolment by the first snapshot that lists it after one that does not', () => {
    const other = fact(20_010, { active: 5 }, 2)
    expect(trendOf([other, fact(20_040, { active: 1 })])?.enrolledOn).toBe(isoDate(20_040))
    expect(trendOf([other, fact(20_010, { active: 1 })])?.enrolledOn).toBeNull()
  })
})

describe('subscription churn', () => {
  /** Deliveries a month from different starts; each subscriber has an own chance to stop, one delivery in ten is skipped. */
  function deliveries(subscribers: number, alpha: number, beta: number) {
    const random = seededRandom(7)
    const list: { buyer: number; day: number }[] = []
    for (let buyer = 0; buyer < subscribers; buyer++) {
      const chance = betaSample(alpha, beta, random)
      for (let day = 100 + (buyer % 500); day <= 800; day += 30) {
        if (random() > 0.1) list.push({ buyer, day })
        if (random() < chance) break
      }
    }
    return { days: deliveryDays(list), fromDay: 0, toDay: 800 }
  }

  it('finds the churn of those who are left', () => {
    const { churnPer30Days } = subscriptionChurn(deliveries(3000, 2, 18))
    // The mean of Beta(2, 18 + t) over those left, who renewed about 10 times, is 2 / 30.
    expect(churnPer30Days?.value).toBeGreaterThan(0.05)
    expect(churnPer30Days?.value).toBeLessThan(0.085)
    expect(churnPer30Days?.low).toBeLessThan(churnPer30Days?.value ?? 0)
    expect(churnPer30Days?.high).toBeGreaterThan(churnPer30Days?.value ?? 1)
  })

  it('is silent about few subscribers', () => {
    expect(subscriptionChurn(deliveries(20, 2, 18))).toEqual({ churnPer30Days: null, churnWhy: 'too-few' })
    expect(subscriptionChurn({ days: new Map(), fromDay: 0, toDay: 0 }).churnWhy).toBe('too-few')
  })
})
