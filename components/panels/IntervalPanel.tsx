// When do reorders come? Median and window of the gap to the second purchase, among buyers who made one.
import { IntervalHistogram } from '@/components/charts/IntervalHistogram'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { FEWEST_REORDERS, type GroupView } from './group-view'
import { CoverageLine } from './parts/CoverageLine'
import { IntervalText } from './parts/IntervalText'

export function IntervalPanel({ state }: { state: PanelState<GroupView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('interval.title')}
      state={state}
      explain="interval"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ group }: GroupView) {
  const { say } = useSpeak()
  const { interval } = group
  if (interval === null) return <Notice tone="quiet">{say('interval.none')}</Notice>
  if (interval.n < FEWEST_REORDERS)
    return (
      <Notice tone="quiet" title={say('interval.few')}>
        <p>{say('interval.few-why', { n: interval.n, needed: FEWEST_REORDERS })}</p>
      </Notice>
    )
  return (
    <>
      <IntervalText interval={interval} />
      <IntervalHistogram gapCounts={group.gapCounts} interval={interval} />
    </>
  )
}
