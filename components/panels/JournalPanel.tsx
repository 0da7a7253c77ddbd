// The journal: levers the seller pulled, drawn over weekly orders, each with its verdict or on its way to one; changes seen; a form.
import { useMemo, useState } from 'preact/hooks'
import { JournalTimeline, type TimelineMark } from '@/components/charts/JournalTimeline'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { DetectedChange, DismissedChange, Journal, JournalEntry } from '@/lib/schema/journal'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinSignals } from '@/lib/schema/signals'
import type { JournalDraft, PlanOf } from './journal-draft'
import type { JournalLine } from './journal-lines'
import { leverName } from './lever-name'
import { ChangeOffers } from './parts/ChangeOffers'
import { JournalForm, type JournalProduct } from './parts/JournalForm'
import { JournalLineText } from './parts/JournalLineText'

export type WeeklyOrders = Pick<AsinSignals, 'asin' | 'firstWeek' | 'weeklyOrders'>

export interface JournalView {
  /** Oldest first. */
  lines: JournalLine[]
  study: Journal['study']
  changes: DetectedChange[]
  dismissed: DismissedChange[]
  /** What can be chosen in the form, and how products are called. */
  products: JournalProduct[]
  /** Weekly orders of the products in the journal; a product without them is not drawn. */
  weekly: WeeklyOrders[]
  currency: string
  asOf: IsoDate
  today: IsoDate
}
export interface JournalProps {
  state: PanelState<JournalView>
  onAdd(draft: JournalDraft): void
  onDelete(id: string): void
  /** A deleted entry is to stand there again as it was. */
  onRestore(entry: JournalEntry): void
  onDismiss(change: DismissedChange): void
  /** What an entry would be judged by, where that is known: its day of verdict and its controls are proposed in the form. */
  planOf?: PlanOf
}

export function JournalPanel({ state, ...acts }: JournalProps) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('journal.title')}
      state={state}
      explain="journal"
      footer={({ asOf }) => say('journal.footer', { day: print.day(asOf) })}
    >
      {view => <Body view={view} {...acts} />}
    </Panel>
  )
}

type BodyProps = Omit<JournalProps, 'state'> & { view: JournalView }

function Body({ view, onAdd, onDelete, onRestore, onDismiss, planOf }: BodyProps) {
  const { say } = useSpeak()
  const { lines, changes, dismissed, products, currency, today } = view
  const titles = useMemo(
    () => new Map<string, string | null>(products.map(one => [one.asin, one.title])),
    [products],
  )
  const titleOf = (asin: string) => titles.get(asin) ?? asin
  const [deleted, setDeleted] = useState<JournalEntry | null>(null)
  const entries = useMemo(() => lines.map(one => one.entry), [lines])
  return (
    <div class="stack journal">
      {lines.length > 0 && <Timeline view={view} titleOf={titleOf} />}
      {deleted !== null && !entries.some(({ id }) => id === deleted.id) && (
        <Deleted entry={deleted} product={titleOf(deleted.asin)} onRestore={onRestore} />
      )}
      {lines.length === 0 ? (
        <Notice tone="quiet">{say('journal.none')}</Notice>
      ) : (
        <ul class="steps">
          {[...lines].reverse().map(line => (
            <JournalLineText
              key={line.entry.id}
              line={line}
              study={view.study}
              titleOf={titleOf}
              currency={currency}
              asOf={view.asOf}
              today={today}
              onDelete={entry => {
                setDeleted(entry)
                onDelete(entry.id)
              }}
            />
          ))}
        </ul>
      )}
      <ChangeOffers
        changes={changes}
        entries={entries}
        dismissed={dismissed}
        titleOf={titleOf}
        currency={currency}
        onAdd={onAdd}
        onDismiss={onDismiss}
      />
      <section class="divided">
        <h3>{say('journal.by-hand')}</h3>
        {products.length === 0 ? (
          <p class="muted">{say('journal.no-products')}</p>
        ) : (
          <JournalForm products={products} today={today} onAdd={onAdd} planOf={planOf} />
        )}
      </section>
    </div>
  )
}

interface DeletedProps extends Pick<JournalProps, 'onRestore'> {
  entry: JournalEntry
  product: string
}
function Deleted({ entry, product, onRestore }: DeletedProps) {
  const speak = useSpeak()
  return (
    <p class="deleted" role="status">
      {speak.say('journal.deleted', { lever: leverName(speak, entry.lever), product })}{' '}
      <button type="button" class="button button-text" onClick={() => onRestore(entry)}>
        {speak.say('journal.undo')}
      </button>
    </p>
  )
}

function Timeline({ view, titleOf }: { view: JournalView; titleOf(asin: string): string }) {
  const speak = useSpeak()
  const { say } = speak
  const drawn = view.weekly.filter(
    one => one.firstWeek !== null && view.lines.some(({ entry }) => entry.asin === one.asin),
  )
  const [chosen, setChosen] = useState<Asin | null>(null)
  const of = drawn.find(one => one.asin === chosen) ?? drawn[0]
  const asin = of?.asin
  // Made once a product: a new list would draw the chart anew at every press of a key.
  const { marks, flagged } = useMemo(
    () =>
      drawnOn(
        view.lines.filter(({ entry }) => entry.asin === asin),
        speak,
      ),
    [view.lines, asin, speak],
  )
  if (!of || of.firstWeek === null) return <p class="small muted">{say('journal.no-weeks')}</p>
  return (
    <div>
      {drawn.length > 1 ? (
        <label class="labelled">
          <span>{say('journal.timeline-of')}</span>
          <select
            class="field"
            value={of.asin}
            onChange={event =>
              setChosen(drawn.find(one => one.asin === event.currentTarget.value)?.asin ?? null)
            }
          >
            {drawn.map(one => (
              <option key={one.asin} value={one.asin}>
                {titleOf(one.asin)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="small muted">{titleOf(of.asin)}</p>
      )}
      <JournalTimeline
        key={of.asin}
        firstWeek={of.firstWeek}
        orders={of.weeklyOrders}
        marks={marks}
        flagged={flagged}
      />
    </div>
  )
}

/** What is drawn onto the weeks of one product: its levers, oldest first, and the weeks left out. */
const drawnOn = (lines: JournalLine[], speak: Speak): { marks: TimelineMark[]; flagged: IsoDate[] } => ({
  marks: lines.map(({ number, entry }) => ({
    number,
    day: entry.start,
    name: leverName(speak, entry.lever),
  })),
  flagged: [...new Set(lines.flatMap(({ experiment }) => experiment?.flagged.map(({ week }) => week) ?? []))],
})
