// Every figure there is opens, and its rows come to the very figure that panels show. A new kind of figure does not compile
// here without saying what its rows come to.
import { beforeAll, describe, expect, it } from 'vitest'
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import { TRACED_FIGURES, type Trace, type TracedFigure, type TraceRequest } from '@/lib/schema/figure-rows'
import { COUNT_DAYS, COUNT_PURCHASES, SEGMENTS } from '@/lib/schema/outlook'
import { durationCounts } from '@/lib/stats/duration-counts'
import { quantile } from '@/lib/stats/quantile'
import { survivalAtDays } from '@/lib/stats/survival-at-days'
import { type StudiedShop, studiedShop } from './studied-shop'

/** What is asked for, what the panels show, and what the rows come to. */
interface Case {
  ask: Partial<TraceRequest>
  shown: number | null
  rows(trace: Trace): number | null
  /** Places the two agree to; exact sums of floating point differ in the last. */
  places?: number
}

const column = (trace: Trace, name: string): (string | number | null)[] => {
  const at = trace.columns.findIndex(one => one.name === name)
  if (at < 0) throw new Error(`${trace.formula} has no column ${name}.`)
  return trace.rows.map(row => row[at] ?? null)
}
const sum =
  (name: string) =>
  (trace: Trace): number =>
    column(trace, name).reduce<number>((all, one) => all + Number(one ?? 0), 0)
/** The sum of the rows that a column of ones and noughts marks. */
const sumWhere =
  (name: string, mark: string) =>
  (trace: Trace): number => {
    const marks = column(trace, mark)
    return column(trace, name).reduce<number>((all, one, at) => all + Number(one ?? 0) * Number(marks[at]), 0)
  }
const count = (trace: Trace): number => trace.rows.length
const input = (trace: Trace, name: string): number => {
  const found = trace.inputs.find(one => one.name === name)
  if (found === undefined) throw new Error(`${trace.formula} has no input ${name}.`)
  return found.value ?? Number.NaN
}
const over =
  (part: (trace: Trace) => number, whole: (trace: Trace) => number) =>
  (trace: Trace): number =>
    part(trace) / whole(trace)
const buyersOf = (trace: Trace): number => input(trace, 'buyers')
/** 1 - Kaplan-Meier worked out from the rows alone. */
const returnedBy =
  (days: number) =>
  (trace: Trace): number | null => {
    const gaps = column(trace, 'gap')
    const watched = column(trace, 'watched')
    const counts = durationCounts(
      gaps.map((gap, at) => Number(gap ?? watched[at])),
      gaps.map(gap => (gap === null ? 0 : 1)),
    )
    const [waiting = null] = survivalAtDays(counts, [days])
    return waiting === null ? null : 1 - waiting
  }
const within =
  (days: number) =>
  (trace: Trace): number =>
    column(trace, 'gap').filter(gap => gap !== null && Number(gap) <= days).length / count(trace)
const median = (trace: Trace): number => quantile(Float64Array.from(column(trace, 'gap'), Number).sort(), 0.5)

