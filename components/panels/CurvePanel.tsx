// When do buyers come back, counting those who still may? The repurchase curve with its band and the buyers at risk.
import { RepurchaseCurve } from '@/components/charts/RepurchaseCurve'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { GroupView } from './group-view'
import { CoverageLine } from './parts/CoverageLine'

export function CurvePanel({ state }: { state: PanelState<GroupView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('curve.title')}
      state={state}
      explain="curve"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {({ group }) =>
        group.curve.length === 0 ? (
          <Notice tone="quiet">{say('curve.nobody')}</Notice>
        ) : (
          <RepurchaseCurve {...group} />
        )
      }
    </Panel>
  )
}
