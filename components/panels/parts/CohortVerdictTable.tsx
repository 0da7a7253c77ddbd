// Buyers who came before and after a lever, at the same age: what they brought, how many came back, how soon.
import { signed } from '@/components/panels/verdict-text'
import { printQuantity, type Quantity } from '@/components/primitives/Figure'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { CohortComparison, CohortVerdict } from '@/lib/schema/journal'
import { RowsOf } from './RowsOf'

const MEASURES = ['revenueMinor', 'contributionMinor', 'reorderRate', 'restrictedMeanDays'] as const
type Measure = (typeof MEASURES)[number]

const quantityOf = (measure: Measure, currency: string): Quantity =>
  measure === 'reorderRate'
    ? { kind: 'share' }
    : measure === 'restrictedMeanDays'
      ? { kind: 'days' }
      : { kind: 'money', currency }

interface Props {
  verdict: CohortVerdict
  currency: string
  asin: Asin
  /** Of the lever. */
  start: IsoDate
}

export function CohortVerdictTable({ verdict, currency, asin, start }: Props) {
  const { say, print } = useSpeak()
  const { ageDays, before, after } = verdict.revenueMinor
  return (
    <div class="cohort-verdict">
      <table class="plain">
        <caption>{say('journal.cohort', { n: ageDays })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{say('journal.measure')}</span>
            </th>
            <th scope="col" class="end">
              {say('journal.before')}
              <small> {say('figure.n', { count: print.count(before.buyers) })}</small>
            </th>
            <th scope="col" class="end">
              {say('journal.after')}
              <small> {say('figure.n', { count: print.count(after.buyers) })}</small>
            </th>
            <th scope="col" class="end">
              {say('journal.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map(measure => (
            <Row
              key={measure}
              name={say(`journal.measure.${measure}`)}
              of={verdict[measure]}
              quantity={quantityOf(measure, currency)}
              rows={side => ({
                figure: 'cohort-change',
                part: `${start} ${side} ${measure}`,
                days: ageDays,
                asin,
              })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const printed = (speak: Speak, value: number | null, quantity: Quantity): string =>
  value === null ? '–' : printQuantity(speak, value, quantity, 'short')
/** A difference of shares is in points, which a per cent sign would pass for a ratio. */
const change = (speak: Speak, value: number, quantity: Quantity): string =>
  signed(
    value,
    quantity.kind === 'share'
      ? speak.say('journal.points', { n: Math.round(Math.abs(value) * 1000) / 10 })
      : printQuantity(speak, Math.abs(value), quantity, 'short'),
  )

interface RowProps {
  name: string
  of: CohortComparison
  quantity: Quantity
  rows(side: 'before' | 'after'): Omit<Parameters<typeof RowsOf>[0], 'of'>
}

function Row({ name, of, quantity, rows }: RowProps) {
  const speak = useSpeak()
  const { difference } = of
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['before', 'after'] as const).map(side => (
        <td key={side} class="end">
          {printed(speak, of[side].value, quantity)}
          {of[side].value !== null && (
            <RowsOf of={`${name}, ${speak.say(`journal.${side}`)}`} {...rows(side)} />
          )}
        </td>
      ))}
      <td class="end">
        {difference === null ? (
          <span class="muted">{speak.say('journal.no-difference')}</span>
        ) : (
          <>
            {change(speak, difference.value, quantity)}
            <small class="muted limits">
              {speak.say('journal.limits', {
                low: change(speak, difference.low, quantity),
                high: change(speak, difference.high, quantity),
              })}
            </small>
          </>
        )}
      </td>
    </tr>
  )
}