function casesOf({ task, study, asins }: StudiedShop): Record<TracedFigure, Case[]> {
  const { figures } = task
  const ahead = study.outlook
  const [own] = asins
  if (own === undefined || ahead === null) throw new Error('The invented shop has neither buyers nor models.')
  const { asin } = own
  const [money, ownMoney] = [study.shop.economics, study.asins.find(one => one.asin === asin)?.economics]
  const ownAhead = ahead.asins.find(one => one.asin === asin)
  if (ownMoney === undefined || ownAhead === undefined) throw new Error(`${asin} was not studied.`)
  const groups = [
    { asin: null, of: figures, money, ahead: ahead.shop },
    { asin, of: own, money: ownMoney, ahead: ownAhead },
  ]
  const each = (make: (group: (typeof groups)[number]) => Case): Case[] => groups.map(make)
  const clv = (name: 'revenue' | 'contribution' | 'afterAds', sumOf: string): Case[] =>
    each(group => ({
      ask: { asin: group.asin, horizonDays: 30 },
      shown: group.money.clv[30][name]?.value ?? null,
      rows: over(sum(sumOf), buyersOf),
      places: 6,
    }))
  const step = (part: string, shown: number | null, name: string): Case => ({
    ask: { part, horizonDays: 90 },
    shown,
    rows: sum(name),
    places: 6,
  })
  const month = study.shop.reconciliation.months.find(one => one.sales.theirs !== null)
  const cohort = figures.cohorts.find(one => one.retention[1] !== null)
  const [next] = own.next
  const check = own.baseline.checks
  const total = (
    name: 'revenueMinor' | 'orders' | 'units' | 'returnedUnits',
    sumOf: Case['rows'],
  ): Case[] => [
    { ask: {}, shown: figures.totals[name], rows: sumOf },
    { ask: { asin }, shown: own.sold[name], rows: sumOf },
  ]
  return {
    revenue: clv('revenue', 'revenue'),
    contribution: clv('contribution', 'contribution'),
    'after-ads': clv('afterAds', 'after-ads'),
    'repeat-rate': each(group => ({
      ask: { asin: group.asin, horizonDays: 60 },
      shown: group.of.repeatRate[60].value,
      rows: within(60),
    })),
    interval: each(group => ({
      ask: { asin: group.asin },
      shown: group.of.interval?.median ?? null,
      rows: median,
    })),
    cac: each(group => ({
      ask: { asin: group.asin },
      shown: group.money.acquisition?.cac.value ?? null,
      rows: trace => (sum('spend')(trace) + input(trace, 'unallocated-spend')) / input(trace, 'first-orders'),
      places: 6,
    })),
    'break-even-acos': each(group => ({
      ask: { asin: group.asin, horizonDays: 90 },
      shown: group.money.bids.breakEvenAcos[90]?.value ?? null,
      rows: trace => sum('contribution')(trace) / buyersOf(trace) / input(trace, 'first-order'),
      places: 9,
    })),
    'max-cpc': each(group => ({
      ask: { asin: group.asin, horizonDays: 90 },
      shown: group.money.bids.maxCpcMinor[90]?.value ?? null,
      rows: trace =>
        Math.max(
          0,
          (sum('contribution')(trace) - input(trace, 'target-margin') * sum('revenue')(trace)) /
            buyersOf(trace),
        ) * input(trace, 'conversion'),
      places: 6,
    })),
    fees: each(group => {
      const { referralMinor, fulfilmentMinor, otherFeesMinor } = group.money.waterfall
      return {
        ask: { asin: group.asin },
        shown: referralMinor + fulfilmentMinor + otherFeesMinor,
        rows: sum('fees'),
      }
    }),
    refunds: each(group => ({
      ask: { asin: group.asin },
      shown: group.money.waterfall.refundsMinor,
      rows: sum('refunds'),
    })),
    'reported-sales': [
      {
        ask: { month: month?.month ?? null },
        shown: month?.sales.theirs ?? null,
        rows: trace => sum('revenue')(trace) - input(trace, 'difference'),
      },
    ],
    waterfall: [
      step('revenue', money.waterfall.revenueMinor, 'revenue'),
      step('fulfilment', money.waterfall.fulfilmentMinor, 'fulfilment'),
      step('costOfGoods', money.waterfall.costOfGoodsMinor, 'goods'),
      step('contribution', money.waterfall.contributionMinor, 'contribution'),
      {
        ask: { part: 'afterAds' },
        shown: (money.waterfall.contributionMinor ?? 0) + (money.waterfall.adsMinor ?? 0),
        rows: trace => sum('contribution')(trace) + input(trace, 'spend'),
      },
    ],
    payback: each(group => ({
      ask: { asin: group.asin },
      shown: group.money.bids.paybackDay?.value ?? null,
      // The day that covers the cost; how much had come by then stands in the rows.
      rows: trace =>
        trace.value === null
          ? null
          : sum('contribution')(trace) / buyersOf(trace) >= input(trace, 'cac')
            ? trace.value
            : Number.NaN,
    })),
    'total-revenue': total('revenueMinor', sum('revenue')),
    'total-orders': total('orders', count),
    'total-units': total('units', sum('units')),
    'total-returned': total('returnedUnits', sum('returned')),
    'total-cancelled': [
      {
        ask: {},
        shown: figures.totals.cancelledOrders,
        // Lines, of which an order has one or more.
        rows: trace => (sum('lines')(trace) >= (trace.value ?? 0) ? trace.value : null),
      },
    ],
    'total-buyers': each(group => ({
      ask: { asin: group.asin },
      shown: group.of.entryBuyers,
      rows: count,
    })),
    'total-purchases': [{ ask: {}, shown: figures.totals.purchases, rows: sum('purchases') }],
    identity: [
      {
        ask: {},
        shown: figures.coverage.ordersWithBuyer / figures.coverage.orders,
        rows: over(trace => column(trace, 'buyer').filter(one => one !== null).length, count),
      },
    ],
    'old-customers': [
      {
        ask: {},
        shown: figures.coverage.leftCensoredBuyers / figures.totals.buyers,
        rows: over(count, buyersOf),
      },
    ],
    'cohort-retention': [
      {
        ask: { month: cohort?.month ?? null, horizonDays: 89 },
        shown: cohort?.retention[1] ?? null,
        rows: over(sum('bought-in-month'), count),
      },
    ],
    'cohort-revenue': [
      {
        ask: { month: cohort?.month ?? null, horizonDays: 89 },
        shown: cohort?.revenuePerBuyerMinor[1] ?? null,
        rows: over(sum('revenue'), buyersOf),
      },
    ],
    survival: each(group => ({
      ask: { asin: group.asin, horizonDays: 90 },
      shown: group.of.survival[90],
      rows: returnedBy(90),
      places: 12,
    })),
    'return-curve': groups.flatMap(group =>
      group.ahead.curves.map(curve => ({
        ask: { asin: group.asin, horizonDays: 90, part: curve.clock },
        shown: curve.at[90],
        rows: returnedBy(90),
        places: 12,
      })),
    ),
    'reorder-window': each(group => ({
      ask: { asin: group.asin },
      shown: group.ahead.window.state === 'shown' ? group.ahead.window.mode.value : null,
      rows: trace => (group.ahead.window.n === count(trace) ? trace.value : Number.NaN),
    })),
    'first-to-second': [
      { ask: { horizonDays: 90 }, shown: ahead.shop.firstToSecond?.value ?? null, rows: within(90) },
    ],
    'next-asin': [
      {
        ask: { asin, part: next?.asin },
        shown: next?.share ?? null,
        rows: over(trace => column(trace, 'next-asin').filter(one => one === next?.asin).length, count),
      },
    ],
    'at-least': [
      {
        ask: { part: String(COUNT_PURCHASES[0]), horizonDays: COUNT_DAYS[2] },
        shown: ahead.shop.atLeast[0]?.[2] ?? null,
        rows: count,
      },
    ],
    'bought-within': [
      { ask: { asin, horizonDays: 90 }, shown: ownAhead.boughtWithin[2] ?? null, rows: count },
    ],
    segment: SEGMENTS.flatMap(part => {
      const found = ahead.shop.segments.find(one => one.id === part)
      const { buyers = null, purchases = 0, revenueMinor = 0, expectedPurchases = null } = found ?? {}
      return [
        { ask: { part, horizonDays: 90 }, shown: buyers, rows: count },
        {
          ask: { part, horizonDays: 90 },
          shown: buyers,
          rows: trace => (sum('purchases')(trace) === purchases ? buyers : null),
        },
        {
          ask: { part, horizonDays: 90 },
          shown: buyers,
          rows: trace => (sum('revenue')(trace) === revenueMinor ? buyers : null),
        },
        {
          ask: { part, horizonDays: 90 },
          shown: buyers,
          rows: trace =>
            Math.abs(sum('expected-orders')(trace) - (expectedPurchases ?? 0)) < 1e-6 ? buyers : Number.NaN,
        },
      ]
    }),
    'forecast-orders': each(group => ({
      ask: { asin: group.asin, horizonDays: 90 },
      shown: group.ahead.forecast?.purchases.value ?? null,
      rows: sum('expected-orders'),
      places: 6,
    })),
    'forecast-revenue': each(group => ({
      ask: { asin: group.asin, horizonDays: 90 },
      shown: group.ahead.forecast?.revenueMinor?.value ?? null,
      rows: sum('expected-revenue'),
      places: 3,
    })),
    'sold-orders-ahead': [
      {
        ask: { asin, horizonDays: 90 },
        shown: ownAhead.soldForecast?.purchases.value ?? null,
        rows: sum('expected-orders'),
        places: 6,
      },
    ],
    'sold-revenue-ahead': [
      {
        ask: { asin, horizonDays: 90 },
        shown: ownAhead.soldForecast?.revenueMinor?.value ?? null,
        rows: sum('expected-revenue'),
        places: 3,
      },
    ],
    alive: [{ ask: {}, shown: ahead.shop.alive, rows: sum('alive'), places: 6 }],
    due: each(group => ({
      ask: { asin: group.asin },
      shown: group.ahead.due,
      rows: trace => (trace.value === null ? null : sum('alive')(trace)),
      places: 6,
    })),
    'value-ahead': each(group => ({
      ask: { asin: group.asin, horizonDays: 180 },
      shown: group.ahead.valueAhead[180]?.value ?? null,
      rows: trace =>
        sum('first-revenue')(trace) / count(trace) +
        input(trace, 'expected-repeats') * input(trace, 'repeat-value'),
      places: 6,
    })),
    rating: [
      {
        ask: { asin },
        shown: check.rating.value,
        rows: trace => Number(column(trace, 'stars').at(-1) ?? Number.NaN),
      },
    ],
    'stock-days': [
      {
        ask: { asin },
        shown: check.stockDays.value,
        rows: trace => (sumWhere('available', 'counted')(trace) / input(trace, 'pace-units')) * 30,
        places: 6,
      },
    ],
    'return-rate': [
      {
        ask: { asin },
        shown: check.returnRate.value,
        rows: trace => input(trace, 'returned-in-time') / sum('units')(trace),
        places: 9,
      },
    ],
    'cancellation-rate': [
      {
        ask: { asin },
        shown: check.cancellationRate.value,
        rows: over(
          trace => input(trace, 'orders-cancelled'),
          trace => input(trace, 'orders-placed'),
        ),
        places: 9,
      },
    ],
    sessions: [
      {
        ask: { asin },
        shown:
          task.histories[task.asins.indexOf(asin)]?.traffic.reduce(
            (all, one) => all + (one.sessions ?? 0),
            0,
          ) ?? null,
        rows: sum('sessions'),
      },
    ],
  }
}

