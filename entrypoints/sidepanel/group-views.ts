// Puts figures of a group beside what they rest on: the shop's coverage, currency and assumed margin.
import type { GroupView } from '@/components/panels/group-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { GroupFigures, ShopFigures } from '@/lib/schema/figures'
import { mapState, type PanelState } from '@/lib/schema/panel-state'

/** The view of a group within its shop; it waits for both. */
export function groupView(dashboard: Dashboard, group: PanelState<GroupFigures>): PanelState<GroupView> {
  const shop: PanelState<ShopFigures> = dashboard.figures.value
  if (shop.kind !== 'ready') return shop
  const books = dashboard.books.value
  const grossMarginShare = books.kind === 'ready' ? books.view.settings.grossMarginShare : null
  const { currency, coverage, totals } = shop.view
  return mapState(group, of => ({ group: of, currency, coverage, buyers: totals.buyers, grossMarginShare }))
}
