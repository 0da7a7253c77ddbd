// Changes that are offered as entries, and moves that are none.
import { describe, expect, it } from 'vitest'
import { priceShifts } from '@/lib/metrics/signals/changes/price-shifts'
import { detectChanges } from '@/lib/metrics/signals/detect-changes'
import { signals } from '@/lib/metrics/signals/signals'
import { isoDate } from '@/lib/schema/dates'
import type { AsinHistory, StudyTask } from '@/lib/schema/study'
import { taskOf } from './support/task-of'

const DAY = 86_400
/** A price for each day from 20 000 on. */
const prices = (...runs: [days: number, value: number][]) =>
  runs
    .flatMap(([days, value]) => Array<number>(days).fill(value))
    .map((value, i) => ({
      on: isoDate(20_000 + i),
      value,
    }))

describe('price shifts', () => {
  it('are levels that last', () => {
    expect(priceShifts(prices([40, 2000], [40, 1800], [40, 2100]))).toEqual([
      { on: isoDate(20_040), from: 2000, to: 1800 },
      { on: isoDate(20_080), from: 1800, to: 2100 },
    ])
  })

  it('are not deals, small steps, odd days, or what is too young to tell', () => {
    expect(priceShifts(prices([40, 2000], [13, 1500], [40, 2000]))).toEqual([])
    expect(priceShifts(prices([40, 2000], [40, 1901]))).toEqual([])
    expect(priceShifts(prices([40, 2000], [1, 1500], [40, 2000]))).toEqual([])
    expect(priceShifts(prices([40, 2000], [13, 1500]))).toEqual([])
    expect(priceShifts(prices([40, 2000], [14, 1500]))).toHaveLength(1)
    expect(priceShifts(prices([2, 2000], [40, 1500]))).toEqual([])
    expect(priceShifts([])).toEqual([])
  })

  it('bear an odd day within, and count 5 % as enough', () => {
    expect(priceShifts(prices([40, 2000], [5, 1900], [1, 2000], [34, 1900]))).toEqual([
      { on: isoDate(20_040), from: 2000, to: 1900 },
    ])
  })
})

describe('detected changes', () => {
  const coupon = { kind: 'percent', value: 10, currency: null, asinIds: [1], seenAt: 0 }
  const money = {
    coupons: [
      { ...coupon, fromDay: 20_010, toDay: 20_020 },
      { ...coupon, fromDay: 20_021, toDay: 20_030 },
      { ...coupon, kind: 'amount', value: 500, currency: 'EUR', fromDay: 20_040, toDay: 20_060 },
      { ...coupon, asinIds: [9], fromDay: 20_000, toDay: 20_001 },
    ],
    subscriptions: [0.05, 0.05, 0.1].map((discountShare, i) => ({
      day: 20_000 + 7 * i,
      active: null,
      unitsShipped: null,
      discountShare,
      outOfStockShare: null,
      asinId: 1,
      skuId: 0,
    })),
  } as unknown as StudyTask['money']
  const history = {
    ratings: [4.5, 4.4, 4.3, 4.2, 4.1].map((stars, i) => ({
      stars,
      ratings: null,
      origin: 'typed',
      seenAt: (20_000 + i) * DAY,
    })),
    inventory: [
      ['X-1', 20_000, 'Old title'],
      ['X-2', 20_001, 'Old title, blue'],
      ['X-1', 20_010, 'Old  title'],
      ['X-1', 20_020, 'New title'],
      ['X-2', 20_021, 'New title, blue'],
    ].map(([sku, day, title]) => ({
      sku,
      title,
      seenAt: (day as number) * DAY,
      available: null,
      inbound: null,
      priceMinor: null,
      currency: null,
      shipped30: null,
      shipped90: null,
    })),
  } as unknown as Partial<AsinHistory>
  const task = taskOf({ sold: [{ day: 20_050 }], histories: { B000TEST01: history }, money })
  const changes = detectChanges(signals(task).asins)
  const of = (kind: string) =>
    changes.filter(one => one.kind === kind).map(({ on, from, to }) => [on, from, to])

  it('tell coupons begun and ended, those in a row as one', () => {
    expect(of('coupon')).toEqual([
      [isoDate(20_010), null, '10 %'],
      [isoDate(20_031), '10 %', null],
      [isoDate(20_040), null, '5.00 EUR'],
    ])
  })

  it('tell ratings moved by two tenths from the level last told', () => {
    expect(of('rating')).toEqual([
      [isoDate(20_002), 4.5, 4.3],
      [isoDate(20_004), 4.3, 4.1],
    ])
  })

  it('tell the discount to subscribers and each title once', () => {
    expect(of('subscribe-save')).toEqual([[isoDate(20_014), 0.05, 0.1]])
    expect(of('title')).toEqual([[isoDate(20_020), 'Old title', 'New title']])
  })

  it('come by day, and there are none without readings', () => {
    expect(changes.map(({ on }) => on)).toEqual(changes.map(({ on }) => on).sort())
    expect(detectChanges(signals(taskOf({ sold: [{ day: 20_050 }] })).asins)).toEqual([])
  })
})
