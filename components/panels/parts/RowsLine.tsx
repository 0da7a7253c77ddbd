// Opens what the figures of a panel are made of, horizon by horizon.

import type { OnTrace } from '@/components/panels/money-view'
import { useSpeak } from '@/components/primitives/speak'
import type { TracedFigure } from '@/lib/schema/figure-rows'

interface Props {
  figure: TracedFigure
  /** How the figure is called in a sentence. */
  name: string
  /** Says on screen which figure is meant, where a panel has several. */
  named?: string
  horizons: readonly number[]
  onTrace: OnTrace
}

export function RowsLine({ figure, name, named, horizons, onTrace }: Props) {
  const { say } = useSpeak()
  return (
    <p class="rows-line small muted">
      {named === undefined ? say('rows.line') : say('rows.line-of', { figure: named })}
      {horizons.map(days => (
        <button
          key={days}
          type="button"
          class="button button-text rows-button"
          aria-label={say('rows.of', { figure: `${name}, ${say('unit.days', { days, n: days })}` })}
          onClick={() => onTrace(figure, days)}
        >
          {say('unit.days-short', { days })}
        </button>
      ))}
    </p>
  )
}
