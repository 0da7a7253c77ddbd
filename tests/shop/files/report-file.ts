// One report file as the seller would have it on disk, and the two ways its table is written down.
import type { ReportId } from '@/lib/schema/import-report'
import { encode, type TextEncoding } from './encode'

export interface ReportFile {
  name: string
  report: ReportId
  bytes: Uint8Array
  /** Rows below the header. */
  rows: number
}

/** One row by header; a header that is not named is an empty cell. */
export type Cells = Record<string, string>

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Tab-separated, as Amazon's own flat files are. */
export function tabFile(
  name: string,
  report: ReportId,
  headers: readonly string[],
  rows: readonly Cells[],
  encoding: TextEncoding = 'utf-8',
  lineEnd = '\n',
): ReportFile {
  const lines = [headers.join('\t'), ...rows.map(row => headers.map(header => row[header] ?? '').join('\t'))]
  return {
    name,
    report,
    rows: rows.length,
    bytes: encode(lines.map(line => line + lineEnd).join(''), encoding),
  }
}

/** Comma-separated with every cell in quotes, as the download pages give; explained by a preamble where there is one. */
export function commaFile(
  name: string,
  report: ReportId,
  headers: readonly string[],
  rows: readonly Cells[],
  encoding: TextEncoding = 'utf-8-bom',
  preamble: readonly string[] = [],
): ReportFile {
  const lines = [
    ...preamble.map(quoted),
    headers.map(quoted).join(','),
    ...rows.map(row => headers.map(header => quoted(row[header] ?? '')).join(',')),
  ]
  return {
    name,
    report,
    rows: rows.length,
    bytes: encode(lines.map(line => `${line}\r\n`).join(''), encoding),
  }
}
