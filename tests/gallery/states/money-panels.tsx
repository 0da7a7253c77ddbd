// Scenes of the panels about money, proof and signals: in every result they can come to.
import type { ComponentChild } from 'preact'
import { AssumedNote } from '@/components/panels/AssumedNote'
import { BidsPanel } from '@/components/panels/BidsPanel'
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import { CostsFilePanel } from '@/components/panels/CostsFilePanel'
import { CostsPanel } from '@/components/panels/CostsPanel'
import { CoverageCalendarPanel } from '@/components/panels/CoverageCalendarPanel'
import type { CostsView } from '@/components/panels/costs-view'
import { FormulasPanel } from '@/components/panels/FormulasPanel'
import { MarginPanel } from '@/components/panels/MarginPanel'
import { MissingNote } from '@/components/panels/MissingNote'
import type { MoneyView } from '@/components/panels/money-view'
import { ReconciliationPanel } from '@/components/panels/ReconciliationPanel'
import { ShopSignalsPanel } from '@/components/panels/ShopSignalsPanel'
import { SignalsPanel } from '@/components/panels/SignalsPanel'
import { TracePanel } from '@/components/panels/TracePanel'
import { WaterfallPanel } from '@/components/panels/WaterfallPanel'
import { WhatIfPanel } from '@/components/panels/WhatIfPanel'
import { NO_COST_DRAFT } from '@/components/state/cost-draft'
import { whatIf } from '@/lib/metrics/economics/what-if'
import { isoDate } from '@/lib/schema/dates'
import { MISSING_MONEY } from '@/lib/schema/economics'
import type { Sku } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { ECONOMICS, LOSING, moneyView, NO_COSTS } from '@/tests/gallery/invented-money'
import { NO_SIGNALS, RECONCILIATION, SIGNALS, TRACE } from '@/tests/gallery/invented-proof'
import { SHOP_US } from '@/tests/gallery/invented-source'
import { unitCostOf } from '@/tests/gallery/invented-study'
import type { Scene } from '@/tests/gallery/scene'

const nothing = () => {}
const ready = <View,>(view: View): PanelState<View> => ({ kind: 'ready', view })
type States<View> = readonly [string, PanelState<View>][]
const LOADING = ['loading', { kind: 'loading' }] as const
const EMPTY = ['empty', { kind: 'empty', why: 'empty.figures' }] as const
const PROBLEM = ['problem', { kind: 'problem', what: 'problem.unreachable' }] as const
const all = <View,>(states: States<View>): States<View> => [[...LOADING], [...EMPTY], ...states, [...PROBLEM]]

const MONEY: States<MoneyView> = all([
  ['ready', ready(moneyView())],
  ['no-costs', ready(moneyView(NO_COSTS))],
  ['losing', ready(moneyView(LOSING))],
])

const costs = (part: Partial<CostsView> = {}): PanelState<CostsView> =>
  ready({
    currency: 'USD',
    costs: [
      unitCostOf('TEA-250'),
      unitCostOf('TEA-250', { fromDay: 20_300, unitCostMinor: 765 }),
      unitCostOf('CANDLE-3'),
    ],
    without: [
      { sku: 'MATCHA-30' as Sku, asin: null, units: 1_204, revenueMinor: 3_410_220 },
      { sku: 'TEAPOT-08-CAST-IRON-BLACK' as Sku, asin: null, units: 96, revenueMinor: 411_030 },
    ],
    revenueMinor: 18_411_900,
    firstDay: isoDate(20_000),
    asOf: isoDate(20_400),
    ...part,
  })
const COSTS_FILE: FileReport = {
  name: 'unit-costs.csv',
  report: 'unit-costs',
  rows: 14,
  accepted: 11,
  changed: 3,
  told: { added: 2, changed: 1, same: 8, dropped: 0 },
  skipped: [{ reason: 'bad-number', count: 3, firstLine: 4, lines: [4, 9, 12] }],
  problems: [],
  bytes: 612,
}
const COSTS = all<CostsView>([
  ['ready', costs()],
  ['complete', costs({ without: [] })],
  [
    'nameless',
    costs({ without: [{ sku: '' as Sku, asin: null, units: 12, revenueMinor: 41_000 }], costs: [] }),
  ],
  ['none', costs({ without: [], costs: [], revenueMinor: 0 })],
])

