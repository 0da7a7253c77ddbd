// Buyers from before and after a lever at 60 and 90 days of age; where nobody is that old yet, one line that says from when on.
import { daysLater } from '@/components/panels/typed-day'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { CohortVerdict, Experiment } from '@/lib/schema/journal'
import { CohortVerdictTable } from './CohortVerdictTable'

interface Props {
  experiment: Experiment
  currency: string
  asOf: IsoDate
}

export function CohortVerdicts({ experiment, currency, asOf }: Props) {
  const { say, print } = useSpeak()
  const { cohort60, cohort90, start, asin } = experiment
  const missing = ([60, 90] as const).find(age => !hasAfter(age === 60 ? cohort60 : cohort90))
  const first = missing && daysLater(start, missing)
  return (
    <>
      {[cohort60, cohort90].map(
        one =>
          one &&
          hasAfter(one) && (
            <CohortVerdictTable
              key={one.revenueMinor.ageDays}
              verdict={one}
              currency={currency}
              asin={asin}
              start={start}
            />
          ),
      )}
      {first && (
        <p class="small muted">
          {first > asOf
            ? say('journal.none-of-age', { n: missing, day: print.day(first) })
            : say('journal.nobody-after', { n: missing })}
        </p>
      )}
    </>
  )
}

/** Somebody who entered after the start has reached the age: before that every figure of it is "not known". */
const hasAfter = (verdict: CohortVerdict | null): boolean =>
  verdict !== null && verdict.revenueMinor.after.buyers > 0
