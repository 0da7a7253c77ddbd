// What a cohort grid shows, as rows of cells: by month of age or by day, who came back or what they brought.
import type { StudiedCohort } from '@/lib/schema/entry-cohorts'
import type { Cohort } from '@/lib/schema/figures'
import { COHORT_MONTHS, HORIZONS, type Horizon } from '@/lib/schema/purchase-history'

/** A month of the grid; what only a study tells may be missing. */
export type GridCohort = Cohort & Partial<Omit<StudiedCohort, keyof Cohort>>
export const COHORT_SHOWS = ['retention', 'revenue', 'contribution'] as const
export type CohortShow = (typeof COHORT_SHOWS)[number]
export type CohortAges = 'months' | 'days'

/** A column: its number, the days of age it takes, and those it tells of. */
export interface CohortAge {
  head: number
  from: number
  to: number
  /** Age that a buyer must have reached. */
  needs: number
}
const MONTHS: readonly CohortAge[] = Array.from({ length: COHORT_MONTHS }, (_, i) => ({
  head: i + 1,
  from: 30 * (i + 1),
  to: 30 * (i + 2) - 1,
  needs: 30 * (i + 2),
}))
const DAYS: readonly CohortAge[] = HORIZONS.map(day => ({ head: day, from: 0, to: day, needs: day }))

export const agesOf = (ages: CohortAges): readonly CohortAge[] => (ages === 'months' ? MONTHS : DAYS)

/** 'unripe': nobody is old enough; 'unknown': somebody is, and the cost of something bought is not known. */
export type CellValue = number | 'unripe' | 'unknown'

export const cellsOf = (cohort: GridCohort, ages: CohortAges, show: CohortShow): CellValue[] =>
  ages === 'months'
    ? MONTHS.map((_, i) => cellOf(cohort.retention[i], inMonth(cohort, show)?.[i]))
    : HORIZONS.map(day => cellOf(cohort.byDay?.[day].back, byDay(cohort, show, day)))

/** Whoever is old enough has come back or has not: without a share there is nobody. */
const cellOf = (back: number | null | undefined, value: number | null | undefined): CellValue =>
  (back ?? null) === null ? 'unripe' : (value ?? 'unknown')

function inMonth(cohort: GridCohort, show: CohortShow): readonly (number | null)[] | undefined {
  if (show === 'retention') return cohort.retention
  return show === 'revenue' ? cohort.revenuePerBuyerMinor : cohort.contributionPerBuyerMinor
}

function byDay({ byDay: at }: GridCohort, show: CohortShow, day: Horizon): number | null | undefined {
  if (show === 'retention') return at?.[day].back
  return show === 'revenue' ? at?.[day].revenueMinor : at?.[day].contributionMinor
}
