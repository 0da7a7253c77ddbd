// Figures of what is ahead and of what was read: what the panels show, and what their rows come to.
import type { Trace } from '@/lib/schema/figure-rows'
import { type Case, column, count, input, over, sum, sumWhere } from './rows-come-to'
import type { ShownShop } from './shown-shop'

type Rows = (trace: Trace) => number
const revenueAhead: Rows = trace =>
  sum('first-revenue')(trace) / count(trace) + input(trace, 'expected-repeats') * input(trace, 'repeat-value')
const leftAhead: Rows = trace =>
  input(trace, 'first-day-contribution') +
  (revenueAhead(trace) - input(trace, 'first-day-revenue')) * input(trace, 'contribution-share')

export function aheadCases({ task, ahead, own, asin, ownAhead, each }: ShownShop) {
  const check = own.baseline.checks
  return {
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
    'value-ahead': [
      ...each(group => ({
        ask: { asin: group.asin, horizonDays: 180 },
        shown: group.ahead.valueAhead[180]?.value ?? null,
        rows: revenueAhead,
        places: 6,
      })),
      ...each(group => ({
        ask: { asin: group.asin, horizonDays: 180, part: 'contribution' },
        shown: group.money.ahead[180].contribution?.value ?? null,
        rows: leftAhead,
        places: 6,
      })),
      ...each(group => ({
        ask: { asin: group.asin, horizonDays: 90, part: 'afterAds' },
        shown: group.money.ahead[90].afterAds?.value ?? null,
        rows: trace => leftAhead(trace) - input(trace, 'cac'),
        places: 6,
      })),
    ],
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
        rows: over(sum('returned-in-time'), sum('units')),
        places: 9,
      },
    ],
    'cancellation-rate': [
      {
        ask: { asin },
        shown: check.cancellationRate.value,
        rows: over(count, trace => input(trace, 'orders-placed')),
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
  } satisfies Record<string, Case[]>
}
