// The money of one product's buyers, what a bid on it may cost, and what is seen of the product beside its orders.
import { AssumedNote } from '@/components/panels/AssumedNote'
import { BidsPanel } from '@/components/panels/BidsPanel'
import { FormulasPanel } from '@/components/panels/FormulasPanel'
import { MissingNote } from '@/components/panels/MissingNote'
import { SignalsPanel } from '@/components/panels/SignalsPanel'
import { WhatIfPanel } from '@/components/panels/WhatIfPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Asin } from '@/lib/schema/ids'
import { askRows, toRemedy } from './acts'
import { NEEDS } from './money-needs'
import { both, pageMoneyView, whatIfView } from './study-views'
import { ValueColumns } from './ValueColumns'

interface Props {
  dashboard: Dashboard
  asin: Asin
}

export function ProductMoney({ dashboard, asin }: Props) {
  const money = pageMoneyView(dashboard)
  return (
    <>
      <MissingNote state={money} needs={NEEDS.value} onRemedy={toRemedy(dashboard)} />
      <ValueColumns state={money} onTrace={askRows(dashboard, asin)} />
      <AssumedNote state={money} />
    </>
  )
}

export function ProductBids({ dashboard, asin }: Props) {
  const money = pageMoneyView(dashboard)
  const study = dashboard.studies.page.value
  const subscribed = study.kind === 'ready' ? (study.view.signals.subscription?.unitShare ?? null) : null
  return (
    <>
      <MissingNote state={money} needs={NEEDS.bids} onRemedy={toRemedy(dashboard)} />
      <div class="columns">
        <div class="column">
          <BidsPanel state={money} onTrace={askRows(dashboard, asin)} />
        </div>
        <div class="column">
          <WhatIfPanel state={whatIfView(money, subscribed)} />
        </div>
      </div>
      <AssumedNote state={money} />
    </>
  )
}

export function ProductFormulas({ dashboard }: Pick<Props, 'dashboard'>) {
  const money = pageMoneyView(dashboard)
  return (
    <>
      <MissingNote state={money} needs={NEEDS.formulas} onRemedy={toRemedy(dashboard)} />
      <FormulasPanel state={money} />
      <AssumedNote state={money} />
    </>
  )
}

export function ProductSignals({ dashboard }: Pick<Props, 'dashboard'>) {
  return (
    <SignalsPanel
      state={both(dashboard.figures.value, dashboard.studies.page.value, ({ currency }, { signals }) => ({
        signals,
        currency,
      }))}
    />
  )
}
