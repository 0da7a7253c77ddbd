// Months of first order against age: a table whose cells carry the number, with heat behind it. Unripe cells are hatched.
import { printQuantity, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Cohort } from '@/lib/schema/figures'
import { COHORT_MONTHS } from '@/lib/schema/purchase-history'
import { heatOf } from './heat-of'
import { isRipe } from './is-ripe'

/** Below this many buyers a colour would pretend to know: the number stands in plain, muted ink. */
export const FEW_BUYERS = 20
const AGES = Array.from({ length: COHORT_MONTHS }, (_, i) => i + 1)

interface Props {
  cohorts: readonly Cohort[]
  asOf: IsoDate
  show: 'retention' | 'revenue'
  currency: string
  label: string
  /** By month, the first and last number of the levers pulled in it, as the legend beside the grid counts them. */
  /** Opens what a cell is made of. */
  onCell?(month: string, age: number): void
  flags?: ReadonlyMap<string, { first: number; last: number }>
}

export function CohortGrid({ cohorts, asOf, show, currency, label, flags, onCell }: Props) {
  const { say, print } = useSpeak()
  const quantity: Quantity = show === 'retention' ? { kind: 'share' } : { kind: 'money', currency }
  const cells = (cohort: Cohort) => (show === 'retention' ? cohort.retention : cohort.revenuePerBuyerMinor)
  const heat = heatOf(
    cohorts
      .filter(one => one.buyers >= FEW_BUYERS)
      .flatMap(one => cells(one).filter((_, i) => isRipe(one.month, i + 1, asOf))),
  )
  return (
    <section
      class="grid-scroll"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
    >
      <table class="cohorts">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cohort.month')}</th>
            <th scope="col" class="end">
              {say('cohort.buyers')}
            </th>
            {AGES.map(age => (
              <th key={age} scope="col" title={say('cohort.age', { from: 30 * age, to: 30 * (age + 1) - 1 })}>
                {age}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(cohort => (
            <tr key={cohort.month} class={cohort.buyers < FEW_BUYERS ? 'few' : ''}>
              <th scope="row">
                {print.month(cohort.month)}
                <Flag of={flags?.get(cohort.month)} />
              </th>
              <td class="cohort-size">{print.count(cohort.buyers)}</td>
              {AGES.map(age => (
                <Cell
                  key={age}
                  age={age}
                  cohort={cohort}
                  value={cells(cohort)[age - 1] ?? null}
                  quantity={quantity}
                  heat={heat}
                  ripe={isRipe(cohort.month, age, asOf)}
                  {...(onCell ? { onOpen: () => onCell(cohort.month, age) } : {})}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Flag({ of }: { of: { first: number; last: number } | undefined }) {
  const { say } = useSpeak()
  if (of === undefined) return null
  const numbers = of.first === of.last ? `${of.first}` : `${of.first}–${of.last}`
  return (
    <>
      {' '}
      <b class="mark-number cohort-flag" title={say('cohort.flag', { numbers })}>
        <span aria-hidden="true">⚑</span>
        {numbers}
      </b>
    </>
  )
}

interface CellProps {
  age: number
  cohort: Cohort
  value: number | null
  quantity: Quantity
  heat(value: number): number
  /** All buyers of the month are old enough. */
  ripe: boolean
  onOpen?(): void
}
function Cell({ age, cohort, value, quantity, heat, ripe, onOpen }: CellProps) {
  const speak = useSpeak()
  if (value === null)
    return (
      <td class="unripe" title={speak.say('cohort.unripe')}>
        <span class="unseen">{speak.say('cohort.unripe')}</span>
      </td>
    )
  const title = speak.say('cohort.cell', {
    n: cohort.buyers,
    month: speak.print.month(cohort.month),
    from: 30 * age,
    to: 30 * (age + 1) - 1,
    value: printQuantity(speak, value, quantity),
  })
  const text = printQuantity(speak, value, quantity, 'short')
  const shown =
    onOpen === undefined ? (
      text
    ) : (
      <button
        type="button"
        class="cell-button"
        aria-label={speak.say('rows.of', { figure: title })}
        onClick={onOpen}
      >
        {text}
      </button>
    )
  if (!ripe)
    return (
      <td class="part-ripe" title={`${title}. ${speak.say('cohort.part')}.`}>
        {shown}
      </td>
    )
  return (
    <td class="cohort-cell" style={{ '--heat-at': heat(value).toFixed(3) }} title={title}>
      {shown}
    </td>
  )
}
