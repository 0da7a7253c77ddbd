// A figure in a table that opens its own rows: a word beside each would drown the figures.
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { WHOLE_SPAN } from '@/components/panels/money-view'
import { type RowsAsked, RowsContext } from '@/components/panels/rows-context'
import { useSpeak } from '@/components/primitives/speak'

interface Props extends Omit<RowsAsked, 'horizonDays'> {
  /** How the figure is called in a sentence. */
  of: string
  /** Left out for figures without a horizon. */
  days?: number
  /** False where there is nothing to open. */
  known: boolean
  children: ComponentChildren
}

export function RowsCell({ of, days = WHOLE_SPAN, known, children, ...asked }: Props) {
  const { say } = useSpeak()
  const open = useContext(RowsContext)
  if (open === null || !known) return <>{children}</>
  return (
    <button
      type="button"
      class="cell-button rows-cell"
      title={say('rows.of', { figure: of })}
      onClick={() => open({ ...asked, horizonDays: days })}
    >
      {children}
    </button>
  )
}
