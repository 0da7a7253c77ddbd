// The cell at hand: finds a field's cell in the row at hand by byte offsets, and keeps texts so that equal ones are decoded once.
import { type ByteDictionary, createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import type { RowBatch } from '@/lib/readers/scan/row-batch'
import { unquoteCell } from '@/lib/readers/scan/unquote-cell'
import { isGap } from '@/lib/readers/text/is-gap'
import type { ColumnPlaces } from './match-reader'

/** A column the reader asked for, with what its last cell was. */
export interface Slot {
  readonly field: string
  readonly column: number
  /** The text of the last cell read, and where it lies in the batch of that number: most columns repeat the cell above. */
  lastText: string | null
  /** Its number in the dictionary of texts; -1 for a gap, and where there are too many to number. */
  lastId: number
  lastFrom: number
  lastTo: number
  lastBatch: number
  /** What was made of texts of this field, by number, and of the last one. */
  readonly values: unknown[]
  lastValue: unknown
  lastValueId: number
  /** The slot asked for after this one at the last row: readers ask in the same order row after row. */
  next: Slot | null
}

export interface CellCursor {
  /** The cell at hand is bytes[start, end), trimmed and without quotes. */
  bytes: Uint8Array
  start: number
  end: number
  /** Says that the batch has been filled anew, from these bytes. */
  turn(bytes: Uint8Array): void
  /** Points at row `index` of the batch. */
  point(index: number): void
  /** Makes the cell of a field the one at hand; false where the file, the row or the cell has nothing. */
  locate(field: string): boolean
  /** The slot of a field with its text at this row settled. The cell at hand is undefined after it. */
  settle(field: string): Slot
  /** Text of the cell at hand. */
  decode(): string
  /** Overwrites every copy of a cell. */
  wipe(): void
}

const QUOTE = 34
const SPACE = 32
/** Distinct texts kept as strings; beyond it (tracking numbers) each cell is decoded anew. */
export const INTERNED_TEXTS = 1 << 18
/** Past every row's cells: the column of a field the file lacks. */
const NO_COLUMN = 1 << 28
const NO_ID = -1

const createSlot = (field: string, column: number): Slot => ({
  field,
  column,
  lastText: null,
  lastId: NO_ID,
  lastFrom: 0,
  lastTo: 0,
  lastBatch: 0,
  values: [],
  lastValue: null,
  lastValueId: NO_ID,
  next: null,
})

/** What a row has in a column it does not reach. */
const NOTHING: Slot = createSlot('', NO_COLUMN)

/** "", "-", "--", "---", "N/A": what missing cells hold, in bytes. Other dashes are left to isGap. */
function isGapBytes(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length === 0) return true
  if (length > 3) return false
  const first = bytes[start]
  if (first === 78 || first === 110) return length === 3 && bytes[start + 1] === 47
  return first === 45 && bytes[end - 1] === 45
}

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

/** A cursor over the cells of a batch of rows. */
export function createCellCursor(batch: RowBatch, columns: ColumnPlaces, decoder: CellDecoder): CellCursor {
  const { bounds, stride } = batch
  const slots = new Map<string, Slot>()
  const slotBefore = createSlot('', NO_COLUMN)
  const texts: ByteDictionary = createByteDictionary(INTERNED_TEXTS)
  const strings: (string | null)[] = []
  let asked = slotBefore
  let row: Uint8Array = new Uint8Array(0)
  let batchNumber = 0
  let base = 0
  let count = 0
  let unquoted = new Uint8Array(256)

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

  function unquote(): void {
    const { start, end } = cursor
    if (end - start > unquoted.length) unquoted = new Uint8Array((end - start) * 2)
    const length = unquoteCell(row, start, end, unquoted)
    if (length < 0) return
    cursor.bytes = unquoted
    cursor.start = 0
    cursor.end = length
  }

  /** Trims the cell taken and takes its quotes off; false where nothing is in it. */
  function trimmed(): boolean {
    if (row[cursor.start] === QUOTE && cursor.end > cursor.start) unquote()
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
    // Four bytes and more that neither open with a quote nor have space around them are what they look like.
    return (to - from > 3 && (row[from] as number) > QUOTE && (row[to - 1] as number) > QUOTE) || trimmed()
  }

  function decode(): string | null {
    const text = cursor.decode()
    return isGap(text) ? null : text
  }

  const cursor: CellCursor = {
    bytes: row,
    start: 0,
    end: 0,
    turn(bytes) {
      row = bytes
      batchNumber++
    },
    point(index) {
      base = index * stride
      count = bounds[base] as number
      asked = slotBefore
    },
    locate(field) {
      const column = slotOf(field).column
      if (column >= count) return false
      const at = base + column + 1
      return take((bounds[at] as number) + 1, bounds[at + 1] as number)
    },
    settle(field) {
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
      const id = present ? texts.idOf(cursor.bytes, cursor.start, cursor.end) : NO_ID
      if (id === strings.length) strings.push(decode())
      slot.lastId = id
      slot.lastText = id >= 0 ? (strings[id] as string | null) : present ? decode() : null
      return slot
    },
    decode: () => decoder.decode(cursor.bytes, cursor.start, cursor.end),
    wipe() {
      unquoted.fill(0)
      texts.wipe()
    },
  }
  return cursor
}
