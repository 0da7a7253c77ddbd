// Cells of the cohort grids, of the shop and of those who entered by its first product: each month, by month of age and by day.
import { drawCohort } from '@/lib/schema/draw-cohorts'
import type { CohortAt, CohortCounts, StudiedCohort } from '@/lib/schema/entry-cohorts'
import { buyersOf, type Case, count, over, sum, within } from './rows-come-to'
import type { ShownShop } from './shown-shop'

export function cohortCases({ study, asin, figures }: ShownShop) {
  const own = study.asins.find(one => one.asin === asin)?.cohorts
  if (!own?.months.length) throw new Error(`${asin} has no grid.`)
  const drawn = (asin: ShownShop['asin'] | null, months: readonly CohortCounts[]) =>
    months.map(one => ({ ask: { asin, month: one.month }, of: drawCohort(one) }))
  const all = [...drawn(null, study.shop.cohorts ?? []), ...drawn(asin, own.months)]
  const byMonth = (make: (of: StudiedCohort) => Omit<Case, 'ask'>): Case[] =>
    all.map(({ ask, of }) => ({ ask: { ...ask, horizonDays: 89 }, ...make(of) }))
  const byDay = (make: (of: CohortAt) => Omit<Case, 'ask'>): Case[] =>
    all.map(({ ask, of }) => ({ ask: { ...ask, horizonDays: 90 }, ...make(of.byDay[90]) }))
  const shop = figures.cohorts.find(one => one.retention[1] !== null)
  return {
    months: {
      'cohort-retention': [
        {
          ask: { month: shop?.month ?? null, horizonDays: 89 },
          shown: shop?.retention[1] ?? null,
          rows: over(sum('bought-in-month'), count),
        },
        ...byMonth(of => ({ shown: of.retention[1] ?? null, rows: over(sum('bought-in-month'), count) })),
      ],
      'cohort-revenue': [
        {
          ask: { month: shop?.month ?? null, horizonDays: 89 },
          shown: shop?.revenuePerBuyerMinor[1] ?? null,
          rows: over(sum('revenue'), buyersOf),
        },
        ...byMonth(of => ({
          shown: of.revenuePerBuyerMinor[1] ?? null,
          rows: over(sum('revenue'), buyersOf),
        })),
      ],
      'cohort-contribution': byMonth(of => ({
        shown: of.contributionPerBuyerMinor[1] ?? null,
        rows: over(sum('contribution'), buyersOf),
      })),
    },
    days: {
      'repeat-rate': byDay(of => ({ shown: of.back, rows: within(90) })),
      revenue: byDay(of => ({ shown: of.revenueMinor, rows: over(sum('revenue'), buyersOf) })),
      contribution: byDay(of => ({ shown: of.contributionMinor, rows: over(sum('contribution'), buyersOf) })),
    },
  }
}
