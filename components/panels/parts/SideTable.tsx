// Both sides of a kind of first order beside each other: how many, who came back, and what they brought.
import { sideName } from '@/components/panels/side-name'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import { FIRST_ORDER_SIDES, type FirstOrderPair, type SideAt } from '@/lib/schema/first-orders'
import { RowsCell } from './RowsCell'

type Held = FirstOrderPair['at'][number]
interface Props {
  pair: FirstOrderPair
  held: Held
  currency: string
}

/** In the order they are read. */
const FIGURES = ['repeat', 'revenue', 'later', 'contribution'] as const
type Shown = (typeof FIGURES)[number]
const VALUE_OF = {
  repeat: side => side.repeat,
  revenue: side => side.revenueMinor,
  later: side => side.laterMinor,
  contribution: side => side.contributionMinor,
} satisfies Record<Shown, (side: SideAt) => { value: number | null } | null>

export function SideTable({ pair, held, currency }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  return (
    <table class="plain money-table side-table">
      <thead>
        <tr>
          <th scope="col">{say('sides.side')}</th>
          {([0, 1] as const).map(at => (
            <th key={at} scope="col" class="end">
              {sideName(speak, pair, at, currency)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('sides.buyers')}</th>
          {([0, 1] as const).map(at => (
            <td key={at} class="end">
              {print.count(pair.buyers[at])}
            </td>
          ))}
        </tr>
        {FIGURES.map(shown => (
          <tr key={shown}>
            <th scope="row">{say(`sides.${shown}`)}</th>
            {([0, 1] as const).map(at => (
              <Cell key={at} {...{ pair, held, currency, shown, at }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ pair, held, currency, shown, at }: Props & { shown: Shown; at: 0 | 1 }) {
  const speak = useSpeak()
  const { say } = speak
  const { days, sides } = held
  const of = VALUE_OF[shown](sides[at])
  const quantity: Quantity = shown === 'repeat' ? { kind: 'share' } : { kind: 'money', currency }
  const figure: TracedFigure = `side-${shown}`
  const isCost = shown === 'contribution' && sides[at].revenueMinor !== null
  return (
    <td class="end">
      <RowsCell
        of={`${sideName(speak, pair, at, currency)}: ${say(`sides.${shown}`)}`}
        figure={figure}
        part={FIRST_ORDER_SIDES[pair.kind][at]}
        days={days}
        known={of !== null && of.value !== null}
      >
        <Figure
          value={of?.value ?? null}
          quantity={quantity}
          size="cell"
          missing={isCost ? say('sides.no-costs') : say('steps.young', { days })}
          {...(of === null ? {} : { limits: of, n: of.n })}
        />
      </RowsCell>
    </td>
  )
}
