// The calendar of coverage: what counts as missing, what may be chance, and what to download first.
import { describe, expect, it } from 'vitest'
import { emptyRuns, unmarkedRuns } from '@/lib/metrics/reconciliation/empty-runs'
import { reconciliation } from '@/lib/metrics/reconciliation/reconciliation'
import { isoDate } from '@/lib/schema/dates'
import type { CoverageGap, CoverageKind } from '@/lib/schema/reconciliation'
import { FIRST, type Parts, reported, type Sold, soldShop } from './sold-shop'

const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** Four orders a day for twenty weeks, three of them with a buyer. */
const orders = days(0, 139).flatMap(day =>
  days(0, 3).map((n): Sold => ({ day, order: day * 4 + n, buyer: n === 3 ? -1 : (day * 3 + n) % 97 })),
)
const gapsOf = (parts: Parts, kind: CoverageKind): CoverageGap[] =>
  reconciliation(soldShop(parts)).gaps.filter(gap => gap.kind === kind)
const gap = (kind: CoverageKind, from: number, to: number): CoverageGap => ({
  kind,
  from: isoDate(FIRST + from),
  to: isoDate(FIRST + to),
  days: to - from + 1,
})

describe('runs of empty days', () => {
  it('are gaps where the pace of the days beside them makes them implausible', () => {
    const steady = Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 28 ? 0 : 1))
    // exp(-8) = 0.0003, exp(-6) = 0.0025.
    expect(emptyRuns(steady, 28)).toEqual([{ from: 20, to: 27 }])
    const shorter = steady.map((n, day) => (day === 20 || day === 27 ? 1 : n))
    expect(emptyRuns(shorter, 28)).toEqual([])
  })

  it('of a slow shop are no gaps', () => {
    expect(
      emptyRuns(
        Array.from({ length: 200 }, (_, day) => (day % 9 === 0 ? 1 : 0)),
        28,
      ),
    ).toEqual([])
  })

  it('without a mark are found though the gap itself pulls the share down', () => {
    const counts = Array.from({ length: 40 }, () => 1)
    const marked = counts.map((_, day) => (day < 30 && day % 3 !== 2 ? 1 : 0))
    // Over all days 20 of 40 are marked: 0.5 ** 11 = 0.0005 (days 29 to 39).
    expect(unmarkedRuns(counts, marked)).toEqual([{ from: 29, to: 39 }])
    expect(
      unmarkedRuns(
        counts,
        marked.map((n, day) => (day === 34 ? 1 : n)),
      ),
    ).toEqual([])
  })
})

describe('gaps', () => {
  it('in the orders are days without any, cancelled ones too', () => {
    const sold = orders.filter(one => one.day < 30 || one.day > 36)
    expect(gapsOf({ sold }, 'orders')).toEqual([gap('orders', 30, 36)])
    const leftOut = days(30, 36).map(day => ({
      day,
      reason: 'cancelled' as const,
      lines: 1,
      revenueMinor: 0,
    }))
    expect(gapsOf({ sold, leftOut }, 'orders')).toEqual([])
  })

  it('in the buyers are orders of whom none has one', () => {
    const sold = orders.map(one => (one.day >= 60 && one.day < 91 ? { ...one, buyer: -1 } : one))
    expect(gapsOf({ sold }, 'buyers')).toEqual([gap('buyers', 60, 90)])
    expect(gapsOf({ sold: orders }, 'buyers')).toEqual([])
  })

  it('in the business reports are all days without a row', () => {
    const traffic = days(0, 139)
      .filter(day => day !== 50 && day < 130)
      .map(day => reported(day, 4, 4000))
    expect(gapsOf({ sold: orders, traffic }, 'traffic')).toEqual([
      gap('traffic', 130, 139),
      gap('traffic', 50, 50),
    ])
  })

  it('in the settlements leave out orders of the last weeks, which may not be settled', () => {
    const booked = orders
      .filter(one => one.day < 40 || (one.day > 53 && one.day < 115))
      .map(one => ({ order: one.order, day: one.day + 1, kind: 'product-sales' as const, amount: 1000 }))
    expect(gapsOf({ sold: orders, booked }, 'settlements')).toEqual([
      gap('settlements', 40, 53),
      gap('settlements', 115, 119),
    ])
  })

  it('in the ads are longer than a pause', () => {
    const ads = [
      { fromDay: 0, toDay: 59 },
      { fromDay: 64, toDay: 99 },
      { fromDay: 120, toDay: 139 },
    ]
    expect(gapsOf({ sold: orders, ads }, 'ads')).toEqual([gap('ads', 100, 119)])
  })

  it('in the returns are runs too long for how rare returns are', () => {
    const returned = days(0, 139)
      .filter(day => day % 4 === 0 && (day < 40 || day > 90))
      .map(day => ({ order: day * 4, day, units: 1 }))
    expect(gapsOf({ sold: orders, returned }, 'returns')).toEqual([gap('returns', 37, 91)])
    expect(gapsOf({ sold: orders.slice(0, 40) }, 'returns')).toEqual([])
    expect(gapsOf({ sold: orders }, 'returns')).toEqual([gap('returns', 0, 139)])
  })

  it('come with the most useful first: orders, then buyers, then the rest', () => {
    const sold = orders
      .filter(one => one.day < 30 || one.day > 60)
      .map(one => (one.day >= 70 && one.day < 101 ? { ...one, buyer: -1 } : one))
    const kinds = reconciliation(soldShop({ sold })).gaps.map(one => one.kind)
    expect(kinds.indexOf('orders')).toBeLessThan(kinds.indexOf('buyers'))
    expect(kinds.at(-1)).toBe('ads')
  })
})

describe('calendar', () => {
  it('tells each week from its Monday, and the share of its days that is covered', () => {
    const sold = orders.filter(one => one.day < 30 || one.day > 36)
    const traffic = days(80, 139).map(day => reported(day, 4, 4000))
    const { calendar } = reconciliation(soldShop({ sold, traffic }))
    // 1 March 2026 is a Sunday: the first week has one day of the history.
    expect(calendar[0]).toMatchObject({
      from: '2026-02-23',
      covered: { orders: 1, traffic: null, ads: null },
    })
    expect(calendar[5]).toMatchObject({
      from: '2026-03-30',
      covered: { orders: 1 / 7, buyers: 1 / 7 },
    })
    expect(calendar[6]?.covered.orders).toBe(6 / 7)
    expect(calendar[12]?.covered.traffic).toBe(5 / 7)
    expect(calendar.at(-1)?.covered.traffic).toBe(1)
  })
})
