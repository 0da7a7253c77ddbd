// Scenes of the panels about a group of buyers: worth and return, in each of their states.
import type { ComponentChild } from 'preact'
import type { GroupView } from '@/components/panels/group-view'
import { RepeatPanel } from '@/components/panels/RepeatPanel'
import { ValuePanel } from '@/components/panels/ValuePanel'
import type { PanelState } from '@/lib/schema/panel-state'
import { groupFigures, shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'
import type { Scene } from '@/tests/gallery/scene'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as typeof shop.marketplace, 'USD')
const view = (part: Partial<GroupView> = {}): GroupView => ({
  group: shop,
  currency: 'USD',
  coverage: shop.coverage,
  buyers: shop.totals.buyers,
  grossMarginShare: null,
  ...part,
})
const costs = view({
  group: groupFigures({ buyers: 10_310, ceiling: 0.34, cadence: 32, basket: 2260 }, 0.32),
  grossMarginShare: 0.32,
})
const small = groupFigures({ buyers: 26, ceiling: 0.3, cadence: 40, basket: 1900 })
const few = view({ group: { ...small, interval: small.interval && { ...small.interval, n: 11 } } })
const nobody = view({
  group: {
    ...groupFigures({ buyers: 6, ceiling: 0.01, cadence: 40, basket: 1900 }),
    interval: null,
    curve: [],
    gapCounts: [],
  },
})
const STATES: [string, PanelState<GroupView>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.figures' }],
  ['ready', { kind: 'ready', view: view() }],
  ['with-costs', { kind: 'ready', view: costs }],
  ['few', { kind: 'ready', view: few }],
  ['nobody', { kind: 'ready', view: nobody }],
  ['problem', { kind: 'problem', what: 'problem.unreachable' }],
]
const scenes = (name: string, draw: (state: PanelState<GroupView>) => ComponentChild): Scene[] =>
  STATES.map(([state, of]) => ({ name: `${name}/${state}`, kind: 'panel', draw: () => draw(of) }))

export const groupScenes: Scene[] = [
  ...scenes('ValuePanel', state => <ValuePanel state={state} />),
  ...scenes('RepeatPanel', state => <RepeatPanel state={state} />),
]
