// The course of buyers as panels show it: of the shop, or of those who entered by one product, beside the shop's coverage.
import type { CourseView } from '@/components/panels/course-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import type { AsinStudy, ShopStudy } from '@/lib/schema/study'

export function shopCourse(dashboard: Dashboard): PanelState<CourseView> {
  const study = dashboard.studies.shop.value
  if (study.kind !== 'ready') return study
  return courseOf(dashboard, null, study.view, study.view.economics.asOf)
}

/** Of those who entered by the product whose study it is. */
export function entryCourse(
  dashboard: Dashboard,
  asin: Asin,
  study: PanelState<AsinStudy>,
): PanelState<CourseView> {
  if (study.kind !== 'ready') return study
  // What is shown is the product asked for before, until the answer is here.
  if (study.view.asin !== asin) return { kind: 'loading' }
  return courseOf(dashboard, asin, study.view, study.view.economics.asOf)
}

function courseOf(
  { figures, studies }: Dashboard,
  asin: Asin | null,
  { steps, firstOrders }: Pick<ShopStudy, 'steps' | 'firstOrders'>,
  asOf: IsoDate,
): PanelState<CourseView> {
  // A study of a version before tells nothing of it.
  if (steps === undefined || firstOrders === undefined) return { kind: 'empty', why: 'empty.study' }
  const shop = studies.shop.value
  return mapState(figures.value, ({ currency, coverage, totals }) => ({
    asin,
    steps,
    firstOrders,
    ofShop: shop.kind === 'ready' ? (shop.view.firstOrders?.growth ?? null) : null,
    currency,
    asOf,
    coverage,
    buyers: totals.buyers,
  }))
}
