// Finds cells by byte offsets and reads them a column at a time: the first question for a field in a batch of rows answers it for
// all of them, because a loop over one column runs several times faster than as many calls from the middle of a reader.
import { createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { orderIdOfBytes } from '@/lib/readers/scan/parse-bytes'
import type { RowBatch } from '@/lib/readers/scan/row-batch'
import { sameBytes } from '@/lib/readers/scan/same-bytes'
import { unquoteCell } from '@/lib/readers/scan/unquote-cell'
import { isGap } from '@/lib/readers/text/is-gap'
import { type ColumnSlot, createColumnSlot, GAP, NO_COLUMN, NOTHING } from './column-slot'
import type { ColumnPlaces } from './match-reader'

/** Reads a number out of bytes; NaN where they are in no form it knows. `detail` is the decimals of an amount. */
export type ByteParser = (bytes: Uint8Array, start: number, end: number, detail: number) => number

export interface CellCursor {
  /** The cell at hand is bytes[start, end), trimmed and without quotes. */
  bytes: Uint8Array
  start: number
  end: number
  /** Row of the batch at hand. */
  index: number
  /** Says that the batch has been filled anew, from these bytes. */
  turn(bytes: Uint8Array): void
  point(index: number): void
  /** Makes the cell of a field the one at hand; false where the file, the row or the cell has nothing. */
  locate(field: string): boolean
  /** What is known of a field's column. */
  slot(field: string): ColumnSlot
  /** The same as `locate` for a row of the batch, whichever is at hand. */
  locateIn(slot: ColumnSlot, index: number): boolean
  /** The texts that have a number, by number; null for what says nothing. */
  readonly strings: readonly (string | null)[]
  /** The slot of a field with the numbers of its texts in this batch. */
  numbered(field: string): ColumnSlot
  /** The same for a field asked again out of its turn, as the key of another. */
  numberedAgain(field: string): ColumnSlot
  /** Text by its number at this row: null for GAP; what is UNNUMBERED is decoded from the cell. */
  textOf(id: number, field: string): string | null
  /** The slot of a field with the numbers in its cells in this batch: NaN where a cell is in no form `parse` knows, NOTHING for a gap. */
  parsed(field: string, parse: ByteParser, detail: number): ColumnSlot
  /** The slot of a field with its order ids in this batch: not finite where a cell holds none. */
  orderIds(field: string): ColumnSlot
  /** A field's number at this row: NaN where the cell is in no form `parse` knows, NOTHING for a gap. */
  number(field: string, parse: ByteParser, detail: number): number
  /** A field's order id at this row; false for any other form. */
  orderId(field: string, out: { orderHigh: number; orderLow: number }): boolean
  /** Text of the cell at hand. */
  decode(): string
  /** Overwrites every copy of a cell. */
  wipe(): void
}

/** Number of a text beyond those that are kept. */
export const UNNUMBERED = -2

const QUOTE = 34
const SPACE = 32
/** Distinct texts kept as strings; beyond it (tracking numbers) each cell is decoded anew. */
const KEPT_TEXTS = 1 << 18

/** "", "-", "--", "---", "N/A": what missing cells hold, in bytes. Other dashes are left to isGap. */
function isGapBytes(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length === 0) return true
  if (length > 3) return false
  const first = bytes[start]
  if (first === 78 || first === 110) return length === 3 && bytes[start + 1] === 47
  return first === 45 && bytes[end - 1] === 45
}

