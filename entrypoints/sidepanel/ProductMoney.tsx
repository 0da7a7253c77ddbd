// The money of one product's buyers, and what is seen of the product beside its orders.
import { BidsPanel } from '@/components/panels/BidsPanel'
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import { FormulasPanel } from '@/components/panels/FormulasPanel'
import { SignalsPanel } from '@/components/panels/SignalsPanel'
import { WaterfallPanel } from '@/components/panels/WaterfallPanel'
import { WhatIfPanel } from '@/components/panels/WhatIfPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Asin } from '@/lib/schema/ids'
import { askRows } from './acts'
import { both, pageMoneyView, whatIfView } from './study-views'

export function ProductMoney({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const money = pageMoneyView(dashboard)
  const onTrace = askRows(dashboard, asin)
  const study = dashboard.studies.page.value
  const subscribed = study.kind === 'ready' ? (study.view.signals.subscription?.unitShare ?? null) : null
  return (
    <div class="columns">
      <div class="column">
        <ClvNamesPanel state={money} onTrace={onTrace} />
        <WaterfallPanel state={money} onTrace={onTrace} />
        <BidsPanel state={money} onTrace={onTrace} />
      </div>
      <div class="column">
        <SignalsPanel
          state={both(dashboard.figures.value, study, ({ currency }, { signals }) => ({ signals, currency }))}
        />
        <WhatIfPanel state={whatIfView(money, subscribed)} />
        <FormulasPanel state={money} />
      </div>
    </div>
  )
}
