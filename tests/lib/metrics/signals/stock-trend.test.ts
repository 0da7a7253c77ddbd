// Cover by two paces, and stock-outs: those read, those seen in sales, and those that are none.
import { describe, expect, it } from 'vitest'
import { signals } from '@/lib/metrics/signals/signals'
import { isoDate } from '@/lib/schema/dates'
import type { AsinHistory } from '@/lib/schema/study'
import { type Sold, taskOf } from './support/task-of'

type Stock = AsinHistory['inventory']
const read = (day: number, available: number, more: Partial<Stock[number]> = {}) =>
  ({
    seenAt: day * 86_400 + 60,
    available,
    inbound: null,
    shipped30: null,
    shipped90: null,
    sku: 'X-1',
    ...more,
  }) as Stock[number]
const stockOf = (sold: Sold[], inventory: Stock = [], asOfDay?: number) =>
  signals(
    taskOf({
      sold,
      histories: { B000TEST01: { inventory } },
      ...(asOfDay === undefined ? {} : { asOfDay }),
    }),
  ).asins.find(({ asin }) => asin === 'B000TEST01')?.stock

/** `perDay` orders on each day but those of a hole; the other product sells every day. */
function selling(perDay: number, hole: [number, number], options = { other: true }): Sold[] {
  const days = Array.from({ length: 100 }, (_, i) => 20_000 + i)
  return days.flatMap(day => [
    ...(options.other ? [{ day, asin: 'B000TEST02' }] : []),
    ...(day >= hole[0] && day <= hole[1] ? [] : Array.from({ length: perDay }, () => ({ day }))),
  ])
}
const NO_HOLE: [number, number] = [0, -1]

describe('stock trend', () => {
  it('covers by the pace of 30 and of 90 days', () => {
    // 60 units in the last 30 days, 90 in the 60 before: 2 and 150/90 a day.
    const sold = Array.from({ length: 90 }, (_, i) => ({ day: 20_000 + i, units: i < 60 ? 1.5 : 2 }))
    const whole = sold.map((line, i) => ({ ...line, units: i < 60 ? 1 + (i % 2) : 2 }))
    const stock = stockOf(whole, [read(20_089, 100, { inbound: 40 })])
    expect(stock).toMatchObject({ inbound: 40, cover30: 50 })
    expect(stock?.cover90).toBeCloseTo(60, 10)
  })

  it('takes the pace that the report states, adds SKUs, and is silent on old readings', () => {
    const inventory = [
      read(20_090, 30, { shipped30: 30, shipped90: 180 }),
      read(20_095, 30, { sku: 'X-2', shipped30: 0, shipped90: 0 } as Partial<Stock[number]>),
    ]
    const sold = selling(1, NO_HOLE)
    const stock = stockOf(sold, inventory)
    expect(stock?.available.map(({ value }) => value)).toEqual([30, 60])
    expect(stock).toMatchObject({ cover30: 60, cover90: 30 })
    expect(stockOf(sold, inventory, 20_150)).toMatchObject({ cover30: null, cover90: null })
  })

  it('finds a gap that the pace does not make', () => {
    const stock = stockOf(selling(3, [20_050, 20_056]))
    expect(stock?.stockOuts).toEqual([{ from: isoDate(20_050), to: isoDate(20_056), days: 7 }])
  })

  it('is silent on short gaps, slow sellers, missing files and stock that was there', () => {
    expect(stockOf(selling(3, [20_050, 20_053]))?.stockOuts).toEqual([])
    // One order in ten days: a gap of twenty is nothing.
    const slow = selling(1, NO_HOLE).filter(({ asin, day }) => asin !== undefined || day % 10 === 0)
    const slower = slow.filter(({ asin, day }) => asin !== undefined || day < 20_040 || day > 20_060)
    expect(stockOf(slower)?.stockOuts).toEqual([])
    // Nothing sold in the whole shop: a file may be missing.
    expect(stockOf(selling(3, [20_050, 20_056], { other: false }))?.stockOuts).toEqual([])
    expect(stockOf(selling(3, [20_050, 20_056]), [read(20_052, 12)])?.stockOuts).toEqual([])
    // No sale after it: perhaps it is no more sold.
    expect(stockOf(selling(3, [20_080, 20_099]))?.stockOuts).toEqual([])
  })

  it('takes a reading of none from its day to the next sale, or to as-of', () => {
    const sold = selling(1, [20_050, 20_052])
    expect(stockOf(sold, [read(20_051, 0)])?.stockOuts).toEqual([
      { from: isoDate(20_051), to: isoDate(20_052), days: 2 },
    ])
    const open = selling(1, [20_090, 20_099])
    expect(stockOf(open, [read(20_089, 0)])?.stockOuts).toEqual([
      { from: isoDate(20_090), to: isoDate(20_099), days: 10 },
    ])
    expect(stockOf(open, [read(20_091, 0), read(20_093, 50)])?.stockOuts).toEqual([
      { from: isoDate(20_091), to: isoDate(20_092), days: 2 },
    ])
    // Shipped by the seller: Amazon's stock says nothing.
    const own = open.map(line => ({ ...line, merchantFulfilled: true }))
    expect(stockOf(own, [read(20_089, 0)])?.stockOuts).toEqual([])
  })
})
