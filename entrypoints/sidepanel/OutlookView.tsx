// What is to be expected of the shop's buyers: orders by week, value, who is still active, and how far to trust it.
import { BuyersTodayPanel } from '@/components/panels/BuyersTodayPanel'
import { CountsPanel } from '@/components/panels/CountsPanel'
import { ModelsPanel } from '@/components/panels/ModelsPanel'
import { SegmentsPanel } from '@/components/panels/SegmentsPanel'
import { ShopForecastPanel } from '@/components/panels/ShopForecastPanel'
import { SurenessPanel } from '@/components/panels/SurenessPanel'
import { ValueAheadPanel } from '@/components/panels/ValueAheadPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { shopOutlookView } from './outlook-views'

export function OutlookView({ dashboard }: { dashboard: Dashboard }) {
  const state = shopOutlookView(dashboard)
  return (
    <div class="columns">
      <div class="column">
        <ShopForecastPanel state={state} />
        <SurenessPanel state={state} />
        <BuyersTodayPanel state={state} />
        <ModelsPanel state={state} />
      </div>
      <div class="column">
        <ValueAheadPanel state={state} />
        <SegmentsPanel state={state} />
        <CountsPanel state={state} />
      </div>
    </div>
  )
}
