// One proposal in full: what to do, why, the arithmetic to play with, what to expect, what it costs, where it is done; and the
// line for the journal once it is done.
import { useState } from 'preact/hooks'
import { Figure } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import type { LeverId, Proposal } from '@/lib/schema/proposal'
import { COST_IN_KIND } from './cost-in-kind'
import { leverName } from './lever-name'
import { ArithmeticText } from './parts/ArithmeticText'
import { BecauseTable } from './parts/BecauseTable'
import { ExpectedText } from './parts/ExpectedText'
import { PointFigure, PointText } from './parts/PointText'
import { printArguments } from './print-arguments'
import { typedDay } from './typed-day'

export interface LeverPageView {
  asin: Asin
  title: string | null
  proposal: Proposal
  currency: string
  /** What "I did this on…" proposes. */
  today: IsoDate
  asOf: IsoDate
}
/** A lever that was pulled, as the seller says. */
export interface PulledLever {
  asin: Asin
  lever: LeverId
  start: IsoDate
  note: string
}
export interface LeverPageProps {
  state: PanelState<LeverPageView>
  onJournal(pulled: PulledLever): void
}

export function LeverPagePanel({ state, onJournal }: LeverPageProps) {
  const speak = useSpeak()
  const { say, print } = speak
  return (
    <Panel
      title={state.kind === 'ready' ? leverName(speak, state.view.proposal.lever) : say('plan.title')}
      state={state}
      explain="plan"
      footer={({ asOf, asin, title }) => say('plan.footer', { product: title ?? asin, day: print.day(asOf) })}
    >
      {view => <Body view={view} onJournal={onJournal} />}
    </Panel>
  )
}

/** The other product an advice speaks of, where it names one. */
const nextAsinOf = ({ arguments: { asin } }: LeverPageView['proposal']): string | null =>
  typeof asin === 'string' ? asin : null

function Body({ view, onJournal }: { view: LeverPageView; onJournal: LeverPageProps['onJournal'] }) {
  const speak = useSpeak()
  const { say, sayKnown } = speak
  const { proposal, currency } = view
  return (
    <div class="stack plan">
      <p class="said">
        {sayKnown(proposal.sentence, 'lever.unknown', printArguments(speak, proposal.arguments))}
      </p>
      <Facts proposal={proposal} currency={currency} />
      {proposal.because.length > 0 && (
        <section>
          <h3>{say('lever.because')}</h3>
          <BecauseTable
            because={proposal.because}
            currency={currency}
            asin={view.asin}
            next={nextAsinOf(proposal)}
          />
        </section>
      )}
      {proposal.arithmetic.length > 0 && (
        <section>
          <h3>{say('plan.arithmetic')}</h3>
          {proposal.arithmetic.map(one => (
            <ArithmeticText
              key={`${one.formula} ${JSON.stringify(one.inputs)}`}
              of={one}
              currency={currency}
            />
          ))}
        </section>
      )}
      <section>
        <h3>{say('plan.where')}</h3>
        <p>{sayKnown(`where.${proposal.where}`, 'plan.where-unknown')}</p>
        <p class="small muted">{say('plan.by-you')}</p>
      </section>
      {proposal.lever !== 'mend-baseline' && (
        <Done key={`${view.asin} ${proposal.lever}`} view={view} onJournal={onJournal} />
      )}
    </div>
  )
}

function Facts({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  const { costMinor, breakEvenGain, evidence } = proposal
  return (
    <>
      <dl class="pairs">
        <div>
          <dt>{say('plan.expected')}</dt>
          <dd>
            <ExpectedText proposal={proposal} currency={currency} />
          </dd>
        </div>
        {proposal.worthOfPointMinor && (
          <div>
            <dt>{say('plan.worth')}</dt>
            <dd>
              <PointFigure proposal={proposal} currency={currency} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say('plan.cost')}</dt>
          <dd>
            <Figure
              value={costMinor}
              quantity={{ kind: 'money', currency }}
              length="short"
              missing={say(`plan.cost-${COST_IN_KIND[proposal.lever]}`)}
            />
          </dd>
        </div>
        <div>
          <dt>{say('plan.pays')}</dt>
          <dd>
            {breakEvenGain === null ? (
              <span class="muted">{say(`plan.pays-${COST_IN_KIND[proposal.lever]}`)}</span>
            ) : Number.isFinite(breakEvenGain) ? (
              say('plan.pays-from', { share: print.share(breakEvenGain) })
            ) : (
              say('plan.never-pays')
            )}
          </dd>
        </div>
        <div>
          <dt>{say('plan.time')}</dt>
          <dd>{say(`time.${proposal.timeToEffect}`)}</dd>
        </div>
      </dl>
      {proposal.worthOfPointMinor && (
        <p class="small">
          <PointText proposal={proposal} currency={currency} />{' '}
          {proposal.expectedMonthlyMinor === null && say('plan.worth-only')}
        </p>
      )}
      {proposal.costAssumes && (
        <p class="small muted">{sayKnown(`plan.assumed.${proposal.costAssumes}`, 'plan.basis-unknown')}</p>
      )}
      <p class="small muted">
        {sayKnown(
          `basis.${proposal.expectedBasis}`,
          'plan.basis-unknown',
          printArguments(speak, proposal.basisArguments ?? {}),
        )}{' '}
        <span class="grade">{say(`evidence.${evidence}.mark`)}</span> {say(`evidence.${evidence}`)}
      </p>
    </>
  )
}

/** "I did this on…": the day, a note, and off it goes to the journal. */
function Done({ view, onJournal }: { view: LeverPageView; onJournal: LeverPageProps['onJournal'] }) {
  const { say, print } = useSpeak()
  const [day, setDay] = useState<string>(view.today)
  const [note, setNote] = useState('')
  const [sent, setSent] = useState<IsoDate | null>(null)
  const start = typedDay(day)
  const valid = start !== null && start <= view.today
  if (sent !== null)
    return (
      <p class="divided good" role="status">
        {say('plan.noted', { day: print.day(sent) })}
      </p>
    )
  return (
    <form
      class="line-form divided"
      onSubmit={event => {
        event.preventDefault()
        if (start === null || !valid) return
        onJournal({ asin: view.asin, lever: view.proposal.lever, start, note: note.trim() })
        setSent(start)
      }}
    >
      <label class="labelled">
        <span>{say('plan.did-on')}</span>
        <input
          class="field"
          type="date"
          max={view.today}
          value={day}
          onInput={event => setDay(event.currentTarget.value)}
        />
      </label>
      <label class="labelled grow">
        <span>{say('plan.note')}</span>
        <input
          class="field"
          maxLength={200}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button button-primary" disabled={!valid}>
        {say('plan.did')}
      </button>
    </form>
  )
}
