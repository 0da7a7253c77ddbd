// One product's page: its head, and one of five sides of it: advice, return, money, what is ahead, what is seen beside orders.
import { useState } from 'preact/hooks'
import { AsinHeadPanel } from '@/components/panels/AsinHeadPanel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Asin } from '@/lib/schema/ids'
import { mapState } from '@/lib/schema/panel-state'
import { groupView } from './group-views'
import { ProductAdvice } from './ProductAdvice'
import { ProductMoney } from './ProductMoney'
import { ProductOutlook, ProductReturn } from './ProductOutlook'

const SIDES = ['advice', 'return', 'money', 'ahead'] as const
type Side = (typeof SIDES)[number]

export function ProductPage({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const { say } = useSpeak()
  const [side, setSide] = useState<Side>('advice')
  const page = dashboard.page.value
  const group = groupView(dashboard, page, dashboard.studies.page.value)
  const currency = group.kind === 'ready' ? group.view.currency : (dashboard.shop.value?.currency ?? '')
  return (
    <>
      <button type="button" class="button button-text back" onClick={() => dashboard.show('asins')}>
        ← {say('view.back')}
      </button>
      <AsinHeadPanel state={mapState(page, figures => ({ figures, currency }))} />
      <Segments<Side>
        label={say('side.label')}
        options={SIDES.map(id => ({ id, text: say(`side.${id}`) }))}
        chosen={side}
        onChoose={id => setSide(id)}
      />
      {side === 'advice' && <ProductAdvice dashboard={dashboard} asin={asin} />}
      {side === 'return' && <ProductReturn dashboard={dashboard} asin={asin} />}
      {side === 'money' && <ProductMoney dashboard={dashboard} asin={asin} />}
      {side === 'ahead' && <ProductOutlook dashboard={dashboard} asin={asin} />}
    </>
  )
}
