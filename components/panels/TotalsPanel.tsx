// How big is the shop in the imported history? Buyers, orders, units, revenue, and what was returned or cancelled.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Coverage, Totals } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { CoverageLine } from './parts/CoverageLine'
import { RowsOf } from './parts/RowsOf'

export interface TotalsView {
  totals: Totals
  currency: string
  coverage: Coverage
}

export function TotalsPanel({ state }: { state: PanelState<TotalsView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('totals.title')}
      state={state}
      explain="totals"
      footer={({ coverage, totals }) => <CoverageLine coverage={coverage} buyers={totals.buyers} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ totals, currency }: TotalsView) {
  const { say, print } = useSpeak()
  const count: Quantity = { kind: 'count' }
  const rows: ['revenue' | 'orders' | 'units' | 'buyers' | 'purchases', number, Quantity][] = [
    ['revenue', totals.revenueMinor, { kind: 'money', currency }],
    ['orders', totals.orders, count],
    ['units', totals.units, count],
    ['buyers', totals.buyers, count],
    ['purchases', totals.purchases, count],
  ]
  return (
    <>
      <dl class="facts">
        {rows.map(([key, value, quantity]) => (
          <div key={key}>
            <dt>
              {say(`totals.${key}`)} <RowsOf of={say(`totals.${key}`)} figure={`total-${key}`} />
            </dt>
            <dd>
              <Figure value={value} quantity={quantity} size="large" />
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted apart">
        {say('totals.apart', {
          returned: print.count(totals.returnedUnits),
          money: print.money(totals.returnedMinor, currency),
          cancelled: print.count(totals.cancelledOrders),
        })}
        <RowsOf
          of={say('trace.figure.total-returned')}
          text={say('trace.figure.total-returned')}
          figure="total-returned"
        />
        <RowsOf
          of={say('trace.figure.total-cancelled')}
          text={say('trace.figure.total-cancelled')}
          figure="total-cancelled"
        />
      </p>
    </>
  )
}
