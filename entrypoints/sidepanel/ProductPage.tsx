// One product's page: its head, and one of its sides: advice, return, money, bids, formulas, what is ahead, what is seen beside orders.
import { AsinHeadPanel } from '@/components/panels/AsinHeadPanel'
import { RowsContext } from '@/components/panels/rows-context'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Asin } from '@/lib/schema/ids'
import { mapState } from '@/lib/schema/panel-state'
import { openRows } from './acts'
import { groupView } from './group-views'
import { ProductAdvice } from './ProductAdvice'
import { ProductBids, ProductFormulas, ProductMoney, ProductSignals } from './ProductMoney'
import { ProductOutlook, ProductReturn } from './ProductOutlook'
import { SideChoice } from './SideChoice'

export function ProductPage({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const { say } = useSpeak()
  const side = dashboard.sides.value.product
  const page = dashboard.page.value
  const group = groupView(dashboard, page, dashboard.studies.page.value)
  const currency = group.kind === 'ready' ? group.view.currency : (dashboard.shop.value?.currency ?? '')
  return (
    <RowsContext value={openRows(dashboard, asin)}>
      <button type="button" class="button button-text back" onClick={() => dashboard.show('asins')}>
        ← {say('view.back')}
      </button>
      <AsinHeadPanel state={mapState(page, figures => ({ figures, currency }))} />
      <SideChoice dashboard={dashboard} of="product" />
      {side === 'advice' && <ProductAdvice dashboard={dashboard} asin={asin} />}
      {side === 'return' && <ProductReturn dashboard={dashboard} asin={asin} />}
      {side === 'money' && <ProductMoney dashboard={dashboard} asin={asin} />}
      {side === 'bids' && <ProductBids dashboard={dashboard} asin={asin} />}
      {side === 'formulas' && <ProductFormulas dashboard={dashboard} />}
      {side === 'ahead' && <ProductOutlook dashboard={dashboard} asin={asin} />}
      {side === 'signals' && <ProductSignals dashboard={dashboard} />}
    </RowsContext>
  )
}
