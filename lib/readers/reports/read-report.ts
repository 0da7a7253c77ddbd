// Reads one report file from its bytes into facts and says what became of it. It never throws for a bad file: the problem is in the report.
import type { ReportSink } from '@/lib/readers/report-reader'
import { type ByteFeed, createByteFeed } from '@/lib/readers/scan/byte-feed'
import { createCellDecoder } from '@/lib/readers/scan/decode-cell'
import { FileRefusal } from '@/lib/readers/scan/file-refusal'
import { createTextSource } from '@/lib/readers/scan/text-source'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { FileReport, MappingAnswer, MappingQuestion, ReportId } from '@/lib/schema/import-report'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { REPORT_READERS } from './index'
import { createDateOrder, dateOrderOfLocale } from './reading/date-order'
import { createFileAtHand } from './reading/file-at-hand'
import { findHeading, PREAMBLE_LINES } from './reading/find-heading'
import { readRows } from './reading/read-rows'
import { refuseBytes } from './reading/refuse-bytes'
import { createRowCursor } from './reading/row-cursor'
import { createTally, type Tally } from './reading/tally'
import { packingOf, unpackFile } from './reading/unpack-file'

/** What is needed of a File. */
export interface ReportFile {
  name: string
  size: number
  stream(): ReadableStream<Uint8Array>
}

export interface ReadOptions {
  sink: ReportSink
  /** Buyer code of an alias: classifies and hashes the raw bytes. Called once for each distinct alias of the file. */
  alias: (bytes: Uint8Array, start: number, end: number) => number
  mappings: readonly MappingAnswer[]
  /** The shop at hand: settles a bare "$", dates that could be read two ways, and times without a zone. */
  marketplace: MarketplaceId | null
  onProgress?: (rows: number, bytes: number) => void
  signal?: AbortSignal
}

export interface ReadResult {
  /** `changed` is 0: only the books know. */
  report: FileReport
  /** Asked when the headers are in a language nobody knows (problem "needs-mapping"). */
  question: MappingQuestion | null
}

const HEAD_BYTES = 1 << 20
const LINE_FEED = 10

/** Takes in enough of the file to see the header and a few rows below it. */
async function readHead(feed: ByteFeed): Promise<void> {
  while (await feed.more())
    if (feed.end - feed.start > HEAD_BYTES || hasLines(feed, PREAMBLE_LINES + 4)) return
}

function hasLines({ bytes, start, end }: ByteFeed, wanted: number): boolean {
  let at = start - 1
  for (let line = 0; line < wanted; line++) {
    at = bytes.indexOf(LINE_FEED, at + 1)
    if (at < 0 || at >= end) return false
  }
  return true
}

type Told = Pick<ReadResult, 'question'> & { id: ReportId | null }

/** Reads the text at hand. */
async function readText(
  feed: ByteFeed,
  tally: Tally,
  options: ReadOptions,
  onProgress: () => void,
): Promise<Told> {
  const refusal = refuseBytes(feed.bytes, feed.start, feed.end)
  if (refusal !== null && !feed.failed) tally.problem(refusal)
  if (refusal !== null) return { id: null, question: null }
  const decoder = createCellDecoder(() => feed.bytes.subarray(0, feed.end))
  const heading = findHeading(feed, decoder, REPORT_READERS, options.mappings)
  if (heading.kind === 'refused') {
    for (const { code, at } of heading.problems) tally.problem(code, at)
    return { id: heading.report, question: heading.question }
  }
  const shop = options.marketplace === null ? undefined : marketplaceById(options.marketplace)
  const habit = shop ? dateOrderOfLocale(shop.locale) : 'auto'
  const dateOrder = createDateOrder(feed, decoder, heading.delimiter, habit)
  feed.start = heading.rowsAt
  await readRows({
    feed,
    heading,
    tally,
    file: createFileAtHand(heading.preamble, tally),
    sink: options.sink,
    cursor: batch =>
      createRowCursor({
        batch,
        columns: heading.columns,
        decoder,
        alias: options.alias,
        currency: shop?.currency ?? null,
        timeZone: shop?.timeZone ?? 'UTC',
        dateOrder,
      }),
    onProgress,
    signal: options.signal,
  })
  return { id: heading.reader.id, question: null }
}

/** Reads a file: as text, or as the table unpacked from a spreadsheet or JSON. */
async function readFeed(
  feed: ByteFeed,
  tally: Tally,
  options: ReadOptions,
  onProgress: () => void,
): Promise<Told> {
  await readHead(feed)
  const packing = packingOf(feed)
  if (packing === null) return readText(feed, tally, options, onProgress)
  let table: ByteFeed
  try {
    table = await unpackFile(feed, packing)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    // A file that broke off is told as such, not as damaged.
    if (!feed.failed) tally.problem(error.code, { expected: error.expected, severity: 'stop' })
    return { id: null, question: null }
  }
  try {
    await readHead(table)
    return await readText(table, tally, options, onProgress)
  } finally {
    table.wipe()
  }
}

/**
 * Reads one file into the sink. Resolves with what became of it, also for files that are cancelled, cut off, unreadable or
 * no report at all; rejects only with what the sink or the alias function throws. Bytes held are overwritten at the end.
 */
export async function readReport(file: ReportFile, options: ReadOptions): Promise<ReadResult> {
  const tally = createTally(file)
  let bytesRead = 0
  const source = createTextSource(file.stream(), count => {
    bytesRead += count
  })
  const feed = createByteFeed(source)
  const onProgress = () => options.onProgress?.(tally.rows, bytesRead)
  try {
    const { id, question } = await readFeed(feed, tally, options, onProgress)
    if (feed.failed) tally.problem('unreadable', { severity: tally.rows === 0 ? 'stop' : 'warn' })
    onProgress()
    return { report: tally.report(id), question }
  } finally {
    feed.wipe()
    await source.close()
  }
}
