// What the cells of a cohort grid show, and what its columns are: chosen, and said in a sentence.
import { COHORT_SHOWS, type CohortAges, type CohortShow } from '@/components/charts/cohort-cells'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  show: CohortShow
  ages: CohortAges
  /** Contribution and days are of the study. */
  isStudied: boolean
  onLook(look: { show: CohortShow; ages: CohortAges }): void
}

export function CohortHead({ show, ages, isStudied, onLook }: Props) {
  const { say } = useSpeak()
  const shows = COHORT_SHOWS.filter(one => isStudied || one !== 'contribution')
  return (
    <div class="cohort-head">
      <Segments<CohortShow>
        label={say('cohort.show')}
        options={shows.map(id => ({ id, text: say(`cohort.${id}`) }))}
        chosen={show}
        onChoose={next => onLook({ show: next, ages })}
      />
      {isStudied && (
        <Segments<CohortAges>
          label={say('cohort.ages')}
          options={[
            { id: 'months', text: say('cohort.ages.months') },
            { id: 'days', text: say('cohort.ages.days') },
          ]}
          chosen={ages}
          onChoose={next => onLook({ show, ages: next })}
        />
      )}
      <p class="muted">{say(`cohort.${show}.${ages === 'months' ? 'reads' : 'by-day'}`)}</p>
    </div>
  )
}
