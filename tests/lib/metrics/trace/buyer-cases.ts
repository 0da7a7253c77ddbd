// Figures of sales, buyers and their return: what the panels show, and what their rows come to.
import { COUNT_DAYS, COUNT_PURCHASES, SEGMENTS } from '@/lib/schema/outlook'
import { buyersOf, type Case, column, count, over, returnedBy, sum, within } from './rows-come-to'
import type { ShownShop } from './shown-shop'

export function buyerCases({ figures, ahead, own, asin, ownAhead, groups, each }: ShownShop) {
  const [next] = own.next
  const total = (
    name: 'revenueMinor' | 'orders' | 'units' | 'returnedUnits',
    sumOf: Case['rows'],
  ): Case[] => [
    { ask: {}, shown: figures.totals[name], rows: sumOf },
    { ask: { asin }, shown: own.sold[name], rows: sumOf },
  ]
  return {
    'total-revenue': total('revenueMinor', sum('revenue')),
    'total-orders': total('orders', count),
    'total-units': total('units', sum('units')),
    'total-returned': total('returnedUnits', sum('returned')),
    'total-cancelled': [
      {
        ask: {},
        shown: figures.totals.cancelledOrders,
        rows: count,
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
  } satisfies Record<string, Case[]>
}
