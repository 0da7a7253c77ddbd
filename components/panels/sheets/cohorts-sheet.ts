// A cohort grid as a file: what it shows at the moment, a row a month; cells that are not ripe or not known are empty.
import {
  agesOf,
  type CohortAges,
  type CohortShow,
  cellsOf,
  type GridCohort,
} from '@/components/charts/cohort-cells'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { IsoDate } from '@/lib/schema/dates'

interface Grid {
  cohorts: readonly GridCohort[]
  asOf: IsoDate
  currency: string
}

export function cohortsSheet(
  { say }: Speak,
  { cohorts, asOf, currency }: Grid,
  show: CohortShow,
  ages: CohortAges,
): Sheet {
  const what = say(`cohort.${show}`)
  return {
    file: `encore-cohorts-${show}-by-${ages}-${asOf}`,
    currency,
    columns: [
      { name: say('cohort.month'), unit: 'text' },
      { name: say('cohort.buyers'), unit: 'count' },
      ...agesOf(ages).map(({ from, to }): Sheet['columns'][number] => ({
        name: `${what}: ${ages === 'months' ? say('cohort.age', { from, to }) : say('cohort.day', { day: to })}`,
        unit: show === 'retention' ? 'share' : 'money',
      })),
    ],
    rows: cohorts.map(cohort => [
      cohort.month,
      cohort.buyers,
      ...cellsOf(cohort, ages, show).map(cell => (typeof cell === 'number' ? cell : null)),
    ]),
  }
}
