// The formulas in use for customer lifetime value, side by side: each with its own formula, its inputs and its value.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Assumption } from '@/lib/schema/economics'
import type { PanelState } from '@/lib/schema/panel-state'
import { assumedIn } from './assumed-in'
import { type FormulaCard, formulaCards, formulasBeside } from './formula-cards'
import type { MoneyView } from './money-view'
import { AssumedTag } from './parts/AssumedTag'
import { MoneyLine } from './parts/MoneyLine'

export function FormulasPanel({ state }: { state: PanelState<MoneyView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('formulas.title')}
      state={state}
      explain="formulas"
      footer={view => <MoneyLine {...view} />}
    >
      {({ economics, currency }) => (
        <>
          <dl class="beside">
            {formulasBeside(economics).map(({ name, value, unit }) => (
              <div key={name}>
                <dt>{say(`formulas.${name}`)}</dt>
                <dd>
                  <Input value={value} unit={unit} currency={currency} />
                </dd>
              </div>
            ))}
          </dl>
          <div class="formula-cards">
            {formulaCards(economics).map(card => (
              <Card
                key={card.id}
                card={card}
                currency={currency}
                assumed={assumedIn(economics, `formula-${card.id}`)}
              />
            ))}
          </div>
        </>
      )}
    </Panel>
  )
}

interface CardProps {
  card: FormulaCard
  currency: string
  assumed: readonly Assumption[]
}

function Card({ card, currency, assumed }: CardProps) {
  const { say } = useSpeak()
  return (
    <section class="formula-card">
      <div class="formula-head">
        <h3>
          {say(`formulas.${card.id}`)} {card.valueMinor !== null && <AssumedTag of={assumed} />}
        </h3>
        <Figure
          value={card.valueMinor}
          quantity={{ kind: 'money', currency }}
          missing={say(card.missing)}
          {...(card.sure ? { limits: card.sure, n: card.sure.n } : {})}
        />
      </div>
      <p class="explain-formula">{say(`formulas.${card.id}.formula`, { horizon: card.horizon })}</p>
      {card.inputs.length > 0 && (
        <dl class="inputs">
          {card.inputs.map(({ name, value, unit }) => (
            <div key={name}>
              <dt>{say(`formulas.${name}`)}</dt>
              <dd>
                <Input value={value} unit={unit} currency={currency} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

interface InputProps {
  value: number | null
  unit: 'money' | 'share' | 'count' | 'years' | 'times'
  currency: string
}

function Input({ value, unit, currency }: InputProps) {
  const { say, print } = useSpeak()
  if (value !== null && unit === 'years')
    return <>{say('formulas.years-of', { n: value, years: print.decimal(value) })}</>
  // A mean number of orders says nothing without its decimals.
  if (value !== null && unit === 'times') return <>{say('formulas.times', { times: value })}</>
  const quantity: Quantity =
    unit === 'money' ? { kind: 'money', currency } : { kind: unit === 'share' ? 'share' : 'count' }
  return <Figure value={value} quantity={quantity} missing={say('formulas.unknown')} />
}
