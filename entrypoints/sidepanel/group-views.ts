// Puts figures of a group beside what they rest on: the shop's coverage, currency and assumed margin.
import type { GroupView } from '@/components/panels/group-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Economics } from '@/lib/schema/economics'
import type { GroupFigures, ShopFigures } from '@/lib/schema/figures'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { HORIZONS } from '@/lib/schema/purchase-history'

/** The view of a group within its shop; it waits for both. Contribution is that of the study, once there is one. */
export function groupView(
  dashboard: Dashboard,
  group: PanelState<GroupFigures>,
  study: PanelState<{ economics: Economics }>,
): PanelState<GroupView> {
  const shop: PanelState<ShopFigures> = dashboard.figures.value
  if (shop.kind !== 'ready') return shop
  const books = dashboard.books.value
  const typed = books.kind === 'ready' ? books.view.settings.grossMarginShare : null
  const money = study.kind === 'ready' ? study.view.economics : null
  const grossMarginShare = money === null || money.assumed.includes('typed-margin') ? typed : null
  const { currency, coverage, totals } = shop.view
  return mapState(group, of => ({
    group: money === null ? of : { ...of, clv: withContribution(of.clv, money) },
    currency,
    coverage,
    buyers: totals.buyers,
    grossMarginShare,
  }))
}

const withContribution = (clv: GroupFigures['clv'], money: Economics): GroupFigures['clv'] =>
  Object.fromEntries(
    HORIZONS.map(days => [
      days,
      { ...clv[days], contributionMinor: money.clv[days].contribution?.value ?? null },
    ]),
  ) as GroupFigures['clv']
