// Do newer customers come back more than older ones did? Months of first order against age, at equal age only.
import { useState } from 'preact/hooks'
import { CohortGrid } from '@/components/charts/CohortGrid'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Cohort, Coverage } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { CoverageLine } from './parts/CoverageLine'

export interface CohortView {
  cohorts: Cohort[]
  asOf: IsoDate
  currency: string
  coverage: Coverage
  buyers: number
}
type Show = 'retention' | 'revenue'

export function CohortPanel({ state }: { state: PanelState<CohortView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('cohort.title')}
      state={state}
      explain="cohort"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ cohorts, asOf, currency }: CohortView) {
  const { say } = useSpeak()
  const [show, setShow] = useState<Show>('retention')
  if (cohorts.length === 0) return <Notice tone="quiet">{say('cohort.none')}</Notice>
  return (
    <>
      <div class="cohort-head">
        <Segments<Show>
          label={say('cohort.show')}
          options={[
            { id: 'retention', text: say('cohort.retention') },
            { id: 'revenue', text: say('cohort.revenue') },
          ]}
          chosen={show}
          onChoose={setShow}
        />
        <p class="muted">{say(`cohort.${show}.reads`)}</p>
      </div>
      <CohortGrid cohorts={cohorts} asOf={asOf} show={show} currency={currency} label={say('cohort.title')} />
      <p class="legend">
        <span class="key unripe" /> {say('cohort.unripe')} <span class="key part-ripe" /> {say('cohort.part')}{' '}
        <span class="key key-few" /> {say('cohort.few')}
      </p>
    </>
  )
}
