// A trace as a CSV file that spreadsheets open as it is, and that cannot make them compute: RFC 4180, with a byte order mark.
import type { Trace, TraceUnit } from '@/lib/schema/figure-rows'
import { minorDigits } from '@/lib/schema/money'

const MARK = '\uFEFF'
const LINE_END = '\r\n'
/** What a spreadsheet may take for a formula (OWASP, "CSV injection"). */
const FORMULA_STARTS = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/**
 * The rows of a trace as CSV text, with a header row. Money is written in whole units of the currency with a decimal point,
 * never grouped; shares as fractions; what is not known as an empty cell. A text that a spreadsheet may take for a
 * formula gets a leading apostrophe; numbers are numbers.
 *
 * @param nameOf the name of a column as the seller reads it; its key when left out.
 * @throws never.
 */
export function writeCsv(
  { columns, rows, currency }: Pick<Trace, 'columns' | 'rows' | 'currency'>,
  nameOf: (column: string) => string = name => name,
): string {
  const lines = [
    columns.map(({ name, unit }) =>
      textCell(unit === 'money' ? `${nameOf(name)} (${currency})` : nameOf(name)),
    ),
    ...rows.map(row => row.map((value, at) => cell(value, columns[at]?.unit ?? 'text', currency))),
  ]
  return MARK + lines.map(line => line.join(',') + LINE_END).join('')
}

function cell(value: string | number | null, unit: TraceUnit, currency: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return textCell(value)
  if (!Number.isFinite(value)) return ''
  if (unit !== 'money') return plain(value)
  const digits = minorDigits(currency)
  // Means of minor units may be fractional: two more places, and none where they say nothing.
  return Number.isInteger(value)
    ? (value / 10 ** digits).toFixed(digits)
    : (value / 10 ** digits).toFixed(digits + 2)
}

/** Without an exponent: spreadsheets differ in reading it. */
const plain = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '')

function textCell(text: string): string {
  const safe = FORMULA_STARTS.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
