// Figures of money: what the panels show, and what their rows come to.
import { buyersOf, type Case, input, median, over, sum, within } from './rows-come-to'
import type { ShownShop } from './shown-shop'

export function moneyCases({ study, money, each }: ShownShop) {
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
    untied: [
      {
        ask: { part: 'storage' },
        shown: money.untied.find(one => one.kind === 'storage')?.amountMinor ?? null,
        rows: sum('amount'),
      },
      {
        ask: { part: 'reimbursement no-order+not-booked' },
        shown: money.untied
          .filter(one => one.kind === 'reimbursement' && ['no-order', 'not-booked'].includes(one.reason))
          .reduce((all, one) => all + one.amountMinor, 0),
        rows: sum('amount'),
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
  } satisfies Record<string, Case[]>
}
