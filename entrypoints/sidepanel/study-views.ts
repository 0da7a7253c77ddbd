// Puts what was studied beside the figures it goes with; each view waits for both.
import type { BidsView } from '@/components/panels/BidsPanel'
import type { BoardRow } from '@/components/panels/board-rows'
import type { CostsView } from '@/components/panels/costs-view'
import type { JournalView } from '@/components/panels/JournalPanel'
import { journalLines } from '@/components/panels/journal-lines'
import type { LeverBoardView } from '@/components/panels/LeverBoardPanel'
import type { WhatIfView } from '@/components/panels/what-if-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import { whatIf } from '@/lib/metrics/economics/what-if'
import type { IsoDate } from '@/lib/schema/dates'
import type { Economics } from '@/lib/schema/economics'
import type { Asin } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import type { Settings } from '@/lib/schema/settings'
import type { ShopStudy } from '@/lib/schema/study'

/** Both, or the first that is not ready. */
export function both<A, B, C>(a: PanelState<A>, b: PanelState<B>, view: (a: A, b: B) => C): PanelState<C> {
  if (a.kind !== 'ready') return a
  return mapState(b, of => view(a.view, of))
}

export const settingsOf = ({ books }: Dashboard): PanelState<Settings> =>
  mapState(books.value, ({ settings }) => settings)

/** Economics beside the shop's coverage and what the seller wants left over. */
function moneyView(
  dashboard: Dashboard,
  asin: Asin | null,
  economics: PanelState<Economics>,
): PanelState<BidsView> {
  const withShop = both(dashboard.figures.value, economics, ({ currency, coverage, totals }, of) => ({
    economics: of,
    currency,
    asin,
    coverage,
    buyers: totals.buyers,
  }))
  return both(settingsOf(dashboard), withShop, ({ targetMarginShare }, view) => ({
    ...view,
    targetMarginShare,
  }))
}

export const shopMoneyView = (dashboard: Dashboard): PanelState<BidsView> =>
  moneyView(
    dashboard,
    null,
    mapState(dashboard.studies.shop.value, ({ economics }) => economics),
  )

export const pageMoneyView = (dashboard: Dashboard): PanelState<BidsView> =>
  moneyView(
    dashboard,
    dashboard.asin.value,
    mapState(dashboard.studies.page.value, ({ economics }) => economics),
  )

/** @param subscribedShare share of units that go to subscribers; null = not known. */
export const whatIfView = (
  money: PanelState<BidsView>,
  subscribedShare: number | null,
): PanelState<WhatIfView> => mapState(money, view => ({ ...view, subscribedShare, whatIf }))

export const costsView = ({ figures, studies }: Dashboard): PanelState<CostsView> =>
  both(figures.value, studies.shop.value, ({ currency, coverage, asOf }, study) => ({
    currency,
    costs: study.costs,
    without: study.economics.skusWithoutCost,
    revenueMinor: study.economics.waterfall.revenueMinor,
    firstDay: coverage.from ?? asOf,
    asOf,
  }))

/** What became of the newest file of costs, typed ones included. */
export const lastCostsFile = ({ imports }: Dashboard): FileReport | null =>
  imports.jobs.value.flatMap(job => job.files).find(({ report }) => report?.report === 'unit-costs')
    ?.report ?? null

export function boardView({ figures, studies, table }: Dashboard): PanelState<LeverBoardView> {
  const titles = new Map(
    table.value.kind === 'ready' ? table.value.view.map(row => [row.asin, row.title]) : [],
  )
  return both(figures.value, studies.advice.value, ({ currency, asOf }, advice) => ({
    rows: advice.map((one): BoardRow => ({ advice: one, title: titles.get(one.asin) ?? null })),
    currency,
    asOf,
  }))
}

/** The journal stands as it is kept, also where nothing is studied yet or the study has failed. */
export function journalView(dashboard: Dashboard, today: IsoDate): PanelState<JournalView> {
  const { figures, studies, table } = dashboard
  const studied = studies.shop.value
  if (studied.kind === 'loading') return studied
  const { experiments, changes, weekly } = studied.kind === 'ready' ? studied.view : NOTHING_STUDIED
  const products =
    table.value.kind === 'ready' ? table.value.view.map(({ asin, title }) => ({ asin, title })) : []
  return both(figures.value, studies.journal.value, ({ currency, asOf }, { entries, dismissed, study }) => ({
    lines: journalLines(entries, experiments),
    study,
    changes,
    dismissed,
    products,
    weekly,
    currency,
    asOf,
    today,
  }))
}
const NOTHING_STUDIED: Pick<ShopStudy, 'experiments' | 'changes' | 'weekly'> = {
  experiments: [],
  changes: [],
  weekly: [],
}
