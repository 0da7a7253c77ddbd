// What is known of one column of the batch at hand, by row: the numbers of its texts, or the numbers in its cells.

export interface ColumnSlot {
  readonly field: string
  readonly column: number
  /** By row: number of the text, or the last nine digits of an order id. */
  readonly ids: Int32Array
  /** The batch `ids` were filled for. */
  idsOf: number
  /** All rows of that batch have the same text. */
  uniform: boolean
  /** By row: the number in the cell, or the first eight digits of an order id. */
  readonly numbers: Float64Array
  numbersOf: number
  /** What the numbers were read with: decimals of an amount. */
  detail: number
  /** What was made of texts of this field, by their number. */
  readonly values: unknown[]
  /** The slot asked for after this one at the last row: readers ask in the same order row after row. */
  next: ColumnSlot | null
}

/** Past every row's cells: the column of a field the file lacks. */
export const NO_COLUMN = 1 << 28

/** Number of a text that is none. */
export const GAP = -1
/** What a gap is among numbers. */
export const NOTHING = Number.POSITIVE_INFINITY

/** A slot with room for a batch, holding gaps: for a column the file lacks it stays as it is. */
export const createColumnSlot = (field: string, column: number, capacity: number): ColumnSlot => ({
  field,
  column,
  ids: new Int32Array(capacity).fill(GAP),
  idsOf: 0,
  uniform: true,
  numbers: new Float64Array(capacity).fill(NOTHING),
  numbersOf: 0,
  detail: 0,
  values: [],
  next: null,
})
