// Puts an outlook beside the figures it goes on from; it waits for both.
import type { AsinOutlookView, ShopOutlookView } from '@/components/panels/outlook-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { ShopFigures } from '@/lib/schema/figures'
import { mapState, type PanelState } from '@/lib/schema/panel-state'

const restOf = ({ currency, coverage, totals }: ShopFigures) => ({
  currency,
  coverage,
  buyers: totals.buyers,
})

/** What is expected of all buyers of the shop. */
export function shopOutlookView({ figures, outlook }: Dashboard): PanelState<ShopOutlookView> {
  const shop = figures.value
  if (shop.kind !== 'ready') return shop
  return mapState(outlook.value, of => ({
    outlook: of,
    figures: shop.view,
    shop: of,
    asin: null,
    ...restOf(shop.view),
  }))
}

/** What is expected of the open product's buyers. */
export function pageOutlookView({
  figures,
  page,
  outlook,
  pageOutlook,
}: Dashboard): PanelState<AsinOutlookView> {
  const [shop, asin, whole] = [figures.value, page.value, outlook.value]
  if (shop.kind !== 'ready') return shop
  if (asin.kind !== 'ready') return asin
  return mapState(pageOutlook.value, of => ({
    outlook: of,
    figures: asin.view,
    asin: asin.view.asin,
    shop: whole.kind === 'ready' ? whole.view : null,
    ...restOf(shop.view),
  }))
}
