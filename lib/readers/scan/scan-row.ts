// Finds the cells of the next row in a buffer of bytes. Every encoding read here keeps tab, comma, quote and line feed
// to single bytes of their own (in Shift_JIS no second byte is one of them), so nothing is decoded to find them.
import type { RowCells } from './row-cells'

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

/** What a scan answers when a quote was opened and the buffer ended before it was closed. */
export const UNCLOSED = -1

function closeRow(bytes: Uint8Array, from: number, at: number, column: number, cells: RowCells): number {
  const end = at > from && bytes[at - 1] === RETURN ? at - 1 : at
  if (column + 1 < cells.bounds.length) cells.bounds[column + 1] = end
  cells.count = column + 1
  return at + 1
}

/**
 * Row of a tab-separated file, where a line feed always ends the row and quotes are literal.
 * `bytes` must hold a line feed at or after `from`; answers where the next row starts.
 */
export function scanPlainRow(bytes: Uint8Array, from: number, delimiter: number, cells: RowCells): number {
  const bounds = cells.bounds
  const room = bounds.length
  const ceiling = Math.max(delimiter, LINE_FEED)
  let column = 0
  let at = from
  bounds[0] = from - 1
  cells.innerLines = 0
  for (;;) {
    // Most bytes are letters and digits: one comparison passes over them.
    while ((bytes[at] as number) > ceiling) at++
    const byte = bytes[at] as number
    if (byte === delimiter) {
      column++
      if (column < room) bounds[column] = at
    } else if (byte === LINE_FEED) return closeRow(bytes, from, at, column, cells)
    at++
  }
}

/**
 * Row of a file in which cells may be quoted, with doubled quotes and line feeds inside (RFC 4180). Bytes after a closing
 * quote stay part of the cell. bytes[end] must be a line feed that is not the file's; answers where the next row starts,
 * or UNCLOSED when a quote is still open at `end`.
 */
export function scanQuotedRow(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  cells: RowCells,
): number {
  const bounds = cells.bounds
  const room = bounds.length
  const ceiling = Math.max(delimiter, LINE_FEED)
  let column = 0
  let at = from
  bounds[0] = from - 1
  cells.innerLines = 0
  for (;;) {
    if (bytes[at] === QUOTE) {
      at++
      for (;;) {
        const byte = bytes[at] as number
        if (byte === QUOTE) {
          if (bytes[at + 1] !== QUOTE) break
          at++
        } else if (byte === LINE_FEED) {
          if (at >= end) return UNCLOSED
          cells.innerLines++
        }
        at++
      }
      at++
    }
    for (;;) {
      while ((bytes[at] as number) > ceiling) at++
      const byte = bytes[at] as number
      if (byte === delimiter) break
      if (byte === LINE_FEED) return closeRow(bytes, from, at, column, cells)
      at++
    }
    column++
    if (column < room) bounds[column] = at
    at++
  }
}
