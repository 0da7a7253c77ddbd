// From order to order, sides of first orders, growth: what the panels show, and what their rows come to.
import { FIRST_ORDER_SIDES } from '@/lib/schema/first-orders'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { buyersOf, type Case, column, count, median, over, sum, within } from './rows-come-to'
import type { ShownShop } from './shown-shop'

export function courseCases({ study, asin }: ShownShop) {
  const own = study.asins.find(one => one.asin === asin)
  const groups = [
    { asin: null, of: study.shop },
    { asin, of: own },
  ]
  const steps = groups.flatMap(group => (group.of?.steps ?? []).map(step => ({ asin: group.asin, step })))
  const byHorizon = (make: (of: (typeof steps)[number], days: 90 | 180 | 365) => Omit<Case, 'ask'>): Case[] =>
    steps.flatMap(of =>
      VALUE_HORIZONS.map(days => ({
        ask: { asin: of.asin, part: String(of.step.order), horizonDays: days },
        ...make(of, days),
      })),
    )
  const sides = groups.flatMap(group =>
    (group.of?.firstOrders?.pairs ?? []).flatMap(({ kind, at }) =>
      at.flatMap(({ days, sides: held }) =>
        held.map((side, i) => ({
          ask: { asin: group.asin, part: FIRST_ORDER_SIDES[kind][i], horizonDays: days },
          side,
        })),
      ),
    ),
  )
  const growth = groups.map(group => ({
    ask: { asin: group.asin, horizonDays: 90 },
    of: group.of?.firstOrders?.growth,
  }))
  return {
    'order-next': steps.flatMap(({ asin, step }) =>
      VALUE_HORIZONS.map(days => ({
        ask: { asin, part: String(step.order), horizonDays: days },
        shown: step.next[days].share.value,
        rows: within(days),
      })),
    ),
    'order-gap': byHorizon(({ step }, days) => ({
      shown: step.next[days].medianDays?.value ?? null,
      rows: median,
    })),
    'order-value': steps.map(({ asin, step }) => ({
      ask: { asin, part: String(step.order) },
      shown: step.averageMinor?.value ?? null,
      rows: over(sum('revenue'), count),
      places: 6,
    })),
    'side-repeat': sides.map(({ ask, side }) => ({
      ask,
      shown: side.repeat.value,
      rows: within(ask.horizonDays),
    })),
    'side-revenue': sides.map(({ ask, side }) => ({
      ask,
      shown: side.revenueMinor?.value ?? null,
      rows: over(sum('revenue'), count),
      places: 6,
    })),
    'side-later': sides.map(({ ask, side }) => ({
      ask,
      shown: side.laterMinor?.value ?? null,
      rows: over(sum('later-revenue'), count),
      places: 6,
    })),
    'side-contribution': sides.map(({ ask, side }) => ({
      ask,
      shown: side.contributionMinor?.value ?? null,
      rows: over(sum('contribution'), buyersOf),
      places: 6,
    })),
    growth: growth.map(({ ask, of }) => ({
      ask,
      shown: of?.to90?.value ?? null,
      rows: trace => sum('revenue')(trace) / sum('first-revenue')(trace) - 1,
    })),
    'same-item': growth.map(({ ask, of }) => ({
      ask,
      shown: of?.sameItem.value ?? null,
      rows: over(trace => column(trace, 'same-item').filter(one => one === 1).length, count),
    })),
  } satisfies Record<string, Case[]>
}
