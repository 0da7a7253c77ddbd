// "Rows" beside a figure: opens what it is made of, wherever the view it stands in can.
import { useContext } from 'preact/hooks'
import { WHOLE_SPAN } from '@/components/panels/money-view'
import { type RowsAsked, RowsContext } from '@/components/panels/rows-context'
import { RowsButton } from './RowsButton'

interface Props extends Omit<RowsAsked, 'horizonDays'> {
  /** How the figure is called in a sentence. */
  of: string
  /** In the place of "Rows", where several stand side by side. */
  text?: string
  /** Left out for figures without a horizon. */
  days?: number
}

export function RowsOf({ of, text, days = WHOLE_SPAN, ...asked }: Props) {
  const open = useContext(RowsContext)
  if (open === null) return null
  return (
    <>
      {' '}
      <RowsButton
        of={of}
        {...(text === undefined ? {} : { text })}
        onPress={() => open({ ...asked, horizonDays: days })}
      />
    </>
  )
}
