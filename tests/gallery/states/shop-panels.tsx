// Scenes of the panels about a whole shop: coverage, totals, next steps, cohorts.
import { CohortPanel } from '@/components/panels/CohortPanel'
import { CoveragePanel } from '@/components/panels/CoveragePanel'
import { NextStepsPanel } from '@/components/panels/NextStepsPanel'
import { TotalsPanel } from '@/components/panels/TotalsPanel'
import type { ShopFigures } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { asinTable, shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'
import type { Scene } from '@/tests/gallery/scene'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const thin: ShopFigures = {
  ...shop,
  coverage: {
    ...shop.coverage,
    ordersWithBuyer: 4_210,
    notInBuyerFile: 13_120,
    excluded: { ...shop.coverage.excluded, blank: 13_577 },
  },
  cohorts: [],
}
const STATES: [string, PanelState<ShopFigures>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.figures' }],
  ['ready', { kind: 'ready', view: shop }],
  ['thin', { kind: 'ready', view: thin }],
  ['problem', { kind: 'problem', what: 'problem.books-unreadable' }],
]
const nothing = () => {}

export const shopScenes: Scene[] = STATES.flatMap(([state, of]): Scene[] => [
  {
    name: `CoveragePanel/${state}`,
    kind: 'panel',
    draw: () => (
      <CoveragePanel state={mapState(of, ({ coverage, totals }) => ({ coverage, buyers: totals.buyers }))} />
    ),
  },
  {
    name: `TotalsPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <TotalsPanel
        state={mapState(of, ({ totals, currency, coverage }) => ({ totals, currency, coverage }))}
      />
    ),
  },
  {
    name: `CohortPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <CohortPanel
        state={mapState(of, ({ cohorts, asOf, currency, coverage, totals }) => ({
          cohorts,
          asOf,
          currency,
          coverage,
          buyers: totals.buyers,
        }))}
      />
    ),
  },
  {
    name: `NextStepsPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <NextStepsPanel
        state={mapState(of, one => (one.cohorts.length === 0 ? [] : asinTable(12)))}
        onOpenAsin={nothing}
      />
    ),
  },
])
