// The formulas in use for customer lifetime value, side by side: each with its own formula, its inputs and its value,
// which a pocket calculator gets from the inputs.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Assumption } from '@/lib/schema/economics'
import type { PanelState } from '@/lib/schema/panel-state'
import { assumedIn } from './assumed-in'
import { type FormulaCard, type FormulaInput, formulaCards, formulasBeside } from './formula-cards'
import type { MoneyView } from './money-view'
import { AssumedTag } from './parts/AssumedTag'
import { MoneyLine } from './parts/MoneyLine'
import { RowsOf } from './parts/RowsOf'
import { SaveTable } from './parts/SaveTable'
import { formulasSheet } from './sheets/formulas-sheet'

export function FormulasPanel({ state }: { state: PanelState<MoneyView> }) {
  const speak = useSpeak()
  const { say } = speak
  return (
    <Panel
      title={say('formulas.title')}
      state={state}
      explain="formulas"
      footer={view => <MoneyLine {...view} />}
    >
      {({ economics, currency, asin }) => (
        <>
          <dl class="beside">
            {formulasBeside(economics).map(({ name, value, unit }) => (
              <div key={name}>
                <dt>
                  {say(`formulas.${name}`)}
                  {value !== null && <RowsOf of={say(`formulas.${name}`)} {...rowsBeside(name)} />}
                </dt>
                <dd>
                  <Rounded value={value} unit={unit} currency={currency} />
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
          <SaveTable
            of={say('formulas.title')}
            sheet={() => formulasSheet(speak, { economics, currency, asin })}
          />
        </>
      )}
    </Panel>
  )
}

/** Buyers are asked for the share that came back; the rest is worked out from the orders of known buyers. */
const rowsBeside = (name: string) =>
  name === 'first-to-second'
    ? ({ figure: 'repeat-rate', days: 90 } as const)
    : ({ figure: 'formula', part: name } as const)
const rowsOfCard = ({ id, horizon }: FormulaCard) =>
  id === 'contribution'
    ? ({ figure: 'contribution', days: horizon } as const)
    : ({ figure: 'formula', part: id } as const)

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
      <p class="explain-formula">
        {say(`formulas.${card.id}.formula`, { horizon: card.horizon })}
        {card.valueMinor !== null && <RowsOf of={say(`formulas.${card.id}`)} {...rowsOfCard(card)} />}
      </p>
      {card.inputs.length > 0 && (
        <dl class="inputs">
          {card.inputs.map(input => (
            <div key={input.name} class={input.derived ? 'input-derived' : ''}>
              <dt>{say(`formulas.${input.name}`)}</dt>
              <dd>
                {input.derived ? (
                  <>
                    = <Rounded {...input} currency={currency} />
                  </>
                ) : (
                  <Exact {...input} currency={currency} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

type InputProps = Pick<FormulaInput, 'value' | 'unit'> & { currency: string }

/** As it enters the formula: to the last minor unit, shares to the sixth place. */
function Exact({ value, unit, currency }: InputProps) {
  const { print } = useSpeak()
  if (value !== null && unit === 'money') return <>{print.money(value, currency, 'exact')}</>
  if (value !== null && unit === 'share') return <>{print.share(value, 'exact')}</>
  return <Rounded value={value} unit={unit} currency={currency} />
}

function Rounded({ value, unit, currency }: InputProps) {
  const { say, print } = useSpeak()
  if (value !== null && unit === 'years')
    return <>{say('formulas.years-of', { n: value, years: print.decimal(value) })}</>
  // A mean number of orders says nothing without its decimals.
  if (value !== null && unit === 'times') return <>{say('formulas.times', { times: value })}</>
  const quantity: Quantity =
    unit === 'money' ? { kind: 'money', currency } : { kind: unit === 'share' ? 'share' : 'count' }
  return <Figure value={value} quantity={quantity} missing={say('formulas.unknown')} />
}
