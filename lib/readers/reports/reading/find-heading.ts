// Finds the header row of a file, past any preamble, and settles which report it is or why it is none.
import type { ReportReader } from '@/lib/readers/report-reader'
import type { ByteFeed } from '@/lib/readers/scan/byte-feed'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { delimiterOf, splitLine } from '@/lib/readers/scan/split-line'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import type { FileProblem, MappingAnswer, MappingQuestion, ReportId } from '@/lib/schema/import-report'
import { answeredMapping, mappingQuestion } from './mapping-question'
import { type ColumnPlaces, matchReader } from './match-reader'

/** Payment reports open with up to about twenty lines of explanation. */
export const PREAMBLE_LINES = 30
const ENOUGH_KNOWN = 3
/** Beyond that a line is no header: of what it holds only the beginning is looked at, as one cell. */
const LONGEST_HEADER = 1 << 16

export type Heading =
  | {
      kind: 'table'
      reader: ReportReader
      columns: ColumnPlaces
      /** Cells in the header row. */
      width: number
      delimiter: string
      /** 1-based line of the header. */
      line: number
      /** Where the first row starts in the feed. */
      rowsAt: number
      /** The lines above the header. */
      preamble: readonly string[]
    }
  | {
      kind: 'refused'
      report: ReportId | null
      problems: { code: FileProblem['code']; at: Partial<FileProblem> }[]
      question: MappingQuestion | null
    }

interface Line {
  number: number
  next: number
  delimiter: string
  text: string
  cells: string[]
}

function firstLines(feed: ByteFeed, decoder: CellDecoder, count: number): Line[] {
  const lines: Line[] = []
  let at = feed.start
  while (at < feed.end && lines.length < count) {
    const feedAt = feed.bytes.indexOf(10, at)
    const long = feedAt - at > LONGEST_HEADER
    const text = decoder.decode(feed.bytes, at, long ? at + LONGEST_HEADER : feedAt).replace(/\r$/, '')
    const delimiter = delimiterOf(text)
    const cells = long ? [text] : splitLine(text, delimiter)
    at = feedAt + 1
    lines.push({ number: lines.length + 1, next: at, delimiter, text, cells })
  }
  return lines
}

const table = (
  line: Line,
  found: { reader: ReportReader; columns: ColumnPlaces },
  preamble: readonly string[],
): Heading => ({
  kind: 'table',
  reader: found.reader,
  columns: found.columns,
  width: line.cells.length,
  delimiter: line.delimiter,
  line: line.number,
  rowsAt: line.next,
  preamble,
})

const refused = (
  code: FileProblem['code'],
  at: Partial<FileProblem>,
  report: ReportId | null = null,
  question: MappingQuestion | null = null,
): Heading => ({ kind: 'refused', report, problems: [{ code, at }], question })

/** The first line with names in every cell, followed by a line of as many cells: what a table in any language looks like. */
const looksLikeHeader = (line: Line, below: Line | undefined): boolean =>
  line.cells.length >= ENOUGH_KNOWN &&
  below?.cells.length === line.cells.length &&
  new Set(line.cells).size === line.cells.length &&
  line.cells.every(cell => /\p{L}/u.test(cell))

function nearHeading(
  readers: readonly ReportReader[],
  line: Line,
  known: ReadonlySet<string>,
  sample: string[][],
  preamble: readonly string[],
): Heading {
  const match = matchReader(readers, line.cells.map(normaliseHeader))
  if (match.kind === 'complete') return table(line, match, preamble)
  if (match.kind === 'none') return refused('unknown-report', { line: line.number })
  // A header in a language we know in part hides the missing column under another name: the seller can point to it.
  const foreign = line.cells.some(cell => !known.has(normaliseHeader(cell)) && /[^\p{ASCII}]/u.test(cell))
  const question = foreign ? mappingQuestion(readers, line.cells, sample, match.reader.id) : null
  if (question) return refused('needs-mapping', { line: line.number }, question.report, question)
  const problems = match.missing.map(field => {
    const column = match.reader.columns[field]?.headers[0] ?? field
    return { code: 'missing-column' as const, at: { line: line.number, column, expected: column } }
  })
  return { kind: 'refused', report: match.reader.id, problems, question: null }
}

/** The refusal of an older form of a report, with what to download instead; null for all other lines. */
function supersededBy(readers: readonly ReportReader[], line: Line): Heading | null {
  const cells = line.cells.map(normaliseHeader)
  for (const reader of readers) {
    const expected = reader.superseded?.(cells) ?? null
    if (expected !== null) return refused('old-form', { line: line.number, expected }, reader.id)
  }
  return null
}

/** Reads the header out of the bytes at hand: the first of PREAMBLE_LINES lines with three known headers, or a remembered mapping. */
export function findHeading(
  feed: ByteFeed,
  decoder: CellDecoder,
  readers: readonly ReportReader[],
  mappings: readonly MappingAnswer[],
): Heading {
  const known = new Set(
    readers.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ headers }) => headers.map(normaliseHeader)),
    ),
  )
  const lines = firstLines(feed, decoder, PREAMBLE_LINES + 3)
  const sampleBelow = (index: number) => lines.slice(index + 1, index + 4).map(line => line.cells)
  for (const [index, line] of lines.slice(0, PREAMBLE_LINES).entries()) {
    const old = supersededBy(readers, line)
    if (old) return old
    const preamble = lines.slice(0, index).map(({ text }) => text)
    const answered = answeredMapping(readers, line.cells, mappings)
    if (answered) return table(line, answered, preamble)
    const hits = line.cells.filter(cell => known.has(normaliseHeader(cell))).length
    if (hits >= ENOUGH_KNOWN) return nearHeading(readers, line, known, sampleBelow(index), preamble)
  }
  const index = lines.findIndex((line, at) => looksLikeHeader(line, lines[at + 1]))
  const line = lines[index]
  const question = line ? mappingQuestion(readers, line.cells, sampleBelow(index), null) : null
  if (line && question) return refused('needs-mapping', { line: line.number }, question.report, question)
  return refused('unknown-report', { line: 1 })
}
