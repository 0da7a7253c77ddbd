// How a lever was judged, for whoever wants to know: what could have been seen, against which products, and which weeks were left out.

import { oftenText, surenessText } from '@/components/panels/verdict-sentence'
import { effectText } from '@/components/panels/verdict-text'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'
import { ProductFold } from './ProductFold'
import { RowsOf } from './RowsOf'

interface Props {
  experiment: Experiment
  titleOf(asin: Asin): string
}

export function HowJudged({ experiment, titleOf }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const { verdict, effect, minimumDetectable, controls, flagged, weeksBefore, weeksAfter } = experiment
  const others = (experiment.together ?? []).filter(asin => asin !== experiment.asin)
  return (
    <>
      {verdict === 'cannot-tell' && effect !== null && (
        <p class="small muted not-a-finding">
          <b>{say('journal.no-finding')}</b>{' '}
          {say('journal.moved', { value: effectText(speak, effect.value) })} {surenessText(speak, experiment)}
        </p>
      )}
      <ul class="dots small">
        {weeksAfter > 0 && (
          <li>
            {say('journal.weeks', { before: weeksBefore, after: weeksAfter })}
            <RowsOf
              of={say('trace.figure.weekly-orders')}
              figure="weekly-orders"
              part={experiment.entry.id}
            />
          </li>
        )}
        <li>
          {minimumDetectable === null
            ? say('journal.no-minimum')
            : say('journal.minimum', { value: effectText(speak, minimumDetectable) })}
        </li>
        {verdict !== 'too-early' && <li>{trendsText(speak, experiment)}</li>}
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
        {controls.length === 0 && <li>{say('journal.no-controls')}</li>}
      </ul>
      {controls.length > 0 && (
        <ProductFold
          summary={say('journal.controls', { n: controls.length })}
          asins={controls}
          titleOf={titleOf}
        />
      )}
      {others.length > 0 && (
        <ProductFold
          summary={say('journal.together', { n: others.length })}
          asins={others}
          titleOf={titleOf}
        />
      )}
    </>
  )
}

function trendsText(speak: Speak, { parallelTrends }: Experiment): string {
  if (parallelTrends === null) return speak.say('journal.trends-unknown')
  return speak.say(parallelTrends.parallel ? 'journal.trends-alike' : 'journal.trends-apart', {
    often: oftenText(speak, parallelTrends.pValue),
  })
}