describe('the rows of every figure', () => {
  let studied: StudiedShop
  let cases: Record<TracedFigure, Case[]>
  beforeAll(async () => {
    studied = await studiedShop()
    cases = casesOf(studied)
  }, 180_000)

  it.each(TRACED_FIGURES)('%s: the rows come to what is shown', figure => {
    const { task } = studied
    expect(cases[figure].length).toBeGreaterThan(0)
    expect(cases[figure].some(({ shown }) => shown !== null)).toBe(true)
    for (const { ask, shown, rows, places = 9 } of cases[figure]) {
      const request: TraceRequest = {
        shop: task.shop,
        asin: null,
        horizonDays: 365,
        month: null,
        ...ask,
        figure,
      }
      const trace = traceFigure(task, request, 1_000_000)
      const what = `${figure} ${JSON.stringify(ask)}`
      expect(trace.rows.length, what).toBe(trace.count)
      for (const row of trace.rows) expect(row.length, what).toBe(trace.columns.length)
      if (shown === null) {
        expect(trace.value, what).toBeNull()
        continue
      }
      expect(trace.value, what).toBeCloseTo(shown, places)
      expect(rows(trace), what).toBeCloseTo(shown, places)
      const cut = traceFigure(task, request, 2)
      expect(cut, what).toEqual({ ...trace, rows: trace.rows.slice(0, 2) })
    }
  })
})
