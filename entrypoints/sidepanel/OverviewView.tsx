// The shop on one page: what to do next, worth, return, rhythm, totals, and how much all of it rests on.
import { CoveragePanel } from '@/components/panels/CoveragePanel'
import { CurvePanel } from '@/components/panels/CurvePanel'
import { IntervalPanel } from '@/components/panels/IntervalPanel'
import { NextStepsPanel } from '@/components/panels/NextStepsPanel'
import { RepeatPanel } from '@/components/panels/RepeatPanel'
import { TotalsPanel } from '@/components/panels/TotalsPanel'
import { ValuePanel } from '@/components/panels/ValuePanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { mapState } from '@/lib/schema/panel-state'
import { groupView } from './group-views'

export function OverviewView({ dashboard }: { dashboard: Dashboard }) {
  const shop = dashboard.figures.value
  const group = groupView(dashboard, shop)
  return (
    <div class="columns">
      <div class="column">
        <CoveragePanel
          state={mapState(shop, ({ coverage, totals }) => ({ coverage, buyers: totals.buyers }))}
        />
        <ValuePanel state={group} />
        <RepeatPanel state={group} />
        <TotalsPanel
          state={mapState(shop, ({ totals, currency, coverage }) => ({ totals, currency, coverage }))}
        />
      </div>
      <div class="column">
        <NextStepsPanel state={dashboard.table.value} onOpenAsin={dashboard.showAsin} />
        <IntervalPanel state={group} />
        <CurvePanel state={group} />
      </div>
    </div>
  )
}
