// One product at a glance: its name, who entered by it, and what it sold in all.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinFigures } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { BaselineLights } from './parts/BaselineLights'
import { RowsOf } from './parts/RowsOf'

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
  const { sold } = figures
  const rows: [string, number, Quantity, 'total-buyers' | 'total-revenue' | 'total-units'][] = [
    ['asin.entry-buyers', figures.entryBuyers, { kind: 'count' }, 'total-buyers'],
    ['asin.revenue', sold.revenueMinor, { kind: 'money', currency }, 'total-revenue'],
    ['asin.units', sold.units, { kind: 'count' }, 'total-units'],
  ]
  return (
    <>
      <p class="asin-line muted">
        <code>{figures.asin}</code> <BaselineLights baseline={figures.baseline} />
      </p>
      <dl class="facts">
        {rows.map(([key, value, quantity, figure]) => (
          <div key={key}>
            <dt>
              {say(key)} <RowsOf of={say(key)} figure={figure} />
            </dt>
            <dd>
              <Figure value={value} quantity={quantity} size="large" />
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted apart">
        {say('asin.apart', { orders: print.count(sold.orders), returned: print.count(sold.returnedUnits) })}
        <RowsOf
          of={say('trace.figure.total-orders')}
          text={say('trace.figure.total-orders')}
          figure="total-orders"
        />
        <RowsOf
          of={say('trace.figure.total-returned')}
          text={say('trace.figure.total-returned')}
          figure="total-returned"
        />
      </p>
    </>
  )
}