/** A cursor over the cells of a batch of rows. */
export function createCellCursor(batch: RowBatch, columns: ColumnPlaces, decoder: CellDecoder): CellCursor {
  const { bounds, stride } = batch
  const slots = new Map<string, ColumnSlot>()
  const beforeFirst = createColumnSlot('', NO_COLUMN, 0)
  const texts = createByteDictionary(KEPT_TEXTS)
  const strings: (string | null)[] = []
  const id = { orderHigh: 0, orderLow: 0 }
  let asked = beforeFirst
  let again = beforeFirst
  let row: Uint8Array = new Uint8Array(0)
  let batchNumber = 0
  let unquoted = new Uint8Array(256)

  function lookUp(field: string): ColumnSlot {
    let slot = slots.get(field)
    if (slot === undefined) {
      slot = createColumnSlot(field, columns[field] ?? NO_COLUMN, batch.capacity)
      slots.set(field, slot)
    }
    asked.next = slot
    return slot
  }

  function slotOf(field: string): ColumnSlot {
    const next = asked.next
    const slot = next !== null && next.field === field ? next : lookUp(field)
    asked = slot
    return slot
  }

  /** Takes the quotes off the cell at hand where they wrap it; only one with quotes inside has to be copied. */
  function unquote(): void {
    const { start, end } = cursor
    if (end - start < 2 || row[end - 1] !== QUOTE) return
    let at = start + 1
    while (row[at] !== QUOTE) at++
    if (at === end - 1) {
      cursor.start++
      cursor.end--
      return
    }
    if (end - start > unquoted.length) unquoted = new Uint8Array((end - start) * 2)
    const length = unquoteCell(row, start, end, unquoted)
    if (length < 0) return
    cursor.bytes = unquoted
    cursor.start = 0
    cursor.end = length
  }

  /** Trims the cell taken and takes its quotes off; false where nothing is in it. */
  function trimmed(): boolean {
    if (row[cursor.start] === QUOTE) unquote()
    const bytes = cursor.bytes
    let { start, end } = cursor
    while (end > start && bytes[start] === SPACE) start++
    while (end > start && bytes[end - 1] === SPACE) end--
    cursor.start = start
    cursor.end = end
    return !isGapBytes(bytes, start, end)
  }

  /** Makes row[from, to) the cell at hand; false where nothing is in it. */
  function take(from: number, to: number): boolean {
    if (cursor.bytes !== row) cursor.bytes = row
    cursor.start = from
    cursor.end = to
    const first = row[from] as number
    // Digits, and four bytes and more that neither open with a quote nor have space around them, are what they look like.
    if (first > QUOTE && (row[to - 1] as number) > QUOTE && (to - from > 3 || (first >= 48 && first <= 57)))
      return true
    return trimmed()
  }

  /** Makes the cell of row `index` the one at hand. */
  function takeOf({ column }: ColumnSlot, index: number): boolean {
    const base = index * stride
    if (column >= (bounds[base] as number)) return false
    return take((bounds[base + column + 1] as number) + 1, bounds[base + column + 2] as number)
  }

  function decodeOrGap(): string | null {
    const text = cursor.decode()
    return isGap(text) ? null : text
  }

  function textNumber(): number {
    const number = texts.idOf(cursor.bytes, cursor.start, cursor.end)
    if (number === strings.length) strings.push(decodeOrGap())
    return number < 0 ? UNNUMBERED : number
  }

  /** Numbers the texts of a column; most columns repeat the cell above. */
  function fillIds(slot: ColumnSlot): void {
    const { ids, column } = slot
    let lastFrom = 0
    let lastTo = -1
    let last = GAP
    let changes = 0
    for (let index = 0, base = 0; index < batch.rows; index++, base += stride) {
      if (column >= (bounds[base] as number)) {
        if (last !== GAP) changes++
        last = ids[index] = GAP
        lastTo = -1
        continue
      }
      const from = (bounds[base + column + 1] as number) + 1
      const to = bounds[base + column + 2] as number
      if (!sameBytes(row, lastFrom, lastTo, from, to)) {
        const number = take(from, to) ? textNumber() : GAP
        if (number !== last && index > 0) changes++
        last = number
        lastFrom = from
        lastTo = to
      }
      ids[index] = last
    }
    slot.uniform = changes === 0
    slot.idsOf = batchNumber
  }

  function fillNumbers(slot: ColumnSlot, parse: ByteParser, detail: number): void {
    const { numbers } = slot
    for (let index = 0; index < batch.rows; index++)
      numbers[index] = takeOf(slot, index) ? parse(cursor.bytes, cursor.start, cursor.end, detail) : NOTHING
    slot.numbersOf = batchNumber
    slot.detail = detail
  }

  function fillOrderIds(slot: ColumnSlot): void {
    for (let index = 0; index < batch.rows; index++) {
      const known = takeOf(slot, index) && orderIdOfBytes(cursor.bytes, cursor.start, cursor.end, id)
      slot.numbers[index] = known ? id.orderHigh : Number.NaN
      slot.ids[index] = id.orderLow
    }
    slot.numbersOf = batchNumber
  }

  const cursor: CellCursor = {
    bytes: row,
    start: 0,
    end: 0,
    index: 0,
    strings,
    turn(bytes) {
      row = bytes
      batchNumber++
    },
    point(index) {
      cursor.index = index
      asked = beforeFirst
    },
    slot: slotOf,
    locateIn: takeOf,
    locate: field => takeOf(slotOf(field), cursor.index),
    numbered(field) {
      const slot = slotOf(field)
      if (slot.idsOf !== batchNumber && slot.column !== NO_COLUMN) fillIds(slot)
      return slot
    },
    numberedAgain(field) {
      if (again.field !== field) {
        const before = asked
        again = slotOf(field)
        asked = before
      }
      if (again.idsOf !== batchNumber && again.column !== NO_COLUMN) fillIds(again)
      return again
    },
    textOf(number, field) {
      if (number >= 0) return strings[number] ?? null
      return number === UNNUMBERED && cursor.locate(field) ? decodeOrGap() : null
    },
    parsed(field, parse, detail) {
      const slot = slotOf(field)
      if (slot.column === NO_COLUMN) slot.detail = detail
      else if (slot.numbersOf !== batchNumber || slot.detail !== detail) fillNumbers(slot, parse, detail)
      return slot
    },
    number: (field, parse, detail) => cursor.parsed(field, parse, detail).numbers[cursor.index] as number,
    orderIds(field) {
      const slot = slotOf(field)
      if (slot.numbersOf !== batchNumber && slot.column !== NO_COLUMN) fillOrderIds(slot)
      return slot
    },
    orderId(field, out) {
      const slot = cursor.orderIds(field)
      const high = slot.numbers[cursor.index] as number
      if (!(high < NOTHING)) return false
      out.orderHigh = high
      out.orderLow = slot.ids[cursor.index] as number
      return true
    },
    decode: () => decoder.decode(cursor.bytes, cursor.start, cursor.end),
    wipe() {
      unquoted.fill(0)
      texts.wipe()
    },
  }
  return cursor
}
