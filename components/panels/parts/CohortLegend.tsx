// What the looks of a cohort grid's cells mean; a missing cost is named where it is met.
import { type CohortAges, type CohortShow, cellsOf, type GridCohort } from '@/components/charts/cohort-cells'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  cohorts: readonly GridCohort[]
  show: CohortShow
  ages: CohortAges
}

export function CohortLegend({ cohorts, show, ages }: Props) {
  const { say } = useSpeak()
  const isUnknown = cohorts.some(one => cellsOf(one, ages, show).includes('unknown'))
  return (
    <p class="legend">
      <span class="key unripe" /> {say('cohort.unripe')} <span class="key part-ripe" /> {say('cohort.part')}{' '}
      <span class="key key-few" /> {say('cohort.few')}
      {isUnknown && (
        <>
          {' '}
          <span class="dash" aria-hidden="true">
            –
          </span>{' '}
          {say('cohort.unknown')}
        </>
      )}
    </p>
  )
}
