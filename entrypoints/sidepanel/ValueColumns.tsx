// Three CLVs by name beside the way from revenue to contribution, of the shop or of the open product.
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import type { MoneyView, OnTrace } from '@/components/panels/money-view'
import { WaterfallPanel } from '@/components/panels/WaterfallPanel'
import type { PanelState } from '@/lib/schema/panel-state'

interface Props {
  state: PanelState<MoneyView>
  onTrace: OnTrace
}

export const ValueColumns = (props: Props) => (
  <div class="columns">
    <div class="column">
      <ClvNamesPanel {...props} />
    </div>
    <div class="column">
      <WaterfallPanel {...props} />
    </div>
  </div>
)
