// The money of the shop: three CLVs by name, where revenue goes, what a bid may cost, costs, formulas, and Seller Central's figures.
import { BidsPanel } from '@/components/panels/BidsPanel'
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import { CostsPanel } from '@/components/panels/CostsPanel'
import { FormulasPanel } from '@/components/panels/FormulasPanel'
import { ReconciliationPanel } from '@/components/panels/ReconciliationPanel'
import { ShopSignalsPanel } from '@/components/panels/ShopSignalsPanel'
import { WaterfallPanel } from '@/components/panels/WaterfallPanel'
import { WhatIfPanel } from '@/components/panels/WhatIfPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { mapState } from '@/lib/schema/panel-state'
import { askRows, changeSettings, importCosts } from './acts'
import { saveText } from './save-text'
import { costsView, shopMoneyView, whatIfView } from './study-views'

export function MoneyView({ dashboard }: { dashboard: Dashboard }) {
  const money = shopMoneyView(dashboard)
  const study = dashboard.studies.shop.value
  const onTrace = askRows(dashboard, null)
  const change = changeSettings(dashboard)
  return (
    <div class="columns">
      <div class="column">
        <ClvNamesPanel state={money} onTrace={onTrace} />
        <WaterfallPanel state={money} onTrace={onTrace} />
        <BidsPanel
          state={money}
          onTrace={onTrace}
          onKeepTarget={targetMarginShare => change({ targetMarginShare })}
        />
        <WhatIfPanel state={whatIfView(money, null)} />
      </div>
      <div class="column">
        <CostsPanel
          state={costsView(dashboard)}
          onSave={rows => importCosts(dashboard, rows)}
          onFiles={files => void dashboard.imports.importFiles(files)}
          onTemplate={saveText}
          onMargin={grossMarginShare => change({ grossMarginShare })}
        />
        <FormulasPanel state={money} />
        <ReconciliationPanel
          state={mapState(study, ({ reconciliation }) => reconciliation)}
          onTraceMonth={month => askRows(dashboard, null, month)('reported-sales', 0)}
        />
        <ShopSignalsPanel state={mapState(study, ({ signals }) => signals)} />
      </div>
    </div>
  )
}
