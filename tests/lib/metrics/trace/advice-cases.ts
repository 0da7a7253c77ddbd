// Figures of advice and of verdicts: what the panels show, and what their rows come to.
import type { CohortComparison } from '@/lib/schema/journal'
import { type Case, column, count, input, over, sum } from './rows-come-to'
import type { ShownShop } from './shown-shop'

export function adviceCases({ study, asin, ownAhead }: ShownShop) {
  const own = study.asins.find(one => one.asin === asin)
  const [experiment] = study.shop.experiments
  if (own === undefined || experiment === undefined) throw new Error(`${asin} was not studied.`)
  const set = study.asins.flatMap(one => one.advice.killers.map(killer => ({ asin: one.asin, killer })))
  const sides = (measure: keyof NonNullable<typeof experiment.cohort60>, rows: Case['rows']): Case[] =>
    ([60, 90] as const).flatMap(age => {
      const of: CohortComparison | null = experiment[`cohort${age}`]?.[measure] ?? null
      return (['before', 'after'] as const).map(side => ({
        ask: { asin: experiment.asin, part: `${experiment.start} ${side} ${measure}`, horizonDays: age },
        shown: of?.[side].value ?? null,
        rows,
        places: 6,
      }))
    })
  const weeks = study.shop.weekly.find(one => one.asin === experiment.asin)
  return {
    wave: [
      ...(own.advice.wave?.weeks ?? []).slice(0, 3).map(
        (one): Case => ({
          ask: { asin, part: String(one.week) },
          shown: one.expected,
          rows: trace =>
            (sum('expected-orders')(trace) +
              input(trace, 'first-orders-week') +
              input(trace, 'second-orders-week')) *
            input(trace, 'units-each'),
          places: 6,
        }),
      ),
      {
        ask: { asin, part: 'buffer' },
        shown: own.advice.wave?.bufferUnits ?? null,
        rows: trace =>
          column(trace, 'expected-units').length === own.advice.wave?.weeks.length ? trace.value : Number.NaN,
      },
    ],
    killer: set.map(({ asin: of, killer }) => ({
      ask: { asin: of, part: `${killer.killer} ${killer.from}` },
      shown: killer.lostOrders?.value ?? null,
      // Those expected in the horizon, by the days without stock.
      rows: trace =>
        (sum('expected-orders')(trace) / input(trace, 'expected-in')) * Number(killer.arguments['n']),
      places: 6,
    })),
    'pooled-rate': [
      {
        ask: { asin, horizonDays: 90 },
        shown: ownAhead.pooledRepeat[90]?.value ?? null,
        rows: trace => Number(column(trace, 'held-share')[column(trace, 'asin').indexOf(asin)]),
      },
    ],
    'cohort-change': [
      ...sides('revenueMinor', over(sum('revenue'), count)),
      ...sides('contributionMinor', over(sum('contribution'), count)),
      ...sides('reorderRate', over(sum('back'), count)),
      ...sides('restrictedMeanDays', over(sum('days-to-reorder'), count)),
    ],
    'weekly-orders': [
      {
        ask: { part: experiment.entry.id },
        shown: experiment.effect === null ? null : Math.exp(experiment.effect.value) - 1,
        rows: trace => {
          const names = new Set(column(trace, 'asin'))
          const all = [experiment.asin, ...experiment.controls, ...(experiment.together ?? [])]
          return all.every(one => names.has(one)) && weeks === undefined ? trace.value : Number.NaN
        },
      },
    ],
  } satisfies Record<string, Case[]>
}
