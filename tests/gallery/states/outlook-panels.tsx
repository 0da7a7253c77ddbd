// Scenes of the panels about the outlook: of one product, and of the shop, in every result they can come to.
import type { ComponentChild } from 'preact'
import { BoughtWithinPanel } from '@/components/panels/BoughtWithinPanel'
import { BuyersTodayPanel } from '@/components/panels/BuyersTodayPanel'
import { CountsPanel } from '@/components/panels/CountsPanel'
import { FamilyPanel, type FamilyView } from '@/components/panels/FamilyPanel'
import { ForecastPanel } from '@/components/panels/ForecastPanel'
import { ModelsPanel } from '@/components/panels/ModelsPanel'
import type { AsinOutlookView, ShopOutlookView } from '@/components/panels/outlook-view'
import { ReorderWindowPanel } from '@/components/panels/ReorderWindowPanel'
import { ReturnCurvePanel } from '@/components/panels/ReturnCurvePanel'
import { SegmentsPanel } from '@/components/panels/SegmentsPanel'
import { ShopForecastPanel } from '@/components/panels/ShopForecastPanel'
import { SurenessPanel } from '@/components/panels/SurenessPanel'
import { ValueAheadPanel } from '@/components/panels/ValueAheadPanel'
import type { AsinFigures } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { asinFigures, groupFigures } from '@/tests/gallery/invented-figures'
import {
  asinOutlook,
  chanceGaps,
  forecast,
  NO_DROPOUT,
  NO_RHYTHM,
  RHYTHM_UNKNOWN,
  TOO_FEW,
  TWO_PEAKS,
  twoPeaks,
  unforeseen,
} from '@/tests/gallery/invented-outlook'
import { productView, shopView } from '@/tests/gallery/invented-views'
import type { Scene } from '@/tests/gallery/scene'

const whole = shopView().outlook
const { asOf } = whole

const tea = asinFigures(0)
const thin: AsinFigures = {
  ...asinFigures(2),
  ...groupFigures({ buyers: 31, ceiling: 0.36, cadence: 40, basket: 1900 }),
  interval: { n: 11, median: 40, q1: 33, q3: 47, window: { from: 34, to: 45, share: 0.55 } },
}
const nobody: AsinFigures = {
  ...asinFigures(2),
  ...groupFigures({ buyers: 4, ceiling: 0.01, cadence: 40, basket: 1900 }),
  interval: null,
  curve: [],
  gapCounts: [],
}
const product = (...of: Parameters<typeof productView>): PanelState<AsinOutlookView> => ({
  kind: 'ready',
  view: productView(...of),
})
const withStock = (value: number | null, asOfDay: number | null, why = 'stock-report'): AsinFigures => {
  const { checks } = tea.baseline
  const stockDays = { ...checks.stockDays, value, why, asOf: asOfDay === null ? null : asOfDay * 86_400 }
  return { ...tea, baseline: { ...tea.baseline, checks: { ...checks, stockDays } } }
}
const curves = asinOutlook(tea, asOf).curves
const PRODUCT: [string, PanelState<AsinOutlookView>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.asin-outlook' }],
  ['ready', product()],
  [
    'no-rhythm',
    product(
      {
        window: NO_RHYTHM,
        soldForecast: forecast(asOf, 0.6, { basis: 'held-to-shop', revenueMinor: null }),
        curves: curves.filter(one => one.clock !== 'family'),
      },
      { ...withStock(240, 20_500), gapCounts: chanceGaps(88) },
    ),
  ],
  [
    'rhythm-unknown',
    product(
      { window: RHYTHM_UNKNOWN, soldForecast: forecast(asOf, 4, { basis: 'shop' }) },
      { ...withStock(null, null, 'stock-missing'), gapCounts: chanceGaps(41) },
      { ...whole, models: NO_DROPOUT, track: [] },
    ),
  ],
  [
    'two-peaks',
    product(
      { window: TWO_PEAKS, curves: curves.map(one => ({ ...one, beyond: null })) },
      { ...withStock(6, 20_490), gapCounts: twoPeaks(143) },
    ),
  ],
  ['few', product(unforeseen('too-few'), thin, null)],
  [
    'nobody',
    product(
      {
        ...unforeseen('nobody'),
        window: { state: 'too-few', n: 0, needed: 20 },
        curves: [],
        boughtWithin: [],
      },
      nobody,
    ),
  ],
  ['problem', { kind: 'problem', what: 'problem.unreachable' }],
]

