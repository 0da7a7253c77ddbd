// The row at hand, read where it lies: one reused object over the scanner's byte offsets. Only cells a reader asks for are touched.
import { CellError, type Row } from '@/lib/readers/report-reader'
import { createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { hashBytes } from '@/lib/readers/scan/hash-bytes'
import { instantOfBytes, integerOfBytes, minorOfBytes, orderIdOfBytes } from '@/lib/readers/scan/parse-bytes'
import type { RowCells } from '@/lib/readers/scan/row-cells'
import { unquoteCell } from '@/lib/readers/scan/unquote-cell'
import type { DateOrder } from '@/lib/readers/text/date-parts'
import { isGap } from '@/lib/readers/text/is-gap'
import { parseDay, parseInstant } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount, parseDecimal, parsePercent } from '@/lib/readers/text/parse-number'
import { BUYER, type SkipReason } from '@/lib/schema/facts'
import { minorDigits } from '@/lib/schema/money'
import type { ColumnPlaces } from './match-reader'

export interface RowSetting {
  cells: RowCells
  columns: ColumnPlaces
  decoder: CellDecoder
  /** Classifies and hashes the raw bytes of an alias; asked once for each distinct alias of the file. */
  alias(bytes: Uint8Array, start: number, end: number): number
  /** The shop's currency, for amounts that name none; null = not known. */
  currency: string | null
  /** Zone of times that name none. */
  timeZone: string
  /** Whether the day comes first in a date of this column that could be read both ways. */
  dateOrder(column: number): DateOrder
}

export interface RowCursor extends Row<string> {
  /** Points at the row whose bounds `cells` holds. */
  point(bytes: Uint8Array, line: number): void
  /** Overwrites every copy of a cell. */
  wipe(): void
}

const QUOTE = 34
const SPACE = 32
/** Distinct texts kept as strings; a column with more (tracking numbers) is decoded anew each time. */
const INTERNED_TEXTS = 1 << 18
const DISTINCT_ALIASES = 1 << 26

/** "", "-", "--", "---", "N/A": what missing cells hold, in bytes. Other dashes are left to isGap. */
function isGapBytes(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length === 0) return true
  if (length > 3) return false
  const first = bytes[start]
  if (first === 78 || first === 110) return length === 3 && bytes[start + 1] === 47
  return first === 45 && bytes[end - 1] === 45
}

/** A cursor over the rows of one file. */
export function createRowCursor(setting: RowSetting): RowCursor {
  const { cells, columns, decoder } = setting
  const bounds = cells.bounds
  const texts = createByteDictionary(INTERNED_TEXTS)
  const strings: (string | null)[] = []
  const aliases = createByteDictionary(DISTINCT_ALIASES)
  const codes: number[] = []
  let row = new Uint8Array(0)
  let line = 0
  let unquoted = new Uint8Array(256)
  // The cell at hand: cell[start, end).
  let cell = row
  let start = 0
  let end = 0

  function unquote(): void {
    if (end - start > unquoted.length) unquoted = new Uint8Array((end - start) * 2)
    const length = unquoteCell(row, start, end, unquoted)
    if (length < 0) return
    cell = unquoted
    start = 0
    end = length
  }

  /** Finds the cell of a field; false where the file, the row or the cell has nothing. */
  function locate(field: string): boolean {
    const column = columns[field]
    if (column === undefined || column >= cells.count) return false
    cell = row
    start = (bounds[column] as number) + 1
    end = bounds[column + 1] as number
    if (cell[start] === QUOTE && end > start) unquote()
    while (end > start && cell[start] === SPACE) start++
    while (end > start && cell[end - 1] === SPACE) end--
    return !isGapBytes(cell, start, end)
  }

  function parsed<T>(field: string, reason: SkipReason, parse: (text: string) => T): T {
    try {
      return parse(decoder.decode(cell, start, end))
    } catch {
      throw new CellError(field, reason)
    }
  }

  const dateOrder = (field: string) => setting.dateOrder(columns[field] ?? -1)

  function money(field: string, currency: string | null) {
    if (!locate(field)) return null
    const own = currency ?? setting.currency
    const minor = minorOfBytes(cell, start, end, own === null ? 2 : minorDigits(own))
    if (!Number.isNaN(minor)) return { minor, currency: own }
    return parsed(field, 'bad-number', text => parseMoney(text, { currency: own }))
  }

  return {
    get line() {
      return line
    },
    point(bytes, at) {
      row = bytes
      line = at
    },
    has: field => columns[field] !== undefined,
    text(field) {
      if (!locate(field)) return null
      const id = texts.idOf(cell, start, end)
      if (id >= 0 && id < strings.length) return strings[id] ?? null
      const decoded = decoder.decode(cell, start, end)
      const text = isGap(decoded) ? null : decoded
      if (id >= 0) strings.push(text)
      return text
    },
    integer(field) {
      if (!locate(field)) return null
      const value = integerOfBytes(cell, start, end)
      return Number.isNaN(value) ? parsed(field, 'bad-number', parseCount) : value
    },
    decimal: field => (locate(field) ? parsed(field, 'bad-number', text => parseDecimal(text)) : null),
    percent: field => (locate(field) ? parsed(field, 'bad-number', parsePercent) : null),
    money,
    minor(field, currency) {
      if (!locate(field)) return null
      const minor = minorOfBytes(cell, start, end, minorDigits(currency))
      if (!Number.isNaN(minor)) return minor
      return parsed(field, 'bad-number', text => parseMoney(text, { currency })?.minor ?? null)
    },
    instant(field) {
      if (!locate(field)) return null
      const instant = instantOfBytes(cell, start, end)
      if (!Number.isNaN(instant)) return instant
      const { timeZone } = setting
      return parsed(field, 'bad-date', text => parseInstant(text, { order: dateOrder(field), timeZone }))
    },
    day: field =>
      locate(field) ? parsed(field, 'bad-date', text => parseDay(text, dateOrder(field))) : null,
    orderId: (field, out) => locate(field) && orderIdOfBytes(cell, start, end, out),
    key: field => (locate(field) ? hashBytes(cell, start, end) : 0),
    alias(field) {
      if (columns[field] === undefined) return BUYER.notCarried
      if (!locate(field)) return BUYER.blank
      const id = aliases.idOf(cell, start, end)
      if (id < 0) return setting.alias(cell, start, end)
      if (id === codes.length) codes.push(setting.alias(cell, start, end))
      return codes[id] ?? BUYER.blank
    },
    wipe() {
      unquoted.fill(0)
      aliases.wipe()
      texts.wipe()
    },
  }
}
