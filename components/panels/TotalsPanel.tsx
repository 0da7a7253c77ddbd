// How big is the shop in the imported history? Buyers, orders, units, revenue, and what was returned or cancelled.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Coverage, Totals } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { CoverageLine } from './parts/CoverageLine'
import { type SummedFact, SummedFacts } from './parts/SummedFacts'

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
  const fact = (name: 'orders' | 'units' | 'buyers' | 'purchases'): SummedFact => ({
    key: `totals.${name}`,
    value: totals[name],
    quantity: { kind: 'count' },
    figure: `total-${name}`,
  })
  const revenue: SummedFact = {
    key: 'totals.revenue',
    value: totals.revenueMinor,
    quantity: { kind: 'money', currency },
    figure: 'total-revenue',
  }
  return (
    <SummedFacts
      facts={[revenue, fact('orders'), fact('units'), fact('buyers'), fact('purchases')]}
      apart={['total-returned', 'total-cancelled']}
    >
      {say('totals.apart', {
        returned: print.count(totals.returnedUnits),
        money: print.money(totals.returnedMinor, currency),
        cancelled: print.count(totals.cancelledOrders),
      })}
    </SummedFacts>
  )
}
