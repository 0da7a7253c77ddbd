// One product at a glance: its name, who entered by it, and what it sold in all.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinFigures } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { BaselineLights } from './parts/BaselineLights'
import { SummedFacts } from './parts/SummedFacts'

export interface AsinView {
  figures: AsinFigures
  currency: string
}

export function AsinHeadPanel({ state }: { state: PanelState<AsinView> }) {
  const { say } = useSpeak()
  const title =
    state.kind === 'ready' ? (state.view.figures.title ?? state.view.figures.asin) : say('asin.title')
  return (
    <Panel title={title} state={state} explain="asin">
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ figures, currency }: AsinView) {
  const { say, print } = useSpeak()
  const { asin, baseline, entryBuyers, sold } = figures
  const count = { kind: 'count' } as const
  const money = { kind: 'money', currency } as const
  return (
    <>
      <p class="asin-line muted">
        <code>{asin}</code> <BaselineLights baseline={baseline} />
      </p>
      <SummedFacts
        facts={[
          { key: 'asin.entry-buyers', value: entryBuyers, quantity: count, figure: 'total-buyers' },
          { key: 'asin.revenue', value: sold.revenueMinor, quantity: money, figure: 'total-revenue' },
          { key: 'asin.units', value: sold.units, quantity: count, figure: 'total-units' },
        ]}
        apart={['total-orders', 'total-returned']}
      >
        {say('asin.apart', { orders: print.count(sold.orders), returned: print.count(sold.returnedUnits) })}
      </SummedFacts>
    </>
  )
}
