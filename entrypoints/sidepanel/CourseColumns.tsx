// What becomes of buyers after their first order: from order to order, by what the first was like, and growth.
import type { CourseView } from '@/components/panels/course-view'
import { FirstOrdersPanel } from '@/components/panels/FirstOrdersPanel'
import { GrowthPanel } from '@/components/panels/GrowthPanel'
import { OrderStepsPanel } from '@/components/panels/OrderStepsPanel'
import type { PanelState } from '@/lib/schema/panel-state'

export function CourseColumns({ state, entry }: { state: PanelState<CourseView>; entry: boolean }) {
  return (
    <div class="columns">
      <div class="column">
        <OrderStepsPanel state={state} entry={entry} />
        <GrowthPanel state={state} />
      </div>
      <div class="column">
        <FirstOrdersPanel state={state} />
      </div>
    </div>
  )
}
