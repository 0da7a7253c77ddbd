// Amazon began to print order item ids in the middle of 2026: the same line may stand in the books with an id and without.
// Per SKU of an order the newer of the two statements counts; of the same time the one with more lines, then the one
// with ids. Decided from the rows alone, so it does not matter which file came first.
import type { BookState } from './book-state'
import type { LineSegment } from './line-rows'
import type { OrderRows } from './order-rows'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'

interface Statement {
  updatedAt: number
  lines: number
  keyed: boolean
}

/** Takes the rows of a source that another statement of the same source and SKU replaces out of `rows`. */
export function dropRestated(state: BookState, rows: OrderRows, source: number): void {
  /** SKU -> [without ids, with ids]. */
  const statements = new Map<number, [Statement, Statement]>()
  const at = (k: number): { segment: LineSegment; i: number } => ({
    segment: state.lines.segments[(rows.row[k] as number) >>> SEGMENT_BITS] as LineSegment,
    i: (rows.row[k] as number) & SEGMENT_MASK,
  })
  for (let k = 0; k < rows.count; k++) {
    const { segment, i } = at(k)
    if (segment.source[i] !== source) continue
    const sku = segment.sku[i] as number
    let pair = statements.get(sku)
    if (pair === undefined) {
      pair = [
        { updatedAt: -1, lines: 0, keyed: false },
        { updatedAt: -1, lines: 0, keyed: true },
      ]
      statements.set(sku, pair)
    }
    const statement = pair[segment.itemKey[i] === 0 ? 0 : 1]
    statement.lines++
    statement.updatedAt = Math.max(statement.updatedAt, segment.updatedAt[i] as number)
  }
  let kept = 0
  for (let k = 0; k < rows.count; k++) {
    const { segment, i } = at(k)
    const pair = segment.source[i] === source ? statements.get(segment.sku[i] as number) : undefined
    if (pair !== undefined && (segment.itemKey[i] !== 0) !== better(...pair).keyed) continue
    rows.row[kept++] = rows.row[k] as number
  }
  rows.count = kept
}

const better = (plain: Statement, keyed: Statement): Statement =>
  (plain.updatedAt - keyed.updatedAt || plain.lines - keyed.lines) > 0 ? plain : keyed
