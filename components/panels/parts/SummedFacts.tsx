// Sums at a glance, each with its rows; under them what is told apart, with its rows behind a word.
import type { ComponentChildren } from 'preact'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import { RowsOf } from './RowsOf'

export interface SummedFact {
  /** Key of its name. */
  key: string
  value: number
  quantity: Quantity
  figure: TracedFigure
}
interface Props {
  facts: readonly SummedFact[]
  apart: readonly TracedFigure[]
  /** What is told apart, in a sentence. */
  children: ComponentChildren
}

export function SummedFacts({ facts, apart, children }: Props) {
  const { say } = useSpeak()
  return (
    <>
      <dl class="facts">
        {facts.map(({ key, value, quantity, figure }) => (
          <div key={key}>
            <dt>
              {say(key)} <RowsOf of={say(key)} figure={figure} />
            </dt>
            <dd>
              <Figure value={value} quantity={quantity} size="large" />
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted apart">
        {children}
        {apart.map(figure => {
          const name = say(`trace.figure.${figure}`)
          return <RowsOf key={figure} of={name} text={name} figure={figure} />
        })}
      </p>
    </>
  )
}
