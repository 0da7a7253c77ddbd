// How many buyers bought this product in the last months? One choice over counts that are there already.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinOutlookView } from './outlook-view'
import { CountSaid } from './parts/CountSaid'
import { NumberChoice } from './parts/NumberChoice'
import { OutlookLine } from './parts/OutlookLine'
import { RowsOf } from './parts/RowsOf'

const MONTH_DAYS = 30
const FIRST_CHOICE = 2 // three months: a season

export function BoughtWithinPanel({ state }: { state: PanelState<AsinOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('bought.title')}
      state={state}
      explain="bought"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook, buyers }) => <Body within={outlook.boughtWithin} buyers={buyers} />}
    </Panel>
  )
}

function Body({ within, buyers }: { within: readonly number[]; buyers: number }) {
  const { say } = useSpeak()
  const [at, setAt] = useState(FIRST_CHOICE)
  if (within.length === 0) return <Notice tone="quiet">{say('bought.none')}</Notice>
  const count = within[at] ?? null
  return (
    <>
      <div class="choices">
        <NumberChoice
          label={say('bought.months')}
          options={within.map((_, i) => say('bought.months-option', { n: i + 1 }))}
          chosen={at}
          onChoose={setAt}
        />
      </div>
      <CountSaid count={count} of={buyers} sentence={say('bought.said', { n: count ?? 0, months: at + 1 })} />
      {count !== null && (
        <RowsOf of={say('bought.title')} figure="bought-within" days={MONTH_DAYS * (at + 1)} />
      )}
    </>
  )
}
