// Whether the last row of a file, which has no line feed, broke off: in a cell before its last, or within an id at its end.
import type { RowBatch } from '@/lib/readers/scan/row-batch'

const ZERO = 48
const NINE = 57
/** Ids of items have fourteen figures; amounts and quantities, which may well differ in length, have fewer. */
const SHORTEST_ID = 10

/** Figures in cell `column` of a row; 0 where it holds anything else. */
function figuresIn({ bounds, stride }: RowBatch, bytes: Uint8Array, index: number, column: number): number {
  const base = index * stride
  if (column >= (bounds[base] as number)) return 0
  const from = (bounds[base + column + 1] as number) + 1
  const to = bounds[base + column + 2] as number
  for (let at = from; at < to; at++)
    if ((bytes[at] as number) < ZERO || (bytes[at] as number) > NINE) return 0
  return to - from
}

/**
 * Is row `index`, the last of the file and without a line feed, cut off? `width` cells make a row. Half an id at its end would be
 * another id, and the row a second one beside itself once the whole file is read: it is held against the id of the row above.
 */
export function isCutOff(batch: RowBatch, bytes: Uint8Array, index: number, width: number): boolean {
  if ((batch.bounds[index * batch.stride] as number) < width) return true
  if (index === 0) return false
  const above = figuresIn(batch, bytes, index - 1, width - 1)
  if (above < SHORTEST_ID) return false
  const base = index * batch.stride
  const from = (batch.bounds[base + width] as number) + 1
  const length = (batch.bounds[base + width + 1] as number) - from
  return length < above && (length === 0 || figuresIn(batch, bytes, index, width - 1) > 0)
}
