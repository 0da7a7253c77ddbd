// One line of the journal: the lever, its verdict with the reason in a sentence, and folded away how it was judged.
import type { JournalLine } from '@/components/panels/journal-lines'
import { leverName } from '@/components/panels/lever-name'
import { surenessText, verdictSentence } from '@/components/panels/verdict-sentence'
import { effectText, VERDICT_TONE, verdictText } from '@/components/panels/verdict-text'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment, Journal, JournalEntry } from '@/lib/schema/journal'
import { CohortVerdicts } from './CohortVerdicts'
import { HowJudged } from './HowJudged'
import { ProductFold } from './ProductFold'

interface Props {
  line: JournalLine
  study: Journal['study']
  titleOf(asin: Asin): string
  currency: string
  asOf: IsoDate
  today: IsoDate
  onDelete(entry: JournalEntry): void
}

export function JournalLineText({ line, study, titleOf, onDelete, ...view }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const { number, entry, experiment } = line
  const { lever, asin, start, readout, note } = entry
  const named = { lever: leverName(speak, lever), product: titleOf(asin) }
  return (
    <li>
      <div class="step-head">
        <h3>
          <b class="mark-number">{number}</b> {say('journal.pulled', named)}
        </h3>
        <button
          type="button"
          class="button button-text"
          aria-label={say('journal.delete-of', named)}
          onClick={() => onDelete(entry)}
        >
          {say('journal.delete')}
        </button>
      </div>
      {experiment === null ? (
        <Unjudged entry={entry} failed={study === 'failed'} titleOf={titleOf} />
      ) : (
        <Judged experiment={experiment} titleOf={titleOf} {...view} />
      )}
      <p class="small muted">
        {say('journal.dates', { start: print.day(start), readout: print.day(readout) })}
        {note !== '' && ` ${say('journal.note-said', { note })}`}
      </p>
      {experiment !== null && (
        <details class="because">
          <summary>{say('journal.how')}</summary>
          <HowJudged experiment={experiment} titleOf={titleOf} />
          <CohortVerdicts experiment={experiment} currency={view.currency} asOf={view.asOf} />
        </details>
      )}
    </li>
  )
}

interface JudgedProps extends Pick<Props, 'titleOf' | 'currency' | 'asOf' | 'today'> {
  experiment: Experiment
}
function Judged({ experiment, asOf, today }: JudgedProps) {
  const speak = useSpeak()
  const { verdict, readout } = experiment
  const found = verdict !== 'cannot-tell' && verdict !== 'too-early'
  return (
    <>
      <p>
        <strong class={`verdict verdict-${VERDICT_TONE[verdict]}`}>{verdictText(speak, experiment)}</strong>
      </p>
      <p>
        {verdictSentence(speak, experiment, readout <= today && readout > asOf)}
        {found && <span class="muted"> {surenessText(speak, experiment)}</span>}
      </p>
    </>
  )
}

/** As it was planned: by what it will be judged, and when. */
function Unjudged({
  entry,
  failed,
  titleOf,
}: Pick<Props, 'titleOf'> & { entry: JournalEntry; failed: boolean }) {
  const speak = useSpeak()
  const { say } = speak
  const { controls, minimumDetectable } = entry
  return (
    <>
      <p>
        <strong class={`verdict verdict-pending verdict-${failed ? 'warn' : 'quiet'}`}>
          {say(failed ? 'journal.unjudged' : 'journal.being-judged')}
        </strong>
      </p>
      <p>{say(failed ? 'journal.unjudged.why' : 'journal.being-judged.why')}</p>
      {minimumDetectable != null && (
        <p class="small">{say('journal.planned', { value: effectText(speak, minimumDetectable) })}</p>
      )}
      {controls.length > 0 && (
        <ProductFold
          summary={say('journal.controls', { n: controls.length })}
          asins={controls}
          titleOf={titleOf}
        />
      )}
    </>
  )
}
