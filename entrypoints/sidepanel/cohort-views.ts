// Months of first order as the grids show them: the shop's figures with what the study adds, or those who entered by one product,
// each with the levers of the journal that are to be flagged on them.
import type { CohortView } from '@/components/panels/CohortPanel'
import { type CohortFlag, cohortFlags } from '@/components/panels/cohort-flags'
import type { Dashboard } from '@/components/state/create-dashboard'
import { drawCohort } from '@/lib/schema/draw-cohorts'
import type { Asin } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import type { AsinStudy } from '@/lib/schema/study'

/** Counts and revenue are those of the figures, which are newer than the study at times. */
export function shopCohorts(dashboard: Dashboard): PanelState<CohortView> {
  const { figures, studies } = dashboard
  const study = studies.shop.value
  const studied = new Map(
    study.kind === 'ready' ? (study.view.cohorts ?? []).map(one => [one.month, drawCohort(one)]) : [],
  )
  return mapState(figures.value, ({ cohorts, asOf, currency, coverage, totals }) => ({
    cohorts: cohorts.map(one => ({ ...studied.get(one.month), ...one })),
    asOf,
    currency,
    coverage,
    buyers: totals.buyers,
    flags: flagsOf(dashboard, null),
  }))
}

/** Of those who entered by the product whose study it is. */
export function entryCohorts(
  dashboard: Dashboard,
  asin: Asin,
  study: PanelState<AsinStudy>,
): PanelState<CohortView> {
  if (study.kind !== 'ready') return study
  const { cohorts } = study.view
  if (cohorts === undefined) return { kind: 'empty', why: 'empty.study' }
  // What is shown is the product asked for before, until the answer is here.
  if (study.view.asin !== asin) return { kind: 'loading' }
  const { months, missingBuyers } = cohorts
  return mapState(dashboard.figures.value, ({ currency, coverage, totals }) => ({
    cohorts: months.map(drawCohort),
    asOf: study.view.economics.asOf,
    currency,
    // What is said of buyers under the figures is said of the whole shop.
    coverage,
    buyers: totals.buyers,
    missingBuyers,
    flags: flagsOf(dashboard, asin),
  }))
}

/** Levers pulled on any product, or on one. */
function flagsOf({ studies, table }: Dashboard, asin: Asin | null): CohortFlag[] {
  const journal = studies.journal.value
  if (journal.kind !== 'ready') return []
  const titles = new Map(
    table.value.kind === 'ready' ? table.value.view.map(row => [row.asin as string, row.title]) : [],
  )
  const entries = journal.view.entries.filter(one => asin === null || one.asin === asin)
  return cohortFlags(entries, of => titles.get(of) ?? of)
}