const RECON = all([
  ['ready', ready(RECONCILIATION)],
  ['none', ready({ ...RECONCILIATION, months: [], calendar: [], gaps: [] })],
])
const WEEKS = all([...RECON.slice(2, -1), ['complete', ready({ ...RECONCILIATION, gaps: [] })]])

function scenes<View>(
  name: string,
  states: States<View>,
  draw: (state: PanelState<View>) => ComponentChild,
): Scene[] {
  return states.map(([state, of]) => ({ name: `${name}/${state}`, kind: 'panel', draw: () => draw(of) }))
}

export const moneyScenes: Scene[] = [
  ...scenes('ClvNamesPanel', MONEY, state => <ClvNamesPanel state={state} onTrace={nothing} />),
  ...scenes('WaterfallPanel', MONEY, state => <WaterfallPanel state={state} onTrace={nothing} />),
  ...scenes('BidsPanel', MONEY, state => (
    <BidsPanel
      state={mapState(state, view => ({ ...view, targetMarginShare: 0.05 }))}
      onTrace={nothing}
      onKeepTarget={nothing}
    />
  )),
  ...scenes('MissingNote', MONEY.slice(3, 4), state => (
    <MissingNote state={state} needs={MISSING_MONEY} onRemedy={nothing} />
  )),
  ...scenes('AssumedNote', MONEY.slice(2, 3), state => <AssumedNote state={state} />),
  ...scenes('FormulasPanel', MONEY, state => <FormulasPanel state={state} />),
  ...scenes('WhatIfPanel', MONEY, state => (
    <WhatIfPanel
      state={mapState(state, view => ({
        ...view,
        targetMarginShare: 0,
        subscribedShare: view.economics === ECONOMICS ? 0.14 : null,
        whatIf,
      }))}
    />
  )),
  ...scenes('CostsPanel', COSTS, state => (
    <CostsPanel state={state} draft={NO_COST_DRAFT} onDraft={nothing} onSave={nothing} />
  )),
  ...scenes('CostsFilePanel', all<CostsView>([['ready', costs()]]), state => (
    <CostsFilePanel state={state} lastFile={COSTS_FILE} onFiles={nothing} onTemplate={nothing} />
  )),
  ...scenes(
    'MarginPanel',
    all<{ grossMarginShare: number | null }>([
      ['ready', ready({ grossMarginShare: 0.62 })],
      ['none', ready({ grossMarginShare: null })],
    ]),
    state => <MarginPanel state={state} onMargin={nothing} />,
  ),
  ...scenes('ReconciliationPanel', RECON, state => (
    <ReconciliationPanel state={state} onTraceMonth={nothing} />
  )),
  ...scenes('CoverageCalendarPanel', WEEKS, state => <CoverageCalendarPanel state={state} />),
  ...scenes(
    'TracePanel',
    all([
      ['ready', ready(TRACE)],
      [
        'none',
        ready({
          ...TRACE,
          trace: { ...TRACE.trace, value: null, count: 0, rows: [], formula: 'never-heard-of' },
        }),
      ],
      [
        'month',
        ready({
          request: { ...TRACE.request, figure: 'reported-sales' as const, asin: null, month: '2025-11' },
          trace: { ...TRACE.trace, formula: 'reported-sales', coverageShare: null },
        }),
      ],
    ]),
    state => <TracePanel state={state} onSaveCsv={nothing} onClose={nothing} />,
  ),
  ...scenes(
    'SignalsPanel',
    all([
      ['ready', ready({ signals: SIGNALS, currency: 'USD' })],
      ['none', ready({ signals: NO_SIGNALS, currency: 'USD' })],
    ]),
    state => <SignalsPanel state={state} />,
  ),
  ...scenes(
    'ShopSignalsPanel',
    all([
      [
        'ready',
        ready({
          shop: SHOP_US,
          asOf: SIGNALS.asOf,
          conversion: SIGNALS.conversion,
          promotions: SIGNALS.promotions,
          returns: SIGNALS.returns,
        }),
      ],
    ]),
    state => <ShopSignalsPanel state={state} />,
  ),
]
