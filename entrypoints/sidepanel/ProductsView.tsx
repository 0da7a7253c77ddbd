// The products: the table of all, or the page of the one that is open.
import { AsinHeadPanel } from '@/components/panels/AsinHeadPanel'
import { AsinTablePanel } from '@/components/panels/AsinTablePanel'
import { BaselinePanel } from '@/components/panels/BaselinePanel'
import { BoughtWithinPanel } from '@/components/panels/BoughtWithinPanel'
import { FamilyPanel } from '@/components/panels/FamilyPanel'
import { ForecastPanel } from '@/components/panels/ForecastPanel'
import { LeverPanel } from '@/components/panels/LeverPanel'
import { NextAsinPanel } from '@/components/panels/NextAsinPanel'
import { ReorderWindowPanel } from '@/components/panels/ReorderWindowPanel'
import { RepeatPanel } from '@/components/panels/RepeatPanel'
import { ReturnCurvePanel } from '@/components/panels/ReturnCurvePanel'
import { SurenessPanel } from '@/components/panels/SurenessPanel'
import { ValueAheadPanel } from '@/components/panels/ValueAheadPanel'
import { ValuePanel } from '@/components/panels/ValuePanel'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { AsinSummary, ShopFigures } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { groupView } from './group-views'
import { pageOutlookView } from './outlook-views'

export function ProductsView({ dashboard }: { dashboard: Dashboard }) {
  const open = dashboard.asin.value
  if (open !== null) return <ProductPage dashboard={dashboard} asin={open} />
  const shop = dashboard.figures.value
  return (
    <AsinTablePanel
      state={
        shop.kind === 'ready' ? mapState(dashboard.table.value, rows => tableView(rows, shop.view)) : shop
      }
      onOpenAsin={dashboard.showAsin}
    />
  )
}

const tableView = (rows: AsinSummary[], { coverage, totals }: ShopFigures) => ({
  rows,
  coverage,
  buyers: totals.buyers,
})

function ProductPage({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const { say } = useSpeak()
  const page = dashboard.page.value
  const group = groupView(dashboard, page)
  const outlook = pageOutlookView(dashboard)
  const currency = group.kind === 'ready' ? group.view.currency : (dashboard.shop.value?.currency ?? '')
  return (
    <>
      <button type="button" class="button button-text back" onClick={() => dashboard.show('asins')}>
        ← {say('view.back')}
      </button>
      <div class="columns">
        <div class="column">
          <AsinHeadPanel state={mapState(page, figures => ({ figures, currency }))} />
          <LeverPanel state={mapState(page, ({ proposals }) => ({ proposals, currency }))} />
          <BaselinePanel
            state={mapState(page, ({ baseline }) => baseline)}
            onTypeRating={stars => void dashboard.typeRating(asin, stars)}
          />
          <ValuePanel state={group} />
          <ValueAheadPanel state={outlook} />
          <SurenessPanel state={outlook} />
        </div>
        <div class="column">
          <RepeatPanel state={group} />
          <ReorderWindowPanel state={outlook} />
          <ReturnCurvePanel state={outlook} />
          <FamilyPanel
            state={mapState(dashboard.books.value, ({ settings }) => ({
              asin,
              typed: settings.families[asin] ?? null,
            }))}
            onTypeParent={parent => void dashboard.typeParent(asin, parent)}
          />
          <ForecastPanel state={outlook} />
          <BoughtWithinPanel state={outlook} />
          <NextAsinPanel
            state={mapState(page, ({ next }) => ({ asin, next, titles: titlesOf(dashboard.table.value) }))}
            onOpenAsin={dashboard.showAsin}
          />
        </div>
      </div>
    </>
  )
}

const titlesOf = (table: PanelState<AsinSummary[]>): ReadonlyMap<Asin, string> =>
  new Map(table.kind === 'ready' ? table.view.map(row => [row.asin, row.title ?? row.asin]) : [])
