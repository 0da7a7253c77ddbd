// Walks the rows below a header, one after the other, and hands each to the report's reader. Bad rows are counted, never guessed.
import { CellError } from '@/lib/readers/report-reader'
import type { ByteFeed } from '@/lib/readers/scan/byte-feed'
import { createRowCells, type RowCells } from '@/lib/readers/scan/row-cells'
import { scanPlainRow, scanQuotedRow, UNCLOSED } from '@/lib/readers/scan/scan-row'
import type { FactSink } from '@/lib/schema/facts'
import type { Heading } from './find-heading'
import type { RowCursor } from './row-cursor'
import type { Tally } from './tally'

export type Table = Extract<Heading, { kind: 'table' }>

export interface RowsReading {
  feed: ByteFeed
  heading: Table
  tally: Tally
  sink: FactSink
  /** Makes the cursor over the cells the scan finds. */
  cursor(cells: RowCells): RowCursor
  /** Told after about every 8000 rows. */
  onProgress(): void
  signal: AbortSignal | undefined
}

const TAB = 9
const PROGRESS_ROWS = 8192
/** A row that long is an opened quote that nobody closed. */
const LONGEST_ROW = 1 << 20

/** Cells a row must have for every required column to be in it. */
function neededCells({ reader, columns }: Table): number {
  const required = Object.keys(columns).filter(field => reader.columns[field]?.required)
  return Math.max(...required.map(field => (columns[field] ?? 0) + 1))
}

function readRow(row: RowCursor, { heading, tally, sink }: RowsReading): void {
  try {
    const reason = heading.reader.read(row, sink)
    if (reason === null) tally.accepted++
    else tally.skip(reason, row.line)
  } catch (error) {
    if (!(error instanceof CellError)) throw error
    tally.skip(error.reason, row.line)
  }
}

/** Reads all rows the feed still holds; the feed stands at the first byte after the header. Throws only what the sink throws. */
export async function readRows(reading: RowsReading): Promise<void> {
  const { feed, heading, tally } = reading
  const cells = createRowCells(heading.width)
  const row = reading.cursor(cells)
  const delimiter = heading.delimiter.charCodeAt(0)
  const needed = neededCells(heading)
  let line = heading.line + 1
  let progressAt = PROGRESS_ROWS

  /** An opened quote that is never closed: this line is given up, the next one is a row again. */
  function giveUpLine(): number {
    tally.rows++
    tally.skip('short-row', line)
    tally.problem('truncated', { line, expected: '"' })
    cells.innerLines = 0
    return feed.bytes.indexOf(10, feed.start) + 1
  }

  function takeRow(endsFile: boolean): void {
    const blank = cells.count === 1 && (cells.bounds[1] as number) <= feed.start
    if (blank) return
    tally.rows++
    // A last row without its line feed and with cells missing: the download broke off in it.
    const cutOff = endsFile && cells.count < heading.width
    if (cutOff) tally.problem('truncated', { line })
    if (cutOff || cells.count < needed) tally.skip('short-row', line)
    else {
      row.point(feed.bytes, line)
      readRow(row, reading)
    }
  }

  function takeRowsAtHand(): void {
    const { bytes, end, done } = feed
    while (feed.start < end) {
      const start = feed.start
      let next =
        delimiter === TAB
          ? scanPlainRow(bytes, start, delimiter, cells)
          : scanQuotedRow(bytes, start, end, delimiter, cells)
      const unclosed = next === UNCLOSED
      if (!done && (unclosed ? end - start < LONGEST_ROW : next > end)) return
      if (unclosed) next = giveUpLine()
      else takeRow(next > end)
      feed.start = Math.min(next, end)
      line += 1 + cells.innerLines
      if (tally.rows >= progressAt) {
        progressAt += PROGRESS_ROWS
        reading.onProgress()
      }
    }
  }

  try {
    do {
      if (reading.signal?.aborted) return tally.problem('cancelled', { line })
      takeRowsAtHand()
      if (feed.done) return
      await feed.more()
    } while (feed.start < feed.end || !feed.done)
  } finally {
    row.wipe()
  }
}
