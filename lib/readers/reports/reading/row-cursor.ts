// The row at hand as readers see it: one reused object that reads each cell where it lies. Only cells a reader asks for are touched.
import { CellError, type Row } from '@/lib/readers/report-reader'
import { createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { hashBytes } from '@/lib/readers/scan/hash-bytes'
import { instantOfBytes, integerOfBytes, minorOfBytes } from '@/lib/readers/scan/parse-bytes'
import type { RowBatch } from '@/lib/readers/scan/row-batch'
import type { DateOrder } from '@/lib/readers/text/date-parts'
import { isGap } from '@/lib/readers/text/is-gap'
import { parseDay, parseInstant } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount, parseDecimal, parsePercent } from '@/lib/readers/text/parse-number'
import { BUYER, type SkipReason } from '@/lib/schema/facts'
import { minorDigits } from '@/lib/schema/money'
import { type CellCursor, createCellCursor } from './cell-cursor'
import { GAP, NOTHING } from './column-slot'
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
  readonly cell: CellCursor
  /** By the number of a key's text: the text of `textOnce`, undefined where none has been asked for. */
  readonly titles: readonly (string | null | undefined)[]
  /** Says that the batch has been filled anew, from these bytes. */
  turn(bytes: Uint8Array): void
  /** Points at row `index` of the batch. */
  point(index: number, line: number): void
  /** `alias` of the rows from `first` up to `end`, by row. */
  aliases(field: string, first: number, end: number, into: Int32Array): void
  /** Overwrites every copy of a cell. */
  wipe(): void
}

/** Minor units of an amount; null for a gap. @throws RangeError also on a sign of another currency: the two never mix. */
function minorIn(text: string, currency: string): number | null {
  const money = parseMoney(text, { currency })
  if (money !== null && money.currency !== null && money.currency !== currency)
    throw new RangeError(`"${text}" is not in ${currency}.`)
  return money?.minor ?? null
}

const DISTINCT_ALIASES = 1 << 26
/** Figures with a slash or hyphen between them, but not the year first; a month's name settles it. */
const TWO_WAYS = /^(?!\s*\d{4}\D)[^\p{L}]*[-/]/u

/** A cursor over the rows of one file. */
export function createRowCursor(setting: RowSetting): RowCursor {
  const { columns } = setting
  const cell = createCellCursor(setting.batch, columns, setting.decoder)
  const titles: (string | null | undefined)[] = []
  const aliases = createByteDictionary(DISTINCT_ALIASES)
  const codes: number[] = []
  let line = 0
  let digitsFor = ''
  let digits = 2

  function parsed<T>(field: string, reason: SkipReason, parse: (text: string) => T): T {
    try {
      cell.locate(field)
      return parse(cell.decode())
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

  function aliasAtHand(): number {
    const id = aliases.idOf(cell.bytes, cell.start, cell.end)
    if (id < 0) return setting.alias(cell.bytes, cell.start, cell.end)
    if (id === codes.length) codes.push(setting.alias(cell.bytes, cell.start, cell.end))
    return codes[id] as number
  }

  /** Looks through the rows at hand, so it is asked only for dates that could be read both ways. */
  const dateOrder = (field: string, text: string): DateOrder =>
    TWO_WAYS.test(text) ? setting.dateOrder(columns[field] ?? -1) : 'auto'

  /** The instant in a cell that is not ISO; most such columns repeat themselves, and reading one takes microseconds. */
  function printedInstant(field: string): number | null {
    const { ids, values } = cell.numbered(field)
    const id = ids[cell.index] as number
    const known = id < 0 ? undefined : (values[id] as number | null | undefined)
    if (known !== undefined) return known
    const { timeZone } = setting
    const read = parsed(field, 'bad-date', text =>
      parseInstant(text, { order: dateOrder(field, text), timeZone }),
    )
    if (id >= 0) values[id] = read
    return read
  }

  return {
    cell,
    titles,
    get line() {
      return line
    },
    turn: cell.turn,
    point(index, at) {
      cell.point(index)
      line = at
    },
    has: field => columns[field] !== undefined,
    filled: field => cell.locate(field),
    text(field) {
      const id = cell.numbered(field).ids[cell.index] as number
      return cell.textOf(id, field)
    },
    textOnce(field, key) {
      const id = cell.numberedAgain(key).ids[cell.index] as number
      const first = id < 0 ? undefined : titles[id]
      if (first !== undefined) return first
      const text = cell.locate(field) ? cell.decode() : null
      const known = text === null || isGap(text) ? null : text
      if (id >= 0) titles[id] = known
      return known
    },
    mapped<T>(field: string, of: (text: string) => T): T | null {
      const { ids, values } = cell.numbered(field)
      const id = ids[cell.index] as number
      if (id === GAP) return null
      const made = id < 0 ? undefined : values[id]
      if (made !== undefined) return made as T
      const text = cell.textOf(id, field)
      if (text === null) return null
      const value = of(text)
      if (id >= 0) values[id] = value
      return value
    },
    integer(field) {
      const value = cell.number(field, integerOfBytes, 0)
      if (value === NOTHING) return null
      return Number.isNaN(value) ? parsed(field, 'bad-number', parseCount) : value
    },
    decimal: field => (cell.locate(field) ? parsed(field, 'bad-number', text => parseDecimal(text)) : null),
    percent: field => (cell.locate(field) ? parsed(field, 'bad-number', parsePercent) : null),
    money(field, currency) {
      const own = currency ?? setting.currency
      const minor = cell.number(field, minorOfBytes, digitsOf(own ?? ''))
      if (minor === NOTHING) return null
      if (!Number.isNaN(minor)) return { minor, currency: own }
      return parsed(field, 'bad-number', text => parseMoney(text, { currency: own }))
    },
    minor(field, currency) {
      const minor = cell.number(field, minorOfBytes, digitsOf(currency))
      if (minor === NOTHING) return null
      if (!Number.isNaN(minor)) return minor
      return parsed(field, 'bad-number', text => minorIn(text, currency))
    },
    instant(field) {
      const instant = cell.number(field, instantOfBytes, 0)
      if (instant === NOTHING) return null
      return Number.isNaN(instant) ? printedInstant(field) : instant
    },
    day: field =>
      cell.locate(field) ? parsed(field, 'bad-date', text => parseDay(text, dateOrder(field, text))) : null,
    orderId: cell.orderId,
    key(field) {
      const key = cell.number(field, hashBytes, 0)
      return key === NOTHING ? 0 : key
    },
    alias: field =>
      columns[field] === undefined ? BUYER.notCarried : cell.locate(field) ? aliasAtHand() : BUYER.blank,
    aliases(field, first, end, into) {
      if (columns[field] === undefined) return void into.fill(BUYER.notCarried, first, end)
      const slot = cell.slot(field)
      for (let index = first; index < end; index++)
        into[index] = cell.locateIn(slot, index) ? aliasAtHand() : BUYER.blank
    },
    wipe() {
      cell.wipe()
      aliases.wipe()
    },
  }
}
