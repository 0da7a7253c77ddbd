// The rows behind each figure: they add up to it, are masked, and are the same in whatever order the books hold them.
import { describe, expect, it } from 'vitest'
import { economics } from '@/lib/metrics/economics/economics'
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import type { Trace, TracedFigure, TraceRequest } from '@/lib/schema/figure-rows'
import type { StudyTask } from '@/lib/schema/study'
import {
  ASINS,
  FIRST,
  reported,
  type Sold,
  soldShop,
  trafficOf,
} from '@/tests/lib/metrics/reconciliation/sold-shop'

/** Ten buyers by B000TEST01, five by B000TEST02; every second one comes back after 40 days. */
const sold: Sold[] = Array.from({ length: 15 }, (_, buyer): Sold[] => {
  const asin = buyer < 10 ? 1 : 2
  const own = { buyer, asin, order: 5_000_000 + buyer, day: buyer, revenue: 1000 + buyer, discount: 50 }
  const again = { buyer, asin: 2, order: 6_000_000 + buyer, day: buyer + 40, revenue: 2000, units: 2 }
  return buyer % 2 === 0 ? [own, again] : [own]
}).flat()
const shop = (changes: Partial<Parameters<typeof soldShop>[0]> = {}): StudyTask => {
  const task = soldShop({
    // Two lines of one order, and an order of nobody known.
    sold: [
      ...sold,
      { buyer: 0, asin: 2, order: 5_000_000, day: 0, revenue: 300 },
      { order: 7_000_000, day: 3, revenue: 900 },
    ],
    lastDay: 120,
    booked: [
      { order: 5_000_000, day: 2, kind: 'product-sales', amount: 1350 },
      { order: 5_000_000, day: 2, kind: 'referral-fee', amount: -200 },
      { order: 5_000_001, day: 9, kind: 'refund-product', amount: -1001 },
    ],
    ads: [{ fromDay: 0, toDay: 9, asin: 1, spendMinor: 5000 }],
    traffic: [reported(1, 3, 3000)],
    byAsin: {
      1: [
        trafficOf({
          asin: ASINS[1] as never,
          fromDay: FIRST,
          toDay: FIRST + 30,
          sessions: 100,
          unitsOrdered: 10,
          salesMinor: 9,
        }),
      ],
    },
    ...changes,
  })
  task.settings = { ...task.settings, grossMarginShare: 0.8 }
  task.figures.coverage.orders = 24
  task.figures.coverage.ordersWithBuyer = 18
  return task
}
/** Figures whose rows this shop has: the invented shop stands behind the others. */
const OF_ORDERS_OR_BUYERS: readonly TracedFigure[] = [
  'revenue',
  'contribution',
  'after-ads',
  'repeat-rate',
  'interval',
  'cac',
  'break-even-acos',
  'max-cpc',
  'fees',
  'refunds',
  'reported-sales',
  'waterfall',
  'payback',
  'total-revenue',
  'total-buyers',
  'identity',
  'survival',
  'return-curve',
  'first-to-second',
  'next-asin',
  'at-least',
  'forecast-orders',
  'alive',
  'value-ahead',
]
const ask = (figure: TracedFigure, changes: Partial<TraceRequest> = {}): TraceRequest => ({
  shop: 'local|ATVPDKIKX0DER|USD' as never,
  asin: null,
  figure,
  horizonDays: 90,
  month: figure === 'reported-sales' ? '2026-03' : null,
  ...changes,
})
const traced = (request: TraceRequest, task = shop(), limit = 1000): Trace =>
  traceFigure(task, request, limit)
const sumOf = (trace: Trace, name: string): number => {
  const at = trace.columns.findIndex(column => column.name === name)
  return trace.rows.reduce((sum, row) => sum + Number(row[at]), 0)
}
const input = (trace: Trace, name: string): number | null | undefined =>
  trace.inputs.find(one => one.name === name)?.value

