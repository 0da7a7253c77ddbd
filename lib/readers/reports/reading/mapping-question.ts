// What the mapping dialogue asks for a header row nobody knows: a guess at the report by the look of its cells, never by position.
import type { ReportReader } from '@/lib/readers/report-reader'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import { isAsin, isOrderId } from '@/lib/schema/ids'
import type { MappingAnswer, MappingQuestion, ReportId } from '@/lib/schema/import-report'
import { headerSignature } from './header-signature'
import { type ColumnPlaces, missingFields, placesIn } from './match-reader'

type Look = 'order' | 'asin' | 'alias' | 'instant' | 'day' | 'percent' | 'money' | 'count' | 'text' | 'blank'

function lookOf(cell: string): Look {
  if (cell === '' || cell === '--') return 'blank'
  if (isOrderId(cell)) return 'order'
  if (isAsin(cell) && /^(?:B0|\d{9}[\dX]$)/.test(cell)) return 'asin'
  if (cell.includes('@')) return 'alias'
  if (/^\d{4}-\d{2}-\d{2}T/.test(cell)) return 'instant'
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell)) return 'day'
  if (/%/.test(cell) && /\d/.test(cell)) return 'percent'
  if (/\d/.test(cell) && /\p{Sc}/u.test(cell)) return 'money'
  return /^[\d.,\s\u00a0\u202f]+$/.test(cell) ? 'count' : 'text'
}

const looksOf = (headers: readonly string[], sample: readonly string[][]): Look[] =>
  headers.map((_, index) => {
    const looks = sample.map(row => lookOf(row[index] ?? '')).filter(look => look !== 'blank')
    return looks.length > 0 && looks.every(look => look === looks[0]) ? (looks[0] as Look) : 'text'
  })

function guessReport(looks: readonly Look[]): ReportId | null {
  const count = (look: Look) => looks.filter(other => other === look).length
  if (count('order') > 0) return count('alias') > 0 ? 'shipments' : count('asin') > 0 ? 'all-orders' : null
  if (count('percent') > 0 || count('money') > 0) {
    if (count('asin') > 0) return count('asin') > 1 ? 'business-by-child' : 'business-by-parent'
    if (count('day') > 0) return 'business-by-date'
  }
  return null
}

/** Which look fills which fields, in the order the columns come. */
const FIELDS_OF_LOOK: Partial<Record<ReportId, Partial<Record<Look, readonly string[]>>>> = {
  'business-by-child': { asin: ['parentAsin', 'childAsin'], money: ['sales'] },
  'business-by-parent': { asin: ['parentAsin'], money: ['sales'] },
  'business-by-date': { day: ['date'], money: ['sales'] },
  'all-orders': { order: ['orderId'], asin: ['asin'], instant: ['purchasedAt', 'updatedAt'] },
  shipments: { order: ['orderId'], alias: ['buyer'], instant: ['purchasedAt'] },
}

function guessColumns(
  reader: ReportReader,
  looks: readonly Look[],
  known: ColumnPlaces,
): Record<string, number | null> {
  const guess: Record<string, number | null> = {}
  for (const field of Object.keys(reader.columns)) guess[field] = known[field] ?? null
  const taken = new Set(Object.values(known))
  for (const [look, fields] of Object.entries(FIELDS_OF_LOOK[reader.id] ?? {})) {
    const columns = looks.flatMap((other, index) => (other === look && !taken.has(index) ? [index] : []))
    for (const [place, field] of fields.entries())
      if (guess[field] === null && columns[place] !== undefined) guess[field] = columns[place]
  }
  return guess
}

/** Nothing that looks like an alias leaves the file, not even towards the seller's own screen. */
const masked = (cell: string): string => (cell.includes('@') ? '…@…' : cell)

/**
 * The question for a header row with up to three rows of the file; null when nothing in it looks like a Seller Central report.
 * `likely` is the report it nearly is by its headers.
 */
export function mappingQuestion(
  readers: readonly ReportReader[],
  headers: readonly string[],
  sample: readonly string[][],
  likely: ReportId | null,
): MappingQuestion | null {
  const looks = looksOf(headers, sample)
  // Cells tell more than headers do: a date column with an unknown name must not make a by-date file a by-ASIN one.
  const guessed = guessReport(looks) ?? likely
  const reader = readers.find(other => other.id === guessed)
  const foreign = headers.some(header => /[^\p{ASCII}]/u.test(header))
  if (!reader && !foreign) return null
  return {
    signature: headerSignature(headers),
    headers: [...headers],
    sample: sample.map(row => row.map(masked)),
    report: reader?.id ?? null,
    guess: reader ? guessColumns(reader, looks, placesIn(reader, headers.map(normaliseHeader))) : {},
    required: reader ? missingFields(reader, {}) : [],
  }
}

/** The reader and columns of a remembered answer, if it fits this header row; else null and the question is asked again. */
export function answeredMapping(
  readers: readonly ReportReader[],
  headers: readonly string[],
  answers: readonly MappingAnswer[],
): { reader: ReportReader; columns: ColumnPlaces } | null {
  const signature = headerSignature(headers)
  const answer = answers.findLast(other => other.signature === signature)
  const reader = readers.find(other => other.id === answer?.report)
  if (!answer || !reader) return null
  const columns: ColumnPlaces = {}
  for (const [field, index] of Object.entries(answer.columns))
    if (reader.columns[field] && Number.isInteger(index) && index >= 0 && index < headers.length)
      columns[field] = index
  return missingFields(reader, columns).length === 0 ? { reader, columns } : null
}
