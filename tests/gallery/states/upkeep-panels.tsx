// Scenes of the panels that keep house: import in all its turns, questions, files, calendar, pages, settings, delete, first run.
import { CalendarPanel } from '@/components/panels/CalendarPanel'
import { DeletePanel } from '@/components/panels/DeletePanel'
import { FileQuestionPanel } from '@/components/panels/FileQuestionPanel'
import { FilesPanel } from '@/components/panels/FilesPanel'
import { ImportPanel, type ImportProps } from '@/components/panels/ImportPanel'
import { MappingPanel } from '@/components/panels/MappingPanel'
import { OwnEntriesPanel } from '@/components/panels/OwnEntriesPanel'
import { PagesPanel } from '@/components/panels/PagesPanel'
import { SettingsPanel } from '@/components/panels/SettingsPanel'
import { WelcomePanel } from '@/components/panels/WelcomePanel'
import type { OwnState } from '@/components/state/create-own-entries'
import { type ImportJob, startJob, withProgress, withReports } from '@/components/state/import-job'
import type { BooksState } from '@/lib/messages/protocol'
import type { MappingQuestion } from '@/lib/schema/import-report'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { emptyBooks, invented, REPORTS } from '@/tests/gallery/invented-source'
import type { Scene } from '@/tests/gallery/scene'

const nothing = () => {}
const STATES: [string, PanelState<BooksState>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'ready', view: emptyBooks() }],
  ['ready', { kind: 'ready', view: invented() }],
  ['problem', { kind: 'problem', what: 'problem.books-newer' }],
]

const waiting = startJob(
  'job-1',
  REPORTS.map(({ name, bytes }) => ({ name, size: bytes })),
)
const step = { event: 'progress', jobId: 'job-1', bytes: 812_000 } as const
const reading: ImportJob = [
  { ...step, file: REPORTS[0]?.name ?? '', phase: 'done' as const, rows: 4_210, bytesRead: 812_000 },
  { ...step, file: REPORTS[1]?.name ?? '', phase: 'reading' as const, rows: 1_871, bytesRead: 402_000 },
].reduce(withProgress, waiting)
const JOBS: [string, ImportJob[]][] = [
  ['idle', []],
  ['reading', [reading]],
  ['done', [withReports(reading, REPORTS)]],
  ['broken', [{ ...reading, running: false, problem: 'problem.interrupted' }]],
]
const importProps = (jobs: ImportJob[]): ImportProps => ({
  jobs,
  onFiles: nothing,
  onCancel: nothing,
  onDismiss: nothing,
})

const question: MappingQuestion = {
  signature: 'invented',
  headers: ['Numer zamówienia', 'Data zakupu', 'Nazwa', 'SKU', 'ASIN', 'Ilość', 'Waluta', 'Cena'],
  sample: [
    [
      '202-0000001-0000001',
      '2025-03-02T09:12:44+00:00',
      'Herbata 250 g',
      'TEA-250',
      'B000TEST01',
      '2',
      'PLN',
      '89,90',
    ],
    [
      '202-0000002-0000002',
      '2025-03-02T10:00:00+00:00',
      'Świeca',
      'CANDLE-3',
      'B000TEST02',
      '1',
      'PLN',
      '54,00',
    ],
  ],
  report: 'all-orders',
  guess: {
    orderId: 0,
    purchasedAt: 1,
    sku: 3,
    asin: 4,
    quantity: null,
    price: null,
    currency: 6,
    title: null,
  },
  required: ['orderId', 'purchasedAt', 'sku', 'asin', 'quantity', 'price'],
}

const jobScenes: Scene[] = JOBS.map(([state, jobs]) => ({
  name: `ImportPanel/${state}`,
  kind: 'panel',
  draw: () => <ImportPanel {...importProps(jobs)} />,
}))

const stateScenes: Scene[] = STATES.flatMap(([state, books]): Scene[] => [
  {
    name: `FilesPanel/${state}`,
    kind: 'panel',
    draw: () => <FilesPanel state={mapState(books, view => view.files)} />,
  },
  {
    name: `CalendarPanel/${state}`,
    kind: 'panel',
    draw: () => <CalendarPanel state={mapState(books, view => view.files)} />,
  },
  {
    name: `PagesPanel/${state}`,
    kind: 'panel',
    draw: () => (
      <PagesPanel
        state={mapState(books, ({ pages, troubles }) => ({ pages, troubles }))}
        onCopy={() => Promise.resolve()}
      />
    ),
  },
  {
    name: `SettingsPanel/${state}`,
    kind: 'panel',
    draw: () => <SettingsPanel state={mapState(books, view => view.settings)} onSave={nothing} />,
  },
])

const questionScenes: Scene[] = (['period', 'marketplace', 'other-shop'] as const).map(kind => ({
  name: `FileQuestionPanel/${kind}`,
  kind: 'panel',
  draw: () => (
    <FileQuestionPanel
      state={{ kind: 'ready', view: { kind, file: 'BusinessReport-16-02-26.csv' } }}
      onAnswer={nothing}
      onLeave={nothing}
    />
  ),
}))

const OWN_STATES: Record<string, OwnState> = {
  idle: { kind: 'idle' },
  restored: { kind: 'restored', journal: 12, ratings: 3, unitCosts: 48, leftOut: [] },
  'left-out': {
    kind: 'restored',
    journal: 11,
    ratings: 3,
    unitCosts: 48,
    leftOut: ['journal[7]', 'settings.alerts'],
  },
  refused: { kind: 'problem', what: 'problem.no-own-entries', file: 'orders.json' },
}

export const upkeepScenes: Scene[] = [
  ...jobScenes,
  ...stateScenes,
  ...questionScenes,
  {
    name: 'MappingPanel/ready',
    kind: 'panel',
    draw: () => (
      <MappingPanel
        state={{ kind: 'ready', view: { file: 'zamowienia.txt', question } }}
        onAnswer={nothing}
        onLeave={nothing}
      />
    ),
  },
  ...Object.entries(OWN_STATES).map(([name, last]) => ({
    name: `OwnEntriesPanel/${name}`,
    kind: 'panel' as const,
    draw: () => <OwnEntriesPanel state={{ kind: 'ready', view: last }} onSave={nothing} onFile={nothing} />,
  })),
  {
    name: 'DeletePanel/ready',
    kind: 'panel',
    draw: () => <DeletePanel state={{ kind: 'ready', view: null }} onDelete={nothing} />,
  },
  {
    name: 'WelcomePanel/ready',
    kind: 'panel',
    draw: () => (
      <WelcomePanel>
        <ImportPanel bare {...importProps([])} />
      </WelcomePanel>
    ),
  },
]
