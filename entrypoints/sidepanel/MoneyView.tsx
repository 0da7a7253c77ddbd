// The money of the shop, a side at a time: three CLVs by name, bids, costs, formulas, Seller Central's figures, signals.
import { AssumedNote } from '@/components/panels/AssumedNote'
import { BidsPanel } from '@/components/panels/BidsPanel'
import { CostsFilePanel } from '@/components/panels/CostsFilePanel'
import { CostsPanel } from '@/components/panels/CostsPanel'
import { CoverageCalendarPanel } from '@/components/panels/CoverageCalendarPanel'
import { FormulasPanel } from '@/components/panels/FormulasPanel'
import { MarginPanel } from '@/components/panels/MarginPanel'
import { MissingNote } from '@/components/panels/MissingNote'
import { ReconciliationPanel } from '@/components/panels/ReconciliationPanel'
import { ShopSignalsPanel } from '@/components/panels/ShopSignalsPanel'
import { WhatIfPanel } from '@/components/panels/WhatIfPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { SideOf } from '@/components/state/sides'
import { mapState } from '@/lib/schema/panel-state'
import { askRows, changeSettings, importCosts, toRemedy } from './acts'
import { NEEDS } from './money-needs'
import { SideChoice } from './SideChoice'
import { saveText } from './save-text'
import { costsView, lastCostsFile, settingsOf, shopMoneyView, whatIfView } from './study-views'
import { ValueColumns } from './ValueColumns'

interface Props {
  dashboard: Dashboard
}

/** Sides with figures that may rest on what no file says. */
const ASSUMING: readonly SideOf<'money'>[] = ['value', 'bids', 'formulas']

export function MoneyView({ dashboard }: Props) {
  const side = dashboard.sides.value.money
  const money = shopMoneyView(dashboard)
  const study = dashboard.studies.shop.value
  const uncosted =
    study.kind === 'ready' ? study.view.economics.skusWithoutCost.filter(({ sku }) => sku !== '').length : 0
  return (
    <>
      <SideChoice dashboard={dashboard} of="money" waiting={{ costs: uncosted }} />
      <MissingNote state={money} needs={NEEDS[side]} onRemedy={toRemedy(dashboard)} />
      {side === 'value' && <ValueColumns state={money} onTrace={askRows(dashboard, null)} />}
      {side === 'bids' && <Bids dashboard={dashboard} />}
      {side === 'costs' && <Costs dashboard={dashboard} />}
      {side === 'formulas' && <FormulasPanel state={money} />}
      {side === 'months' && <Months dashboard={dashboard} />}
      {side === 'signals' && <ShopSignalsPanel state={mapState(study, ({ signals }) => signals)} />}
      {ASSUMING.includes(side) && <AssumedNote state={money} />}
    </>
  )
}

function Bids({ dashboard }: Props) {
  const money = shopMoneyView(dashboard)
  const change = changeSettings(dashboard)
  return (
    <div class="columns">
      <div class="column">
        <BidsPanel
          state={money}
          onTrace={askRows(dashboard, null)}
          onKeepTarget={targetMarginShare => change({ targetMarginShare })}
        />
      </div>
      <div class="column">
        <WhatIfPanel state={whatIfView(money, null)} />
      </div>
    </div>
  )
}

function Costs({ dashboard }: Props) {
  const change = changeSettings(dashboard)
  const state = costsView(dashboard)
  const { costDrafts } = dashboard
  const shop = dashboard.shop.value?.shop
  return (
    <div class="columns">
      <div class="column">
        <CostsPanel
          state={state}
          draft={costDrafts.draft.value}
          onDraft={draft => shop && costDrafts.write(shop, draft)}
          onSave={rows => void importCosts(dashboard, rows)}
        />
      </div>
      <div class="column">
        <CostsFilePanel
          state={state}
          lastFile={lastCostsFile(dashboard)}
          onFiles={files => void dashboard.imports.importFiles(files)}
          onTemplate={saveText}
        />
        <MarginPanel
          state={settingsOf(dashboard)}
          onMargin={grossMarginShare => change({ grossMarginShare })}
        />
      </div>
    </div>
  )
}

/** Months held against Seller Central, and the files that are missing for it. */
function Months({ dashboard }: Props) {
  const reconciliation = mapState(dashboard.studies.shop.value, study => study.reconciliation)
  return (
    <div class="columns">
      <div class="column">
        <ReconciliationPanel
          state={reconciliation}
          onTraceMonth={month => askRows(dashboard, null, month)('reported-sales', 0)}
        />
      </div>
      <div class="column">
        <CoverageCalendarPanel state={reconciliation} />
      </div>
    </div>
  )
}
