// The journal: levers the seller pulled, drawn over weekly orders, each with its verdict; changes that were seen; a form.
import { useMemo, useState } from 'preact/hooks'
import { JournalTimeline, type TimelineMark } from '@/components/charts/JournalTimeline'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { DetectedChange, Experiment } from '@/lib/schema/journal'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinSignals } from '@/lib/schema/signals'
import type { JournalDraft, PlanOf } from './journal-draft'
import { leverName } from './lever-name'
import { ChangeOffers } from './parts/ChangeOffers'
import { ExperimentText } from './parts/ExperimentText'
import { JournalForm, type JournalProduct } from './parts/JournalForm'

export type WeeklyOrders = Pick<AsinSignals, 'asin' | 'firstWeek' | 'weeklyOrders'>

export interface JournalView {
  experiments: Experiment[]
  changes: DetectedChange[]
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
  /** What an entry would be judged by, where that is known: its day of verdict and its controls are proposed in the form. */
  planOf?: PlanOf
}

export function JournalPanel({ state, onAdd, onDelete, planOf }: JournalProps) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('journal.title')}
      state={state}
      explain="journal"
      footer={({ asOf }) => say('journal.footer', { day: print.day(asOf) })}
    >
      {view => <Body view={view} onAdd={onAdd} onDelete={onDelete} planOf={planOf} />}
    </Panel>
  )
}

interface BodyProps extends Pick<JournalProps, 'onAdd' | 'onDelete'> {
  view: JournalView
  planOf: PlanOf | undefined
}

function Body({ view, onAdd, onDelete, planOf }: BodyProps) {
  const { say } = useSpeak()
  const { experiments, changes, products, currency, today } = view
  const titles = useMemo(
    () => new Map<string, string | null>(products.map(one => [one.asin, one.title])),
    [products],
  )
  const titleOf = (asin: string) => titles.get(asin) ?? asin
  const newest = [...experiments].sort((a, b) => b.start.localeCompare(a.start))
  return (
    <div class="stack journal">
      {experiments.length === 0 ? (
        <Notice tone="quiet">{say('journal.none')}</Notice>
      ) : (
        <>
          <Timeline view={view} titleOf={titleOf} />
          <ul class="steps">
            {newest.map(one => (
              <ExperimentText
                key={one.entry.id}
                experiment={one}
                title={titleOf(one.asin)}
                currency={currency}
                onDelete={onDelete}
              />
            ))}
          </ul>
        </>
      )}
      <ChangeOffers
        changes={changes}
        experiments={experiments}
        titleOf={titleOf}
        currency={currency}
        onAdd={onAdd}
        planOf={planOf}
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

function Timeline({ view, titleOf }: { view: JournalView; titleOf(asin: string): string }) {
  const speak = useSpeak()
  const { say } = speak
  const drawn = view.weekly.filter(
    one => one.firstWeek !== null && view.experiments.some(other => other.asin === one.asin),
  )
  const [chosen, setChosen] = useState<Asin | null>(null)
  const of = drawn.find(one => one.asin === chosen) ?? drawn[0]
  const asin = of?.asin
  // Made once a product: a new list would draw the chart anew at every press of a key.
  const { marks, flagged } = useMemo(
    () =>
      drawnOn(
        view.experiments.filter(one => one.asin === asin),
        speak,
      ),
    [view.experiments, asin, speak],
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
function drawnOn(experiments: Experiment[], speak: Speak): { marks: TimelineMark[]; flagged: IsoDate[] } {
  const oldest = experiments.sort((a, b) => a.start.localeCompare(b.start))
  return {
    marks: oldest.map((one, i) => ({ number: i + 1, day: one.start, name: leverName(speak, one.lever) })),
    flagged: [...new Set(oldest.flatMap(one => one.flagged.map(({ week }) => week)))],
  }
}
