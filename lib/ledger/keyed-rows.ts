// Packed rows of which each has a key: stated again, a row is kept once. Of two statements that differ the greater one is
// kept, whichever came first, so files can come in any order, overlap, and come twice.
import {
  type ColumnLayout,
  createPackedRows,
  type PackedRows,
  SEGMENT_BITS,
  SEGMENT_MASK,
  type Segment,
} from './packed-rows'
import { createRowIndex } from './row-index'

/** What rows of a layout are known by, and which of two statements counts. */
export interface RowRules<L extends ColumnLayout> {
  /** First half of the parts' keys. */
  name: string
  layout: L
  hash(of: Segment<L>, i: number): number
  sameKey(a: Segment<L>, i: number, b: Segment<L>, j: number): boolean
  /** Above 0: the first says more. 0: both say the same. A total order over contents, free of numbers that files' order gives. */
  compare(a: Segment<L>, i: number, b: Segment<L>, j: number): number
}

export interface KeyedRows<L extends ColumnLayout> {
  readonly rows: PackedRows<L>
  /** Empty rows of the same layout, for an import that is not kept yet. */
  staging(): PackedRows<L>
  /** Takes one row over, or finds that it is known. */
  put(from: Segment<L>, i: number): 'new' | 'changed' | 'same'
}

export function createKeyedRows<L extends ColumnLayout>(rules: RowRules<L>): KeyedRows<L> {
  const { name, layout } = rules
  const rows = createPackedRows(name, layout)
  const columns: readonly (keyof L)[] = Object.keys(layout)
  const index = createRowIndex()
  /** Rows in the index: those that came from a store enter it when the first import asks. */
  let indexed = 0
  const segmentOf = (row: number): Segment<L> => rows.segments[row >>> SEGMENT_BITS] as Segment<L>

  function catchUp(): void {
    for (; indexed < rows.count(); indexed++)
      index.add(rules.hash(segmentOf(indexed), indexed & SEGMENT_MASK), indexed)
  }

  function copy(from: Segment<L>, i: number, row: number): void {
    const to = segmentOf(row)
    const j = row & SEGMENT_MASK
    for (const column of columns) (to[column] as Numbers)[j] = (from[column] as Numbers)[i] as number
  }

  return {
    rows,
    staging: () => createPackedRows(name, layout),
    put(from, i) {
      catchUp()
      const isSame = (row: number): boolean => rules.sameKey(from, i, segmentOf(row), row & SEGMENT_MASK)
      const known = index.find(rules.hash(from, i), isSame)
      if (known < 0) {
        copy(from, i, rows.add())
        catchUp()
        return 'new'
      }
      if (rules.compare(from, i, segmentOf(known), known & SEGMENT_MASK) <= 0) return 'same'
      copy(from, i, known)
      rows.touch(known)
      return 'changed'
    },
  }
}

interface Numbers {
  [place: number]: number
}