describe('traceFigure', () => {
  it.each(OF_ORDERS_OR_BUYERS)(
    '%s: rows fit their columns, show last digits alone, and `limit` only cuts',
    figure => {
      const whole = traced(ask(figure))
      expect(whole.count).toBe(whole.rows.length)
      expect(whole.count).toBeGreaterThan(0)
      expect(whole.formula).toBe(figure)
      for (const row of whole.rows) {
        expect(row).toHaveLength(whole.columns.length)
        expect(row[0]).toMatch(/^…-\d{7}$/)
      }
      const cut = traced(ask(figure), shop(), 2)
      expect(cut).toEqual({ ...whole, rows: whole.rows.slice(0, 2) })
      // Nothing of the front of any order id is in it.
      expect(JSON.stringify(whole)).not.toContain('111000')
    },
  )

  it.each(['revenue', 'contribution', 'after-ads'] as const)(
    '%s: the same as the economics say, and the sum of the rows over the buyers',
    figure => {
      const name = figure === 'after-ads' ? 'afterAds' : figure
      for (const asin of [null, ASINS[1] as never]) {
        const task = shop()
        const money = economics(task, null)
        const of = asin === null ? money.shop : money.asins.find(one => one.asin === asin)
        const trace = traced(ask(figure, { asin }), task)
        expect(trace.value).toBeCloseTo(of?.clv[90][name]?.value ?? Number.NaN, 9)
        const buyers = trace.inputs.at(-1)?.value ?? 0
        expect(sumOf(trace, figure) / buyers).toBeCloseTo(trace.value ?? Number.NaN, 9)
      }
    },
  )

  it('revenue: an order of two lines is one row, with both ASINs and its age', () => {
    const trace = traced(ask('revenue'))
    const names = ['order', 'day', 'buyer', 'asin', 'age', 'units', 'revenue']
    expect(trace.columns.map(one => one.name)).toEqual(names)
    expect(trace.rows[0]).toEqual(['…-5000000', '2026-03-01', 1, 'B000TEST01, B000TEST02', 0, 2, 1300])
    expect(trace.rows.at(-1)?.[4]).toBe(40)
    expect(input(trace, 'buyers')).toBe(15)
    expect(trace.coverageShare).toBe(0.75)
    expect([trace.from, trace.to]).toEqual(['2026-03-01', '2026-04-24'])
  })

  it('repeat rate: every ripe buyer, with the second purchase or without', () => {
    const trace = traced(ask('repeat-rate', { horizonDays: 30 }))
    expect([trace.value, trace.count]).toEqual([0, 15])
    const later = traced(ask('repeat-rate', { horizonDays: 60, asin: ASINS[1] as never }))
    expect([later.value, later.count]).toEqual([0.5, 10])
    expect(later.rows[0]?.slice(1)).toEqual([1, '2026-03-01', 'B000TEST01', '2026-04-10', 40])
    expect(later.rows[1]?.slice(4)).toEqual([null, null])
  })

  it('interval: the median of the gaps shown', () => {
    const trace = traced(ask('interval'))
    expect([trace.value, trace.count, input(trace, 'first-quartile')]).toEqual([40, 8, 40])
  })

  it('cac: what is laid on first orders and what is laid on nobody is all that was spent', () => {
    for (const asin of [null, ASINS[1] as never]) {
      const task = shop()
      const trace = traced(ask('cac', { asin }), task)
      expect(trace.value).toBe(500)
      expect(sumOf(trace, 'spend') + (input(trace, 'unallocated-spend') ?? 0)).toBe(5000)
      const money = economics(task, null)
      const of = asin === null ? money.shop : money.asins.find(one => one.asin === asin)
      expect(trace.value).toBe(of?.acquisition?.cac.value)
    }
  })

  it('bids: value and inputs are those of the economics', () => {
    const task = shop()
    const own = economics(task, null).asins.find(one => one.asin === ASINS[1])
    const acos = traced(ask('break-even-acos', { asin: ASINS[1] as never }), task)
    expect(acos.value).toBe(own?.bids.breakEvenAcos[90]?.value)
    expect((input(acos, 'contribution-per-buyer') ?? 0) / (input(acos, 'first-order') ?? 0)).toBeCloseTo(
      acos.value ?? Number.NaN,
      9,
    )
    const cpc = traced(ask('max-cpc', { asin: ASINS[1] as never }), task)
    expect(cpc.value).toBe(own?.bids.maxCpcMinor[90]?.value ?? null)
  })

  it('fees and refunds: the sums of the waterfall', () => {
    const task = shop()
    const { waterfall } = economics(task, null).shop
    const fees = traced(ask('fees'), task)
    expect(fees.value).toBe(waterfall.referralMinor + waterfall.fulfilmentMinor + waterfall.otherFeesMinor)
    expect(sumOf(fees, 'fees')).toBe(fees.value)
    expect(fees.coverageShare).toBeNull()
    const refunds = traced(ask('refunds'), task)
    expect(refunds.value).toBe(waterfall.refundsMinor)
    expect([refunds.count, sumOf(refunds, 'refunds')]).toEqual([1, -1001])
  })

  it('reported sales: our orders of the month, theirs, and the reasons, which add up', () => {
    const trace = traced(ask('reported-sales'))
    expect(sumOf(trace, 'revenue')).toBe(input(trace, 'ours'))
    // The report by ASIN tells the whole month, the rows by date one day of it.
    expect(trace.value).toBe(9)
    const reasons = trace.inputs.filter(one => one.name.startsWith('reason-'))
    expect(reasons.reduce((sum, one) => sum + (one.value ?? 0), 0)).toBe(input(trace, 'difference'))
    expect(traced(ask('reported-sales', { month: '2025-01' })).value).toBeNull()
  })

  it('gives no contribution where a cost is not known, and leaves the cells empty', () => {
    const task = shop()
    task.settings = { ...task.settings, grossMarginShare: null }
    const trace = traced(ask('contribution'), task)
    expect([trace.value, input(trace, 'contribution'), input(trace, 'goods')]).toEqual([null, null, null])
    const at = trace.columns.findIndex(one => one.name === 'contribution')
    expect(trace.rows[0]?.[at]).toBeNull()
  })

  it('is the same whatever order the lines came in', () => {
    const turned = shop({ sold: [{ order: 7_000_000, day: 3, revenue: 900 }, ...sold].reverse() })
    const straight = shop({ sold: [...sold, { order: 7_000_000, day: 3, revenue: 900 }] })
    for (const figure of OF_ORDERS_OR_BUYERS)
      expect(traced(ask(figure), turned)).toEqual(traced(ask(figure), straight))
  })
})
