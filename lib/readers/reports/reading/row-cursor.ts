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
  /** Says that the batch has been filled anew. */
  turn(bytes: Uint8Array): void
  /** Points at row `index` of the batch. */
  point(index: number, line: number): void
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
  readonly field: string
  readonly column: number
  /** The text of the last cell read, and where it lies in the batch of that number: most columns repeat the cell above. */
  lastText: string | null
  /** Its number in the dictionary of texts; -1 for a gap, and where there are too many to number. */
  lastId: number
  lastFrom: number
  lastTo: number
  lastBatch: number
  /** What was made of texts by `mapped`, by number, and of the last one. */
  readonly values: unknown[]
  lastValue: unknown
  lastValueId: number
  /** The slot asked for after this one at the last row: readers ask in the same order row after row. */
  next: Slot | null
}

/** Past every row's cells: the column of a field the file lacks. */
const NO_COLUMN = 1 << 28
const ABSENT_ID = -1

const createSlot = (field: string, column: number): Slot => ({
  field,
  column,
  lastText: null,
  lastId: ABSENT_ID,
  lastFrom: 0,
  lastTo: 0,
  lastBatch: 0,
  values: [],
  lastValue: null,
  lastValueId: ABSENT_ID,
  next: null,
})

/** What a row has in a column it does not reach. */
const NOTHING: Slot = createSlot('', NO_COLUMN)

/** Whether two cells of one buffer hold the same bytes. */
function sameBytes(bytes: Uint8Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false
  let at = from
  let other = otherFrom
  while (at < to && bytes[at] === bytes[other]) {
    at++
    other++
  }
  return at === to
}

/** A cursor over the rows of one file. */
export function createRowCursor(setting: RowSetting): RowCursor {
  const { batch, columns, decoder } = setting
  const { bounds, stride } = batch
  const slots = new Map<string, Slot>()
  const slotBefore = createSlot('', NO_COLUMN)
  let asked = slotBefore
  const texts = createByteDictionary(INTERNED_TEXTS)
  const strings: (string | null)[] = []
  /** By the number of a key's text: the first text beside it. */
  const firstTexts: (string | null | undefined)[] = []
  const aliases = createByteDictionary(DISTINCT_ALIASES)
  const codes: number[] = []
  let row: Uint8Array = new Uint8Array(0)
  let line = 0
  let batchNumber = 0
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

  function lookUp(field: string): Slot {
    let slot = slots.get(field)
    if (slot === undefined) {
      slot = createSlot(field, columns[field] ?? NO_COLUMN)
      slots.set(field, slot)
    }
    asked.next = slot
    return slot
  }

  function slotOf(field: string): Slot {
    const next = asked.next
    const slot = next !== null && next.field === field ? next : lookUp(field)
    asked = slot
    return slot
  }

  /** Trims the cell taken and takes its quotes off; false where nothing is in it. */
  function trimmed(): boolean {
    if (cell[start] === QUOTE && end > start) unquote()
    while (end > start && cell[start] === SPACE) start++
    while (end > start && cell[end - 1] === SPACE) end--
    return !isGapBytes(cell, start, end)
  }

  /** Settles cell, start and end; false where the cell has nothing. */
  function take(from: number, to: number): boolean {
    if (cell !== row) cell = row
    start = from
    end = to
    // Four bytes and more that neither open with a quote nor have space around them are what they look like.
    return (to - from > 3 && (row[from] as number) > QUOTE && (row[to - 1] as number) > QUOTE) || trimmed()
  }

  /** Finds the cell of a field; false where the file, the row or the cell has nothing. */
  function locate(field: string): boolean {
    const column = slotOf(field).column
    if (column >= count) return false
    const at = base + column + 1
    return take((bounds[at] as number) + 1, bounds[at + 1] as number)
  }

  /** Number of the located text; -1 when there are too many to keep. */
  function textNumber(): number {
    const id = texts.idOf(cell, start, end)
    if (id === strings.length) strings.push(unnumberedText())
    return id
  }

  function unnumberedText(): string | null {
    const decoded = decoder.decode(cell, start, end)
    return isGap(decoded) ? null : decoded
  }

  /** The slot of a field with its text of this row settled. */
  function settled(field: string): Slot {
    const slot = slotOf(field)
    if (slot.column >= count) return NOTHING
    const at = base + slot.column + 1
    const from = (bounds[at] as number) + 1
    const to = bounds[at + 1] as number
    if (slot.lastBatch === batchNumber && sameBytes(row, slot.lastFrom, slot.lastTo, from, to)) return slot
    slot.lastFrom = from
    slot.lastTo = to
    slot.lastBatch = batchNumber
    const present = take(from, to)
    const id = present ? textNumber() : ABSENT_ID
    slot.lastId = id
    slot.lastText = id >= 0 ? (strings[id] as string | null) : present ? unnumberedText() : null
    return slot
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
    turn(bytes) {
      row = bytes
      batchNumber++
    },
    point(index, at) {
      base = index * stride
      count = bounds[base] as number
      asked = slotBefore
      line = at
    },
    has: field => columns[field] !== undefined,
    text: field => settled(field).lastText,
    textOnce(field, key) {
      const id = settled(key).lastId
      if (id < 0) return settled(field).lastText
      const first = firstTexts[id]
      if (first !== undefined) return first
      const text = settled(field).lastText
      firstTexts[id] = text
      return text
    },
    mapped<T>(field: string, of: (text: string) => T): T | null {
      const slot = settled(field)
      const { lastText, lastId } = slot
      if (lastText === null) return null
      if (lastId < 0) return of(lastText)
      if (slot.lastValueId !== lastId) {
        slot.lastValue = slot.values[lastId] ??= of(lastText)
        slot.lastValueId = lastId
      }
      return slot.lastValue as T
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
