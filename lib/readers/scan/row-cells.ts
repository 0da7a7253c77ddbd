// Where the cells of one row are: byte offsets into the buffer at hand, no strings.

export interface RowCells {
  /** bounds[0] is the byte before the first cell; cell c is bytes[bounds[c] + 1, bounds[c + 1]). */
  readonly bounds: Int32Array
  /** Cells in the row, also those beyond what `bounds` has room for. */
  count: number
  /** Line feeds inside quoted cells of the row. */
  innerLines: number
}

/** Room for the bounds of a row of `columns` cells. */
export const createRowCells = (columns: number): RowCells => ({
  bounds: new Int32Array(columns + 1),
  count: 0,
  innerLines: 0,
})
