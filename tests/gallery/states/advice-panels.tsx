// Scenes of the panels about advice: board, lever page, gate, killers, wave, journal, routine, and their settings.
import type { ComponentChild } from 'preact'
import { AlertsSetting } from '@/components/panels/AlertsSetting'
import { EventsSetting } from '@/components/panels/EventsSetting'
import { GatePanel, type GateView } from '@/components/panels/GatePanel'
import { JournalPanel, type JournalView } from '@/components/panels/JournalPanel'
import { KillersPanel, type KillersView } from '@/components/panels/KillersPanel'
import { LeadTimeSetting } from '@/components/panels/LeadTimeSetting'
import { LeverBoardPanel, type LeverBoardView } from '@/components/panels/LeverBoardPanel'
import { LeverPagePanel, type LeverPageView } from '@/components/panels/LeverPagePanel'
import { RemindersPanel, type RemindersView } from '@/components/panels/RemindersPanel'
import { RoutinePanel, type RoutineView } from '@/components/panels/RoutinePanel'
import { WatchGatePanel } from '@/components/panels/WatchGatePanel'
import { WatchKillersPanel } from '@/components/panels/WatchKillersPanel'
import { WatchStockPanel } from '@/components/panels/WatchStockPanel'
import { WavePanel, type WaveView } from '@/components/panels/WavePanel'
import { type WatchView, watchView } from '@/components/panels/watch-view'
import { isoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import type { Proposal } from '@/lib/schema/proposal'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import {
  AS_OF,
  advice,
  BUFFER,
  KILLERS,
  MEND,
  NEVER_PAYS,
  ROUTINE,
  SUBSCRIBE,
  wave,
} from '@/tests/gallery/invented-advice'
import { asinFigures, BASELINES } from '@/tests/gallery/invented-figures'
import { journal, PLANNED, REMINDERS } from '@/tests/gallery/invented-journal'
import type { Scene } from '@/tests/gallery/scene'

const nothing = () => {}
const ready = <View,>(view: View): PanelState<View> => ({ kind: 'ready', view })

function panel<View>(
  name: string,
  draw: (state: PanelState<View>) => ComponentChild,
  states: [string, PanelState<View>][],
): Scene[] {
  const all: [string, PanelState<View>][] = [
    ['loading', { kind: 'loading' }],
    ['empty', { kind: 'empty', why: 'empty.study' }],
    ...states,
    ['problem', { kind: 'problem', what: 'problem.failed' }],
  ]
  return all.map(([state, of]) => ({ name: `${name}/${state}`, kind: 'panel', draw: () => draw(of) }))
}

const board = (count: number): LeverBoardView => ({
  rows: Array.from({ length: count }, (_, nth) => ({ advice: advice(nth), title: asinFigures(nth).title })),
  currency: 'USD',
  asOf: AS_OF,
})
const page = (proposal: Proposal): PanelState<LeverPageView> =>
  ready({
    asin: asinFigures(0).asin,
    title: asinFigures(0).title,
    proposal,
    currency: 'USD',
    today: AS_OF,
    asOf: AS_OF,
  })
const gate = (nth: number, part: Partial<GateView> = {}): PanelState<GateView> =>
  ready({ advice: advice(nth), group: 'Grocery', rules: DEFAULT_SETTINGS, ...part })
const { stockDays } = BASELINES.green.checks
const waved = (of: WaveView['wave'], stock = stockDays): PanelState<WaveView> =>
  ready({ wave: of, asOf: AS_OF, stock })
const kept: Settings = {
  ...DEFAULT_SETTINGS,
  alerts: true,
  leadTimes: { 'TEA-250-REFILL': 45, 'CANDLE-3': 12 },
  events: [
    { name: 'Prime Day', from: isoDate(20_280), to: isoDate(20_283) },
    { name: 'Black Friday', from: isoDate(20_420), to: isoDate(20_424) },
  ],
}
const settings: [string, PanelState<Settings>][] = [
  ['defaults', ready(DEFAULT_SETTINGS)],
  ['set', ready(kept)],
]

const watch = (count: number): PanelState<WatchView> =>
  ready(
    watchView({
      advice: Array.from({ length: count }, (_, nth) => advice(nth)),
      titles: new Map([0, 1, 2].map(nth => [asinFigures(nth).asin, asinFigures(nth).title])),
      currency: 'USD',
      asOf: AS_OF,
    }),
  )
const watched: [string, PanelState<WatchView>][] = [
  ['ready', watch(5)],
  ['none', watch(0)],
]

export const adviceScenes: Scene[] = [
  ...panel<LeverBoardView>('LeverBoardPanel', state => <LeverBoardPanel state={state} onOpen={nothing} />, [
    ['ready', ready(board(5))],
    ['many', ready(board(30))],
    ['none', ready(board(0))],
  ]),
  ...panel<LeverPageView>('LeverPagePanel', state => <LeverPagePanel state={state} onJournal={nothing} />, [
    ['ready', page(SUBSCRIBE)],
    ['range', page(BUFFER)],
    ['dear', page(NEVER_PAYS)],
    ['mend', page(MEND)],
  ]),
  ...panel<GateView>(
    'GatePanel',
    state => <GatePanel state={state} onThresholds={nothing} onTypeRating={nothing} />,
    [
      ['green', gate(0)],
      [
        'red',
        gate(1, {
          rules: {
            ...DEFAULT_SETTINGS,
            groupThresholds: { Grocery: { returnRate: 0.06 } },
            asinThresholds: { [asinFigures(1).asin]: { rating: 4.2 } },
          },
        }),
      ],
      ['unknown', gate(2, { group: null })],
    ],
  ),
  ...panel<WatchView>(
    'WatchKillersPanel',
    state => <WatchKillersPanel state={state} onOpen={nothing} />,
    watched,
  ),
  ...panel<WatchView>('WatchGatePanel', state => <WatchGatePanel state={state} onOpen={nothing} />, watched),
  ...panel<WatchView>(
    'WatchStockPanel',
    state => <WatchStockPanel state={state} onOpen={nothing} />,
    watched,
  ),
  ...panel<KillersView>('KillersPanel', state => <KillersPanel state={state} />, [
    ['ready', ready({ killers: KILLERS, currency: 'USD', asOf: AS_OF })],
    ['none', ready({ killers: [], currency: 'USD', asOf: AS_OF })],
  ]),
  ...panel<WaveView>('WavePanel', state => <WavePanel state={state} onLeadTime={nothing} />, [
    ['ready', waved(wave(310))],
    [
      'lasts',
      waved(wave(2400, 34, { bufferUnits: 0, orderBy: null, leadTimeTypedIn: true, leadTimeDays: 12 })),
    ],
    [
      'no-stock',
      waved(wave(null, 1.2, { couponWeek: null }), {
        ...stockDays,
        value: null,
        why: 'stock-missing',
        asOf: null,
      }),
    ],
    ['none', waved(null)],
  ]),
  ...panel<JournalView>(
    'JournalPanel',
    state => (
      <JournalPanel
        state={state}
        onAdd={nothing}
        onDelete={nothing}
        onRestore={nothing}
        onDismiss={nothing}
      />
    ),
    [
      ['ready', ready(journal())],
      ['being-judged', ready(journal({ lines: [PLANNED], study: 'to-come', changes: [] }))],
      ['failed', ready(journal({ lines: [PLANNED], study: 'failed', changes: [] }))],
      ['none', ready(journal({ lines: [], changes: [], weekly: [] }))],
    ],
  ),
  ...panel<RemindersView>(
    'RemindersPanel',
    state => <RemindersPanel state={state} onOpen={nothing} onDone={nothing} />,
    [
      ['ready', ready({ reminders: REMINDERS, today: AS_OF })],
      ['none', ready({ reminders: [], today: AS_OF })],
    ],
  ),
  ...panel<RoutineView>('RoutinePanel', state => <RoutinePanel state={state} onDone={nothing} />, [
    ['ready', ready({ routine: ROUTINE, today: AS_OF })],
    ['done', ready({ routine: ROUTINE.slice(1, 2), today: AS_OF })],
  ]),
  ...panel<Settings>('AlertsSetting', state => <AlertsSetting state={state} onSave={nothing} />, settings),
  ...panel<Settings>('EventsSetting', state => <EventsSetting state={state} onSave={nothing} />, settings),
  ...panel<Settings>(
    'LeadTimeSetting',
    state => <LeadTimeSetting state={state} onSave={nothing} />,
    settings,
  ),
]
