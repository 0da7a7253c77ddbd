// Prices paid and listed, and how often they move.
import { describe, expect, it } from 'vitest'
import { signals } from '@/lib/metrics/signals/signals'
import { isoDate } from '@/lib/schema/dates'
import type { AsinHistory } from '@/lib/schema/study'
import { type Sold, taskOf } from './support/task-of'

const priceOf = (sold: Sold[], asOfDay?: number) =>
  signals(taskOf({ sold, ...(asOfDay === undefined ? {} : { asOfDay }) })).asins[0]?.price

describe('price trend', () => {
  it('is the price of a unit before the discount, the median of the day', () => {
    const price = priceOf([
      { day: 20_000, units: 2, revenue: 3600, discount: 400 },
      { day: 20_000, revenue: 2200 },
      { day: 20_000, revenue: 2100 },
      { day: 20_003, revenue: 0 },
      { day: 20_004, revenue: 2500 },
    ])
    expect(price?.paid).toEqual([
      { on: isoDate(20_000), value: 2100 },
      { on: isoDate(20_004), value: 2500 },
    ])
    expect(price?.medianMinor).toBe(2300)
    expect(price?.changes).toBe(1)
  })

  it('rotates with a fourth change in 90 days, not with a third, and not long ago', () => {
    const at = (day: number, revenue: number): Sold => ({ day, revenue })
    const four = [at(20_000, 2000), at(20_010, 1800), at(20_020, 2000), at(20_030, 1800), at(20_040, 2000)]
    expect(priceOf(four)).toMatchObject({ changes: 4, changes90: 4, rotates: true })
    expect(priceOf(four.slice(1))).toMatchObject({ changes: 3, changes90: 3, rotates: false })
    expect(priceOf(four, 20_200)).toMatchObject({ changes: 4, changes90: 0, rotates: false })
  })

  it('holds still where two offers of a product each do', () => {
    const sold = Array.from({ length: 60 }, (_, i) => ({
      day: 20_000 + i,
      revenue: i % 3 === 0 ? 1800 : 2000,
    }))
    const task = taskOf({ sold })
    expect(signals(task).asins[0]?.price).toMatchObject({ changes90: 39, rotates: true })
    task.sales.sku.set(sold.map((_, i) => (i % 3 === 0 ? 2 : 1)))
    const price = signals(task).asins[0]?.price
    expect(price).toMatchObject({ changes90: 1, rotates: false, medianMinor: 2000 })
    // The smaller offer's own, from the day before the other one was on sale.
    expect(price?.paid.map(({ value }) => value).filter(value => value === 1800)).toHaveLength(1)
  })

  it('holds 3 % for no change', () => {
    expect(priceOf([{ day: 20_000 }, { day: 20_001, revenue: 2060 }])?.changes).toBe(0)
    expect(priceOf([{ day: 20_000 }, { day: 20_001, revenue: 2061 }])?.changes).toBe(1)
  })

  it('reads listed prices in the currency of the shop alone', () => {
    const reading = { seenAt: 20_000 * 86_400, priceMinor: 1999, sku: 'X-1' }
    const inventory = [
      { ...reading, currency: 'EUR' },
      { ...reading, seenAt: 20_001 * 86_400, currency: 'GBP' },
      { ...reading, seenAt: 20_002 * 86_400, currency: null, priceMinor: 2099 },
    ] as unknown as AsinHistory['inventory']
    const task = taskOf({ sold: [{ day: 20_000 }], histories: { B000TEST01: { inventory } } })
    expect(signals(task).asins[0]?.price.listed).toEqual([
      { on: isoDate(20_000), value: 1999 },
      { on: isoDate(20_002), value: 2099 },
    ])
  })
})