const ofShop = (...of: Parameters<typeof shopView>): PanelState<ShopOutlookView> => ({
  kind: 'ready',
  view: shopView(...of),
})
const SHOP: [string, PanelState<ShopOutlookView>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.outlook' }],
  ['ready', ofShop()],
  [
    'no-dropout',
    ofShop({
      models: NO_DROPOUT,
      track: whole.track.map(one => ({ ...one, origins: 2, error: null, bias: null })),
      season: { factors: null, reason: 'under-a-year' },
      spend: { kind: 'shrunken-mean', mean: 2415, n: 3_012, correlation: 0.4, reason: 'frequency-dependent' },
      window: NO_RHYTHM,
      due: null,
    }),
  ],
  [
    'few',
    ofShop({
      window: TOO_FEW,
      forecast: null,
      noForecast: 'no-repeats',
      alive: null,
      due: null,
      models: null,
      track: [],
      spend: { kind: 'none', n: 0, reason: 'no-orders' },
      firstToSecond: null,
      segments: [],
      season: { factors: null, reason: 'unheard-of' },
      buyers: 0,
    }),
  ],
  ['problem', { kind: 'problem', what: 'problem.unreachable' }],
]

function scenes<View>(
  name: string,
  states: readonly [string, PanelState<View>][],
  draw: (state: PanelState<View>) => ComponentChild,
): Scene[] {
  return states.map(([state, of]) => ({ name: `${name}/${state}`, kind: 'panel', draw: () => draw(of) }))
}

const family = (typed: string | null): PanelState<FamilyView> => ({
  kind: 'ready',
  view: { asin: 'B000TEST01', typed } as FamilyView,
})
const FAMILIES: [string, PanelState<FamilyView>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.books' }],
  ['problem', { kind: 'problem', what: 'problem.unreachable' }],
  ['unknown', family(null)],
  ['typed', family('B000FAM001')],
]

export const outlookScenes: Scene[] = [
  ...scenes('ReorderWindowPanel', PRODUCT, state => <ReorderWindowPanel state={state} />),
  ...scenes('ReturnCurvePanel', PRODUCT, state => <ReturnCurvePanel state={state} />),
  ...scenes('ForecastPanel', PRODUCT, state => <ForecastPanel state={state} />),
  ...scenes('ValueAheadPanel', PRODUCT, state => <ValueAheadPanel state={state} />),
  ...scenes('SurenessPanel', PRODUCT, state => <SurenessPanel state={state} />),
  ...FAMILIES.map(([state, of]) => ({
    name: `FamilyPanel/${state}`,
    kind: 'panel' as const,
    draw: () => <FamilyPanel state={of} onTypeParent={() => {}} />,
  })),
  ...scenes('BoughtWithinPanel', PRODUCT, state => <BoughtWithinPanel state={state} />),
  ...scenes('ShopForecastPanel', SHOP, state => <ShopForecastPanel state={state} />),
  ...scenes('BuyersTodayPanel', SHOP, state => <BuyersTodayPanel state={state} />),
  ...scenes('ModelsPanel', SHOP, state => <ModelsPanel state={state} />),
  ...scenes('SegmentsPanel', SHOP, state => <SegmentsPanel state={state} />),
  ...scenes('CountsPanel', SHOP, state => <CountsPanel state={state} />),
]
