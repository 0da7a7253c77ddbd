// Scenes of the panels about products: the table, one product's head, next products, and the popup's card.
import { AsinHeadPanel } from '@/components/panels/AsinHeadPanel'
import { AsinTablePanel } from '@/components/panels/AsinTablePanel'
import { NextAsinPanel } from '@/components/panels/NextAsinPanel'
import { PopupPanel } from '@/components/panels/PopupPanel'
import type { AsinFigures } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { asinFigures, asinTable, shopFigures, summaryOf } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'
import type { Scene } from '@/tests/gallery/scene'

const { coverage, totals } = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const unnamed: AsinFigures = { ...asinFigures(2), title: null, next: [], interval: null }
const STATES: [string, PanelState<AsinFigures>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.asin' }],
  ['green', { kind: 'ready', view: asinFigures(0) }],
  ['red', { kind: 'ready', view: asinFigures(1) }],
  ['unknown', { kind: 'ready', view: unnamed }],
  ['problem', { kind: 'problem', what: 'problem.failed' }],
]
const nothing = () => {}
const titles = new Map(asinTable(12).map(row => [row.asin, row.title ?? row.asin]))
const table = (state: PanelState<AsinFigures>) =>
  mapState(state, figures => ({
    rows: figures.title === null ? [] : asinTable(240),
    coverage,
    buyers: totals.buyers,
  }))

export const productScenes: Scene[] = STATES.flatMap(([state, of]): Scene[] => [
  {
    name: `AsinHeadPanel/${state}`,
    kind: 'panel',
    draw: () => <AsinHeadPanel state={mapState(of, figures => ({ figures, currency: 'USD' }))} />,
  },
  {
    name: `NextAsinPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <NextAsinPanel
        state={mapState(of, ({ asin, next }) => ({ asin, next, titles }))}
        onOpenAsin={nothing}
      />
    ),
  },
  {
    name: `AsinTablePanel/${state}`,
    kind: 'panel',
    draw: () => <AsinTablePanel state={table(of)} onOpenAsin={nothing} />,
  },
  {
    name: `PopupPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <PopupPanel
        state={mapState(of, figures => ({
          summary: summaryOf(figures, 'USD'),
          coverage,
          buyers: totals.buyers,
        }))}
      />
    ),
  },
])
