// What is a buyer worth after 30 to 365 days? Cumulative revenue per buyer, and contribution where costs are known.
import { ValueLadder } from '@/components/charts/ValueLadder'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { GroupView } from './group-view'
import type { OnTrace } from './money-view'
import { CoverageLine } from './parts/CoverageLine'
import { RowsLine } from './parts/RowsLine'

interface Props {
  state: PanelState<GroupView>
  onTrace?: OnTrace
}

export function ValuePanel({ state, onTrace }: Props) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('clv.title')}
      state={state}
      explain="clv"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {({ group, currency, grossMarginShare }) => (
        <>
          <ValueLadder clv={group.clv} currency={currency} />
          {onTrace && (
            <RowsLine figure="revenue" name={say('clv.title')} horizons={HORIZONS} onTrace={onTrace} />
          )}
          <p class="muted apart">
            {HORIZONS.every(h => group.clv[h].contributionMinor === null)
              ? say('clv.no-costs')
              : grossMarginShare !== null &&
                say('clv.assumed', { share: print.share(grossMarginShare, 'short') })}
          </p>
        </>
      )}
    </Panel>
  )
}
