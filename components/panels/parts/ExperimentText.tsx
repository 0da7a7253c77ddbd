// One lever pulled and what became of it: verdict, effect with limits, how it was judged, cohorts at equal age.
import { useState } from 'preact/hooks'
import { leverName } from '@/components/panels/lever-name'
import { chanceText, effectText, VERDICT_TONE, verdictText } from '@/components/panels/verdict-text'
import { useSpeak } from '@/components/primitives/speak'
import type { Experiment } from '@/lib/schema/journal'
import { CohortVerdictTable } from './CohortVerdictTable'

interface Props {
  experiment: Experiment
  title: string
  currency: string
  onDelete(id: string): void
}

export function ExperimentText({ experiment, title, currency, onDelete }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const { entry, lever, start, readout, verdict, cohort60, cohort90 } = experiment
  // It goes once the rest has been judged anew: nobody should have to press twice.
  const [going, setGoing] = useState(false)
  return (
    <li>
      <div class="step-head">
        <h3>{say('journal.pulled', { lever: leverName(speak, lever), product: title })}</h3>
        <button
          type="button"
          class="button button-text"
          aria-label={say('journal.delete-of', { lever: leverName(speak, lever), product: title })}
          disabled={going}
          onClick={() => {
            setGoing(true)
            onDelete(entry.id)
          }}
        >
          {say('journal.delete')}
        </button>
      </div>
      <p>
        <strong class={`verdict verdict-${VERDICT_TONE[verdict]}`}>{verdictText(speak, experiment)}</strong>
      </p>
      <p class="small muted">
        {say('journal.dates', { start: print.day(start), readout: print.day(readout) })}
        {entry.note !== '' && ` ${say('journal.note-said', { note: entry.note })}`}
      </p>
      <Effect experiment={experiment} />
      <details class="because">
        <summary>{say('journal.how')}</summary>
        <Judged experiment={experiment} />
        {cohort60 === null && cohort90 === null && <p class="small muted">{say('journal.no-cohorts')}</p>}
        {cohort60 && <CohortVerdictTable verdict={cohort60} currency={currency} />}
        {cohort90 && <CohortVerdictTable verdict={cohort90} currency={currency} />}
      </details>
    </li>
  )
}

function Effect({ experiment }: { experiment: Experiment }) {
  const speak = useSpeak()
  const { effect, pValue, weeksBefore, weeksAfter, verdict } = experiment
  if (effect === null && verdict === 'too-early') return null
  if (effect === null) return <p>{speak.say('journal.no-effect')}</p>
  return (
    <p>
      {speak.say('journal.effect', {
        value: effectText(speak, effect.value),
        low: effectText(speak, effect.low),
        high: effectText(speak, effect.high),
      })}{' '}
      {pValue !== null && speak.say('journal.p', { p: chanceText(speak, pValue) })}{' '}
      <span class="muted">{speak.say('journal.weeks', { before: weeksBefore, after: weeksAfter })}</span>
    </p>
  )
}

function Judged({ experiment }: { experiment: Experiment }) {
  const speak = useSpeak()
  const { say, print } = speak
  const { minimumDetectable, parallelTrends, controls, flagged } = experiment
  const others = (experiment.together ?? []).filter(asin => asin !== experiment.asin)
  const trends =
    parallelTrends === null
      ? say('journal.trends-unknown')
      : say(parallelTrends.parallel ? 'journal.trends-alike' : 'journal.trends-apart', {
          p: chanceText(speak, parallelTrends.pValue),
        })
  return (
    <ul class="dots small">
      <li>
        {minimumDetectable === null
          ? say('journal.no-minimum')
          : say('journal.minimum', { value: effectText(speak, minimumDetectable) })}
      </li>
      <li>{trends}</li>
      <li>
        {controls.length === 0
          ? say('journal.no-controls')
          : say('journal.controls', { n: controls.length, asins: controls.join(', ') })}
      </li>
      {others.length > 0 && (
        <li>{say('journal.together', { n: others.length, asins: others.join(', ') })}</li>
      )}
      {flagged.length > 0 && (
        <li>
          {say('journal.flagged', {
            n: flagged.length,
            weeks: flagged
              .map(one => `${print.day(one.week)} (${say(`journal.flag.${one.why}`)})`)
              .join(', '),
          })}
        </li>
      )}
    </ul>
  )
}
