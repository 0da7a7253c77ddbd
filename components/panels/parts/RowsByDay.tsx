// Opens what the figures of a panel are made of, horizon by horizon, wherever the view it stands in can.
import { useContext } from 'preact/hooks'
import { RowsContext } from '@/components/panels/rows-context'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import { RowsLine } from './RowsLine'

interface Props {
  figure: TracedFigure
  /** How the figure is called in a sentence. */
  name: string
  named?: string
  horizons: readonly number[]
  part?: string
}

export function RowsByDay({ figure, name, named, horizons, part }: Props) {
  const open = useContext(RowsContext)
  if (open === null) return null
  const onTrace = (_: TracedFigure, horizonDays: number): void =>
    open({ figure, horizonDays, ...(part === undefined ? {} : { part }) })
  return <RowsLine {...{ figure, name, horizons, onTrace }} {...(named === undefined ? {} : { named })} />
}
