// How many buyers come back, and how fast? Repeat rates with their limits, beside Kaplan-Meier over all buyers.
import { RateLadder } from '@/components/charts/RateLadder'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { GroupView } from './group-view'
import type { OnTrace } from './money-view'
import { CoverageLine } from './parts/CoverageLine'
import { RowsByDay } from './parts/RowsByDay'
import { RowsLine } from './parts/RowsLine'

interface Props {
  state: PanelState<GroupView>
  onTrace?: OnTrace
}

export function RepeatPanel({ state, onTrace }: Props) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('rate.title')}
      state={state}
      explain="rate"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {({ group }) => (
        <>
          <RateLadder repeatRate={group.repeatRate} survival={group.survival} />
          {onTrace && (
            <RowsLine
              figure="repeat-rate"
              name={say('rate.title')}
              named={say('rate.observed')}
              horizons={HORIZONS}
              onTrace={onTrace}
            />
          )}
          <RowsByDay
            figure="survival"
            name={say('trace.figure.survival')}
            named={say('rate.survival')}
            horizons={HORIZONS}
          />
        </>
      )}
    </Panel>
  )
}
