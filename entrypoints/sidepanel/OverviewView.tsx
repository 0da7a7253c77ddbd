// The shop on one page: what to do next, worth, return, rhythm, totals, and how much all of it rests on.
import { CoveragePanel } from '@/components/panels/CoveragePanel'
import { NextStepsPanel } from '@/components/panels/NextStepsPanel'
import { ReorderWindowPanel } from '@/components/panels/ReorderWindowPanel'
import { RepeatPanel } from '@/components/panels/RepeatPanel'
import { ReturnCurvePanel } from '@/components/panels/ReturnCurvePanel'
import { TotalsPanel } from '@/components/panels/TotalsPanel'
import { ValuePanel } from '@/components/panels/ValuePanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { mapState } from '@/lib/schema/panel-state'
import { askRows } from './acts'
import { groupView } from './group-views'
import { shopOutlookView } from './outlook-views'

export function OverviewView({ dashboard }: { dashboard: Dashboard }) {
  const shop = dashboard.figures.value
  const group = groupView(dashboard, shop, dashboard.studies.shop.value)
  const onTrace = askRows(dashboard, null)
  const outlook = shopOutlookView(dashboard)
  return (
    <div class="columns">
      <div class="column">
        <CoveragePanel
          state={mapState(shop, ({ coverage, totals }) => ({ coverage, buyers: totals.buyers }))}
        />
        <ValuePanel state={group} onTrace={onTrace} />
        <RepeatPanel state={group} onTrace={onTrace} />
        <TotalsPanel
          state={mapState(shop, ({ totals, currency, coverage }) => ({ totals, currency, coverage }))}
        />
      </div>
      <div class="column">
        <NextStepsPanel state={dashboard.table.value} onOpenAsin={dashboard.showAsin} />
        <ReorderWindowPanel state={outlook} onTrace={onTrace} />
        <ReturnCurvePanel state={outlook} />
      </div>
    </div>
  )
}
