// The row at hand, read where it lies: one reused object over the scanner's byte offsets. Only cells a reader asks for are touched.
import { CellError, type Row } from '@/lib/readers/report-reader'
import { createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { hashBytes } from '@/lib/readers/scan/hash-bytes'
import { instantOfBytes, integerOfBytes, minorOfBytes, orderIdOfBytes } from '@/lib/readers/scan/parse-bytes'
import type { RowBatch } from '@/lib/readers/scan/row-batch'
import { unquoteCell } from '@/lib/readers/scan/unquote-cell'
import type { DateOrder } from '@/lib/readers/text/date-parts'
import { isGap } from '@/lib/readers/text/is-gap'
import { parseDay, parseInstant } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount, parseDecimal, parsePercent } from '@/lib/readers/text/parse-number'
import { BUYER, type SkipReason } from '@/lib/schema/facts'
import { type Asin, isAsin } from '@/lib/schema/ids'
import { minorDigits } from '@/lib/schema/money'
import type { ColumnPlaces } from './match-reader'

export interface RowSetting {
  batch: RowBatch
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
  /** Points at row `index` of the batch. */
  point(bytes: Uint8Array, index: number, line: number): void
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

/** A column the reader asked for, with what its last cell was: most columns repeat the cell above. */
interface Slot {
  column: number
  /** Number of the last cell's text in the dictionary; -1 = none yet. */
  lastText: number
}

/** A cursor over the rows of one file. */
export function createRowCursor(setting: RowSetting): RowCursor {
  const { batch, columns, decoder } = setting
  const { bounds, stride } = batch
  const slots = new Map<string, Slot>()
  for (const [field, column] of Object.entries(columns)) slots.set(field, { column, lastText: -1 })
  const texts = createByteDictionary(INTERNED_TEXTS)
  const strings: (string | null)[] = []
  /** By text number: checked once to be an ASIN. */
  const asins: (boolean | undefined)[] = []
  /** By text number of the key: the first text beside it. */
  const firstTexts: (string | null | undefined)[] = []
  const aliases = createByteDictionary(DISTINCT_ALIASES)
  const codes: number[] = []
  let row: Uint8Array = new Uint8Array(0)
  let line = 0
  let base = 0
  let count = 0
  let unquoted = new Uint8Array(256)
  // The cell at hand: cell[start, end).
  let cell: Uint8Array = row
  let start = 0
  let end = 0
  let digitsFor = ''
  let digits = 2

  function unquote(): void {
    if (end - start > unquoted.length) unquoted = new Uint8Array((end - start) * 2)
    const length = unquoteCell(row, start, end, unquoted)
    if (length < 0) return
    cell = unquoted
    start = 0
    end = length
  }

  /** Finds the cell of a field; undefined where the file, the row or the cell has nothing. */
  function locate(field: string): Slot | undefined {
    const slot = slots.get(field)
    if (slot === undefined || slot.column >= count) return undefined
    if (cell !== row) cell = row
    start = (bounds[base + slot.column + 1] as number) + 1
    end = bounds[base + slot.column + 2] as number
    if (cell[start] === QUOTE && end > start) unquote()
    while (end > start && cell[start] === SPACE) start++
    while (end > start && cell[end - 1] === SPACE) end--
    return isGapBytes(cell, start, end) ? undefined : slot
  }

  /** Number of the located text; -1 when there are too many to keep. */
  function textNumber(slot: Slot): number {
    const id = texts.idOf(cell, start, end, slot.lastText)
    slot.lastText = id
    if (id === strings.length) {
      const decoded = decoder.decode(cell, start, end)
      strings.push(isGap(decoded) ? null : decoded)
    }
    return id
  }

  const textAt = (id: number): string | null =>
    id < 0 ? decoder.decode(cell, start, end) : (strings[id] ?? null)

  function text(field: string): string | null {
    const slot = locate(field)
    return slot === undefined ? null : textAt(textNumber(slot))
  }

  function parsed<T>(field: string, reason: SkipReason, parse: (text: string) => T): T {
    try {
      return parse(decoder.decode(cell, start, end))
    } catch {
      throw new CellError(field, reason)
    }
  }

  function digitsOf(currency: string): number {
    if (currency !== digitsFor) {
      digitsFor = currency
      digits = minorDigits(currency)
    }
    return digits
  }

  const dateOrder = (field: string) => setting.dateOrder(columns[field] ?? -1)

  return {
    get line() {
      return line
    },
    point(bytes, index, at) {
      row = bytes
      base = index * stride
      count = bounds[base] as number
      line = at
    },
    has: field => columns[field] !== undefined,
    text,
    textOnce(field, key) {
      const slot = locate(key)
      const id = slot === undefined ? -1 : textNumber(slot)
      if (id < 0) return text(field)
      const first = firstTexts[id]
      if (first !== undefined) return first
      const beside = text(field)
      firstTexts[id] = beside
      return beside
    },
    asin(field) {
      const slot = locate(field)
      if (slot === undefined) return null
      const id = textNumber(slot)
      const text = textAt(id)
      if (text === null) return null
      const checked = asins[id] ?? isAsin(text)
      if (!checked) throw new CellError(field, 'no-product')
      if (id >= 0) asins[id] = checked
      return text as Asin
    },
    integer(field) {
      if (!locate(field)) return null
      const value = integerOfBytes(cell, start, end)
      return Number.isNaN(value) ? parsed(field, 'bad-number', parseCount) : value
    },
    decimal: field => (locate(field) ? parsed(field, 'bad-number', text => parseDecimal(text)) : null),
    percent: field => (locate(field) ? parsed(field, 'bad-number', parsePercent) : null),
    money(field, currency) {
      if (!locate(field)) return null
      const own = currency ?? setting.currency
      const minor = minorOfBytes(cell, start, end, digitsOf(own ?? ''))
      if (!Number.isNaN(minor)) return { minor, currency: own }
      return parsed(field, 'bad-number', text => parseMoney(text, { currency: own }))
    },
    minor(field, currency) {
      if (!locate(field)) return null
      const minor = minorOfBytes(cell, start, end, digitsOf(currency))
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
    orderId: (field, out) => locate(field) !== undefined && orderIdOfBytes(cell, start, end, out),
    key: field => (locate(field) ? hashBytes(cell, start, end) : 0),
    alias(field) {
      if (columns[field] === undefined) return BUYER.notCarried
      if (!locate(field)) return BUYER.blank
      const id = aliases.idOf(cell, start, end, -1)
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
