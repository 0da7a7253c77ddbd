// The products: the table of all, or the page of the one that is open.
import { AsinTablePanel } from '@/components/panels/AsinTablePanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { AsinSummary, ShopFigures } from '@/lib/schema/figures'
import { mapState } from '@/lib/schema/panel-state'
import { ProductPage } from './ProductPage'

export function ProductsView({ dashboard }: { dashboard: Dashboard }) {
  const open = dashboard.asin.value
  if (open !== null) return <ProductPage key={open} dashboard={dashboard} asin={open} />
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
