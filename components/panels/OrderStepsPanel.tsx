// From order to order: of the buyers who made one, how many make the next, how soon, and what does an order bring?
import { useState } from 'preact/hooks'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { OrderStep, Ranged } from '@/lib/schema/order-steps'
import type { ValueHorizon } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { type CourseView, FEW_WATCHED } from './course-view'
import { CourseLine } from './parts/CourseLine'
import { HorizonChoice } from './parts/HorizonChoice'
import { RowsCell } from './parts/RowsCell'
import { SaveTable } from './parts/SaveTable'
import { stepsSheet } from './sheets/steps-sheet'

interface Props {
  state: PanelState<CourseView>
  /** Of those who entered by one product. */
  entry?: boolean
}

export function OrderStepsPanel({ state, entry = false }: Props) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say(entry ? 'steps.entry-title' : 'steps.title')}
      state={state}
      explain="steps"
      footer={view => <CourseLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body(view: CourseView) {
  const speak = useSpeak()
  const { say, print } = speak
  const [days, setDays] = useState<ValueHorizon>(90)
  const { steps, currency } = view
  const [first] = steps
  if (first === undefined) return <Notice tone="quiet">{say('steps.none')}</Notice>
  const { value, n } = first.next[days].share
  return (
    <>
      <HorizonChoice label={say('steps.days')} chosen={days} onChoose={setDays} />
      {value !== null && (
        <p class="said steps-said">{say('steps.said', { n, share: print.share(value), days })}</p>
      )}
      <table class="plain money-table order-steps">
        <thead>
          <tr>
            <th scope="col">{say('steps.order')}</th>
            <th scope="col" class="end">
              {say('steps.made-next')}
            </th>
            <th scope="col" class="end">
              {say('steps.median')}
            </th>
            <th scope="col" class="end">
              {say('steps.average')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(step => (
            <Row key={step.order} step={step} days={days} currency={currency} />
          ))}
        </tbody>
      </table>
      <p class="muted small steps-limits">
        {say('steps.limits', { days })}{' '}
        {steps.some(step => step.next[days].share.n < FEW_WATCHED) && say('steps.few')}
      </p>
      <SaveTable of={say('steps.title')} sheet={() => stepsSheet(speak, view)} />
    </>
  )
}

interface RowProps {
  step: OrderStep
  days: ValueHorizon
  currency: string
}

function Row({ step, days, currency }: RowProps) {
  const { say, print } = useSpeak()
  const { order, buyers, averageMinor, next } = step
  const { share, medianDays } = next[days]
  const part = String(order)
  const of = (what: 'next' | 'gap' | 'value'): string =>
    say('steps.of', { order, what: say(`steps.of.${what}`, { days }) })
  return (
    <tr class={share.n < FEW_WATCHED ? 'steps-few' : ''}>
      <th scope="row">
        {print.count(order)}
        <small class="muted">{say('figure.n', { count: print.count(buyers) })}</small>
      </th>
      <td class="end">
        <RowsCell of={of('next')} figure="order-next" part={part} days={days} known={share.value !== null}>
          <Figure
            value={share.value}
            quantity={{ kind: 'share' }}
            limits={share}
            n={share.n}
            size="cell"
            length="short"
            missing={say('steps.young', { days })}
          />
        </RowsCell>
      </td>
      <td class="end">
        <RowsCell of={of('gap')} figure="order-gap" part={part} days={days} known={medianDays !== null}>
          <RangedFigure
            of={medianDays}
            quantity={{ kind: 'expected' }}
            missing={say(share.value === null ? 'steps.young' : 'steps.nobody', { days })}
          />
        </RowsCell>
      </td>
      <td class="end">
        <RowsCell of={of('value')} figure="order-value" part={part} known={averageMinor !== null}>
          <RangedFigure of={averageMinor} quantity={{ kind: 'money', currency }} />
        </RowsCell>
      </td>
    </tr>
  )
}

function RangedFigure({
  of,
  quantity,
  missing,
}: {
  of: Ranged | null
  quantity: Quantity
  missing?: string
}) {
  if (of === null)
    return (
      <Figure value={null} quantity={quantity} size="cell" {...(missing === undefined ? {} : { missing })} />
    )
  return <Figure value={of.value} quantity={quantity} limits={of} n={of.n} size="cell" />
}
