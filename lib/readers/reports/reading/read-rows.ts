// Walks the rows below a header, one after the other, and hands each to the report's reader. Bad rows are counted, never guessed.
import { CellError, type FileAtHand, type ReportSink } from '@/lib/readers/report-reader'
import type { ByteFeed } from '@/lib/readers/scan/byte-feed'
import { createRowBatch, type RowBatch } from '@/lib/readers/scan/row-batch'
import { scanPlainRows, scanQuotedRows } from '@/lib/readers/scan/scan-rows'
import { isCutOff } from './cut-off'
import type { Heading } from './find-heading'
import { createPlainLane, type PlainLane } from './plain-lane'
import type { RowCursor } from './row-cursor'
import type { Tally } from './tally'

export type Table = Extract<Heading, { kind: 'table' }>

export interface RowsReading {
  feed: ByteFeed
  heading: Table
  tally: Tally
  file: FileAtHand
  sink: ReportSink
  /** Makes the cursor over the rows the scan finds. */
  cursor(batch: RowBatch): RowCursor
  /** Told after about every 8000 rows. */
  onProgress(): void
  signal: AbortSignal | undefined
}

const TAB = 9
const BATCH_ROWS = 256
const PROGRESS_ROWS = 8192
/** A row that long has no end: an opened quote that nobody closed, or no text at all. */
const LONGEST_ROW = 1 << 20

/** Cells a row must have for every required column to be in it. */
function neededCells({ reader, columns }: Table): number {
  const required = Object.keys(columns).filter(field => reader.columns[field]?.required)
  return Math.max(...required.map(field => (columns[field] ?? 0) + 1))
}

/** The fast lane of a reader that has one, into a sink that takes many lines at once. */
function laneOf({ heading, sink }: RowsReading, row: RowCursor, batch: RowBatch): PlainLane | null {
  const { plain } = heading.reader
  if (plain === undefined || sink.manyLines === undefined) return null
  return createPlainLane(plain, row, batch, neededCells(heading), sink, sink.manyLines)
}

function readRow(row: RowCursor, { heading, tally, file, sink }: RowsReading, lane: PlainLane | null): void {
  try {
    const reason = heading.reader.read(row, lane === null ? sink : lane.sink, file)
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
  const batch = createRowBatch(heading.width, BATCH_ROWS)
  const row = reading.cursor(batch)
  const lane = laneOf(reading, row, batch)
  const delimiter = heading.delimiter.charCodeAt(0)
  const scanRows = delimiter === TAB ? scanPlainRows : scanQuotedRows
  const needed = neededCells(heading)
  if (heading.reader.handmade) tally.nameLines()
  let line = heading.line + 1
  let progressAt = PROGRESS_ROWS
  /** In the middle of a line that was given up. */
  let dropping = false

  function takeRow(index: number, endsFile: boolean): void {
    const base = index * batch.stride
    const count = batch.bounds[base] as number
    const blank = count === 1 && (batch.bounds[base + 2] as number) - (batch.bounds[base + 1] as number) <= 1
    if (blank) return
    tally.rows++
    // Spreadsheets and editors that sellers write their own files with leave empty cells off.
    const width = heading.reader.handmade ? needed : heading.width
    const cutOff = endsFile && isCutOff(batch, feed.bytes, index, width)
    if (cutOff) tally.problem('truncated', { line })
    if (cutOff || count < needed) tally.skip('short-row', line)
    else {
      row.point(index, line)
      readRow(row, reading, lane)
    }
  }

  /** Takes the rows scanned; the last of them may be the last of the file, without a line feed. */
  function takeBatch(endsFile: boolean): void {
    if (batch.rows > 0) lane?.turn(endsFile ? 1 : 0)
    let index = 0
    while (index < batch.rows) {
      const plain = lane === null ? 0 : lane.take(index)
      if (plain === 0) takeRow(index, endsFile && index === batch.rows - 1)
      tally.rows += plain
      tally.accepted += plain
      for (const next = index + Math.max(plain, 1); index < next; index++)
        line += 1 + (batch.innerLines[index] as number)
    }
  }

  /** Goes to the line after the one at hand, as far as the bytes at hand reach. */
  function dropLine(): void {
    const lineFeed = feed.bytes.indexOf(10, feed.start)
    dropping = lineFeed >= feed.end
    feed.start = dropping ? feed.end : lineFeed + 1
    if (!dropping) line++
  }

  /** A quote that is never closed, or a line that never ends: it is given up, the next line is a row again. */
  function giveUpLine(): void {
    tally.rows++
    tally.skip('short-row', line)
    tally.problem('truncated', { line, expected: batch.unclosed ? '"' : null })
    dropLine()
  }

  function takeRowsAtHand(): void {
    if (dropping) dropLine()
    while (feed.start < feed.end) {
      const { bytes, start, end, done } = feed
      scanRows(bytes, start, end, delimiter, done, batch)
      row.turn(bytes)
      takeBatch(batch.next > end)
      feed.start = Math.min(batch.next, end)
      const stuck = batch.rows === 0 || batch.unclosed
      if (stuck && feed.start < end && (done || end - feed.start > LONGEST_ROW)) giveUpLine()
      else if (batch.rows === 0) return
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
