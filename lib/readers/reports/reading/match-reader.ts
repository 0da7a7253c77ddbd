// Which report a header row belongs to, decided on the row alone: every required column present, the most specific wins.
import type { ReportReader } from '@/lib/readers/report-reader'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

/** Field -> column index, for the fields that are there. */
export type ColumnPlaces = Record<string, number>

export type Match =
  | { kind: 'complete'; reader: ReportReader; columns: ColumnPlaces }
  /** Surely this report, but a required column is missing: `missing` holds fields. */
  | { kind: 'near'; reader: ReportReader; columns: ColumnPlaces; missing: string[] }
  | { kind: 'none' }

/** Fields of a reader found among normalised headers; of two equal headers the first counts. */
export function placesIn(reader: ReportReader, headers: readonly string[]): ColumnPlaces {
  const places: ColumnPlaces = {}
  for (const [field, column] of Object.entries(reader.columns)) {
    for (const spelling of column.headers) {
      const index = headers.indexOf(normaliseHeader(spelling))
      if (index < 0) continue
      places[field] = index
      break
    }
  }
  return places
}

/** Required fields of a reader that `columns` lacks. */
export const missingFields = (reader: ReportReader, columns: ColumnPlaces): string[] =>
  Object.keys(reader.columns).filter(field => reader.columns[field]?.required && columns[field] === undefined)

/** Normalised headers -> the report they belong to. */
export function matchReader(readers: readonly ReportReader[], headers: readonly string[]): Match {
  let best: Match = { kind: 'none' }
  let bestFound = 0
  for (const reader of readers) {
    const columns = placesIn(reader, headers)
    const missing = missingFields(reader, columns)
    const found = Object.keys(columns).length
    const complete = missing.length === 0 && !reader.rejects?.(headers)
    const requiredCount = Object.values(reader.columns).filter(column => column.required).length
    const marked = reader.hallmarks.filter(field => columns[field] !== undefined).length >= 2
    const near = missing.length > 0 && missing.length * 2 < requiredCount && marked
    if (!complete && !near) continue
    const outranks = best.kind !== 'complete' && complete
    const equalRank = complete === (best.kind === 'complete')
    if (!outranks && !(equalRank && found > bestFound)) continue
    best = complete ? { kind: 'complete', reader, columns } : { kind: 'near', reader, columns, missing }
    bestFound = found
  }
  return best
}
