// How many buyers bought at least so often within so many days? Two choices over counts that are there already.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { COUNT_DAYS, COUNT_PURCHASES, type ShopOutlook } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopOutlookView } from './outlook-view'
import { CountSaid } from './parts/CountSaid'
import { NumberChoice } from './parts/NumberChoice'
import { OutlookLine } from './parts/OutlookLine'
import { RowsOf } from './parts/RowsOf'

export function CountsPanel({ state }: { state: PanelState<ShopOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('count.title')}
      state={state}
      explain="count"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook }) => <Body {...outlook} />}
    </Panel>
  )
}

function Body({ atLeast, buyers }: Pick<ShopOutlook, 'atLeast' | 'buyers'>) {
  const { say } = useSpeak()
  const [often, setOften] = useState(0)
  const [span, setSpan] = useState(2)
  const count = atLeast[often]?.[span] ?? null
  if (buyers === 0) return <Notice tone="quiet">{say('count.none')}</Notice>
  return (
    <>
      <div class="choices">
        <NumberChoice
          label={say('count.purchases')}
          options={COUNT_PURCHASES.map(n => say('count.purchases-option', { n }))}
          chosen={often}
          onChoose={setOften}
        />
        <NumberChoice
          label={say('count.days')}
          options={COUNT_DAYS.map(n => say('unit.days', { n, days: n }))}
          chosen={span}
          onChoose={setSpan}
        />
      </div>
      <CountSaid
        count={count}
        of={buyers}
        sentence={say('count.said', {
          n: count ?? 0,
          times: COUNT_PURCHASES[often] ?? 0,
          days: COUNT_DAYS[span] ?? 0,
        })}
      />
      {count !== null && (
        <RowsOf
          of={say('count.title')}
          figure="at-least"
          part={String(COUNT_PURCHASES[often])}
          days={COUNT_DAYS[span] ?? 0}
        />
      )}
    </>
  )
}
