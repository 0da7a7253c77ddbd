// Months of first order against age: a table whose cells carry the number, with heat behind it. Unripe cells are hatched.
import { printQuantity, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import {
  agesOf,
  type CellValue,
  type CohortAge,
  type CohortAges,
  type CohortShow,
  cellsOf,
  type GridCohort,
} from './cohort-cells'
import { heatOf } from './heat-of'
import { isRipe } from './is-ripe'

/** Below this many buyers a colour would pretend to know: the number stands in plain, muted ink. */
export const FEW_BUYERS = 20

interface Props {
  cohorts: readonly GridCohort[]
  asOf: IsoDate
  show: CohortShow
  ages?: CohortAges
  currency: string
  label: string
  /** Opens what a cell is made of. */
  onCell?(month: string, age: CohortAge): void
  /** By month, the first and last number of the levers pulled in it, as the legend beside the grid counts them. */
  flags?: ReadonlyMap<string, { first: number; last: number }>
}

export function CohortGrid({ cohorts, asOf, show, ages = 'months', currency, label, flags, onCell }: Props) {
  const { say, print } = useSpeak()
  const quantity: Quantity = show === 'retention' ? { kind: 'share' } : { kind: 'money', currency }
  const columns = agesOf(ages)
  const rows = cohorts.map(cohort => ({ cohort, cells: cellsOf(cohort, ages, show) }))
  const heat = heatOf(
    rows
      .filter(({ cohort }) => cohort.buyers >= FEW_BUYERS)
      .flatMap(({ cohort, cells }) =>
        columns.flatMap(({ needs }, at) => {
          const value = cells[at]
          return typeof value === 'number' && isRipe(cohort.month, needs, asOf) ? [value] : []
        }),
      ),
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
            {columns.map(({ head, from, to }) => (
              <th
                key={head}
                scope="col"
                title={ages === 'months' ? say('cohort.age', { from, to }) : say('cohort.day', { day: to })}
              >
                {ages === 'months' ? head : say('cohort.day.head', { day: head })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cohort, cells }) => (
            <tr key={cohort.month} class={cohort.buyers < FEW_BUYERS ? 'few' : ''}>
              <th scope="row">
                {print.month(cohort.month)}
                <Flag of={flags?.get(cohort.month)} />
              </th>
              <td class="cohort-size">{print.count(cohort.buyers)}</td>
              {columns.map((age, at) => (
                <Cell
                  key={age.head}
                  age={age}
                  ages={ages}
                  cohort={cohort}
                  value={cells[at] ?? 'unripe'}
                  quantity={quantity}
                  heat={heat}
                  ripe={isRipe(cohort.month, age.needs, asOf)}
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
  age: CohortAge
  ages: CohortAges
  cohort: GridCohort
  value: CellValue
  quantity: Quantity
  heat(value: number): number
  /** All buyers of the month are old enough. */
  ripe: boolean
  onOpen?(): void
}
function Cell({ age, ages, cohort, value, quantity, heat, ripe, onOpen }: CellProps) {
  const speak = useSpeak()
  if (value === 'unripe') return <Empty look="unripe" why={speak.say('cohort.unripe')} sign="" />
  if (value === 'unknown') return <Empty look="cohort-unknown" why={speak.say('cohort.unknown')} sign="–" />
  const title = speak.say(ages === 'months' ? 'cohort.cell' : 'cohort.cell-by', {
    n: cohort.buyers,
    month: speak.print.month(cohort.month),
    from: age.from,
    to: age.to,
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

/** A cell without a number, with the reason. */
const Empty = ({ look, why, sign }: { look: string; why: string; sign: string }) => (
  <td class={look} title={why}>
    <span class="unseen">{why}</span>
    <span aria-hidden="true">{sign}</span>
  </td>
)
