// Where the cells of many rows are: byte offsets into the buffer at hand, no strings. One array, filled by a scan in one go,
// because a loop that only scans runs several times faster than one that also reads the rows.

export interface RowBatch {
  /**
   * Row r has `stride` places from base = r * stride on: how many cells it has, the byte before its first cell, then the end
   * of each cell. Cell c is bytes[bounds[base + 1 + c] + 1, bounds[base + 2 + c]). Cells beyond the room are only counted.
   */
  readonly bounds: Int32Array
  readonly stride: number
  readonly capacity: number
  /** Rows in the batch. */
  rows: number
  /** Line feeds inside quoted cells of each row. */
  readonly innerLines: Int32Array
  /** Where the first row that is not in the batch starts. */
  next: number
  /** The row at `next` opens a quote that is not closed in the bytes at hand. */
  unclosed: boolean
}

/** Room for `capacity` rows of `columns` cells. */
export const createRowBatch = (columns: number, capacity: number): RowBatch => ({
  bounds: new Int32Array((columns + 2) * capacity),
  stride: columns + 2,
  capacity,
  rows: 0,
  innerLines: new Int32Array(capacity),
  next: 0,
  unclosed: false,
})
