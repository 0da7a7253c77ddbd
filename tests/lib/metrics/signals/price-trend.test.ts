// Prices paid and listed, and how often they move.
import { describe, expect, it } from 'vitest'
import { changedOn } from '@/lib/metrics/signals/price-trend'
import { signals } from '@/lib/metrics/signals/signals'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { AsinHistory } from '@/lib/schema/study'
import { type Sold, taskOf } from './support/task-of'

const priceOf = (sold: Sold[], asOfDay?: number) =>
  signals(taskOf({ sold, ...(asOfDay === undefined ? {} : { asOfDay }) })).asins[0]?.price

/** One order a day for so many days, at a price by how many days have gone by. */
const each = (from: number, days: number, price: (day: number) => number): Sold[] =>
  Array.from({ length: days }, (_, day) => ({ day: from + day, revenue: price(day) }))

describe('price trend', () => {
  it('is the price of a unit before the discount, on days with a sale at it', () => {
    const price = priceOf([
      ...each(20_000, 4, () => 2000),
      { day: 20_004, units: 2, revenue: 3600, discount: 400 },
      { day: 20_005, revenue: 1700 },
      { day: 20_006, revenue: 0 },
      { day: 20_007, revenue: 2010 },
      { day: 20_007, revenue: 1700 },
    ])
    expect(price?.paid.map(({ on, value }) => [epochDay(on) - 20_000, value])).toEqual([
      [0, 2000],
      [1, 2000],
      [2, 2000],
      [3, 2000],
      [4, 2000],
      [7, 2000],
    ])
    expect(price).toMatchObject({ medianMinor: 2000, changes: 0 })
  })

  it('rotates with a fourth change in 90 days, not with a third, and not long ago', () => {
    const turns = (levels: number, asOfDay?: number) =>
      priceOf(
        each(20_000, 10 * levels, day => (Math.floor(day / 10) % 2 === 0 ? 2000 : 1800)),
        asOfDay,
      )
    expect(turns(5)).toMatchObject({ changes: 4, changes90: 4, rotates: true })
    expect(turns(4)).toMatchObject({ changes: 3, changes90: 3, rotates: false })
    expect(turns(5, 20_200)).toMatchObject({ changes: 4, changes90: 0, rotates: false })
  })

  it('leaves out what businesses bought, unless nobody else does', () => {
    // Two days in five nobody else buys.
    const sold = each(20_000, 80, day => (day % 5 < 2 ? 1800 : 2000)).map(one => ({
      ...one,
      businessOrder: one.revenue === 1800,
    }))
    const price = priceOf(sold)
    expect(price).toMatchObject({ changes: 0, rotates: false, medianMinor: 2000 })
    expect(price?.paid).toHaveLength(48)
    expect(priceOf(each(20_000, 20, () => 1800).map(one => ({ ...one, businessOrder: true })))).toMatchObject(
      {
        medianMinor: 1800,
        changes: 0,
      },
    )
  })

  it('holds still where two offers of a product each do', () => {
    // By turns of ten days one sells three times as well as the other.
    const sold = Array.from({ length: 240 }, (_, i) => {
      const isLow = (Math.floor(i / 40) + (i % 4 === 0 ? 1 : 0)) % 2 === 1
      return { day: 20_000 + Math.floor(i / 4), revenue: isLow ? 1800 : 2000, sku: isLow ? 2 : 1 }
    })
    expect(priceOf(sold)).toMatchObject({ changes90: 0, rotates: false, medianMinor: 2000 })
  })

  it('holds 3 % for no change, and dates a change to its first day', () => {
    const to = (price: number) => priceOf(each(20_000, 40, day => (day < 20 ? 2000 : price)))
    expect(to(2060)?.changes).toBe(0)
    expect(to(2061)?.changes).toBe(1)
    const moved = changedOn(to(2061)?.paid ?? [])
    expect(moved).toEqual([{ on: isoDate(20_020), value: 2061 }])
  })

  it('counts an order that lists a product several times once', () => {
    const many = Array.from({ length: 12 }, () => ({ day: 20_010, revenue: 1500, order: 999 }))
    expect(priceOf([...each(20_000, 20, () => 2000), ...many])).toMatchObject({ changes: 0 })
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
