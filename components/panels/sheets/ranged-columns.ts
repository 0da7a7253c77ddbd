// A figure with its limits and what it is over, as four columns of a file.
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { TraceUnit } from '@/lib/schema/figure-rows'

/** Names of the columns, as rangedCells() fills them. */
export const rangedColumns = ({ say }: Speak, name: string, unit: TraceUnit): Sheet['columns'] => [
  { name, unit },
  { name: say('table.low', { name }), unit },
  { name: say('table.high', { name }), unit },
  { name: say('table.n', { name }), unit: 'count' },
]

interface Told {
  value: number | null
  low: number | null
  high: number | null
  /** null where it is not counted. */
  n: number | null
}

export const rangedCells = (of: Told | null | undefined): (number | null)[] =>
  of ? [of.value, of.low, of.high, of.n] : [null, null, null, null]
