// The fast lane: rows in which nothing is amiss go to the sink a stretch at a time, straight from the columns of the batch. What a
// row's status, channel, currency and marks mean is learned from the reader, which reads the first row of each kind itself.
import type { PlainLines } from '@/lib/readers/report-reader'
import { hashBytes } from '@/lib/readers/scan/hash-bytes'
import { instantOfBytes, integerOfBytes, minorOfBytes } from '@/lib/readers/scan/parse-bytes'
import type { RowBatch } from '@/lib/readers/scan/row-batch'
import type { FactSink, LineBatch, LineDraft, LineKind } from '@/lib/schema/facts'
import { minorDigits } from '@/lib/schema/money'
import type { ByteParser } from './cell-cursor'
import { type ColumnSlot, GAP, NOTHING } from './column-slot'
import type { RowCursor } from './row-cursor'

export interface PlainLane {
  /** For the rows that `read` reads: what the sink hears of them, the lane learns from. */
  readonly sink: FactSink
  /** Looks at the batch that has just been scanned; its last `kept` rows are left to `read`. */
  turn(kept: number): void
  /** Hands over the plain rows of one kind from row `index` on: how many they were. */
  take(index: number): number
}

interface Known extends LineKind {
  /** Numbers of the texts in its columns. */
  ids: readonly number[]
  /** Decimals of its currency; below 0 where none is named. */
  digits: number
}

/** Beyond that, rows of further kinds are read one by one: a file with so many is none of Amazon's. */
const MOST_KINDS = 64
const NOT_PLAIN = -1

/** A lane for one file, of whose rows only those with at least `needed` cells can be plain. */
export function createPlainLane(
  plain: PlainLines,
  row: RowCursor,
  batch: RowBatch,
  needed: number,
  sink: FactSink,
  manyLines: NonNullable<FactSink['manyLines']>,
): PlainLane {
  const { cell } = row
  const kinds: Known[] = []
  /** By row: number of its kind, or NOT_PLAIN. */
  const kindOf = new Int32Array(batch.capacity)
  const itemKey = new Float64Array(batch.capacity)
  const buyer = new Int32Array(batch.capacity)
  let marks: ColumnSlot[] = []
  let lines: LineBatch | null = null
  let digits = 0

  function knownAt(index: number): number {
    for (let k = 0; k < kinds.length; k++) {
      const { ids } = kinds[k] as Known
      let slot = 0
      while (slot < marks.length && (marks[slot] as ColumnSlot).ids[index] === ids[slot]) slot++
      if (slot === marks.length) return k
    }
    return NOT_PLAIN
  }

  /** Settles the kind of each row: that of the first where every column says the same in all rows. */
  function findKinds(): void {
    marks = plain.kind.map(field => cell.numbered(field))
    kindOf.fill(knownAt(0), 0, batch.rows)
    if (marks.every(({ uniform }) => uniform)) return
    for (let index = 1; index < batch.rows; index++) kindOf[index] = knownAt(index)
  }

  /** Takes rows out that have too few cells, or whose currency counts in other decimals than those read here. */
  function dropShort(kept: number): void {
    const { bounds, stride, rows } = batch
    if (kept > 0) kindOf.fill(NOT_PLAIN, rows - kept, rows)
    for (let index = 0; index < rows; index++) {
      const kind = kindOf[index] as number
      if (kind === NOT_PLAIN) continue
      const short = (bounds[index * stride] as number) < needed
      if (short || (kinds[kind] as Known).digits !== digits) kindOf[index] = NOT_PLAIN
    }
  }

  /** Takes rows out whose number is in no form that is read here, and gaps where there must be none. */
  function dropUnread({ numbers }: ColumnSlot, mayBeGap: boolean): Float64Array {
    for (let index = 0; index < batch.rows; index++) {
      const number = numbers[index] as number
      if (!(number < NOTHING) && !(mayBeGap && number === NOTHING)) kindOf[index] = NOT_PLAIN
    }
    return numbers
  }
  const numbers = (field: string, parse: ByteParser, mayBeGap: boolean): Float64Array =>
    dropUnread(cell.parsed(field, parse, 0), mayBeGap)

  const amounts = (field: string): ColumnSlot => cell.parsed(field, minorOfBytes, digits)

  /** Takes rows out whose SKU has not been met, so that it has no title yet, or whose ASIN has not been found to be one. */
  function dropUnmet(sku: ColumnSlot, asin: ColumnSlot | null): void {
    const { titles } = row
    for (let index = 0; index < batch.rows; index++) {
      const number = sku.ids[index] as number
      if (number < 0 || titles[number] === undefined) kindOf[index] = NOT_PLAIN
      else if (asin !== null) {
        const other = asin.ids[index] as number
        if (other !== GAP && typeof asin.values[other] !== 'string') kindOf[index] = NOT_PLAIN
      }
    }
  }

  const keyIn = (hashes: Float64Array, index: number): number => {
    const hash = hashes[index] as number
    return hash === NOTHING ? 0 : hash
  }
  function fillItemKeys(): void {
    const [first, second = first, third = second] = plain.item.map(
      field => cell.parsed(field, hashBytes, 0).numbers,
    )
    if (first === undefined || second === undefined || third === undefined) return
    for (let index = 0; index < batch.rows; index++)
      itemKey[index] = plain.itemKey(keyIn(first, index), keyIn(second, index), keyIn(third, index))
  }

  /** Reads the columns of the batch; the rows that stay plain are in `kindOf`. */
  function readColumns(): LineBatch {
    const order = cell.orderIds(plain.orderId)
    const sku = cell.numbered(plain.sku)
    const asin = plain.asin === undefined ? null : cell.numbered(plain.asin)
    dropUnmet(sku, asin)
    fillItemKeys()
    return {
      source: plain.source,
      texts: cell.strings,
      titles: row.titles,
      sku: sku.ids,
      asin: asin === null ? null : asin.ids,
      orderHigh: dropUnread(order, false),
      orderLow: order.ids,
      itemKey,
      purchasedAt: numbers(plain.purchasedAt, instantOfBytes, false),
      updatedAt: plain.updatedAt === undefined ? null : numbers(plain.updatedAt, instantOfBytes, true),
      quantity: numbers(plain.quantity, integerOfBytes, true),
      priceMinor: dropUnread(amounts(plain.price), true),
      discountMinor: dropUnread(amounts(plain.discount), true),
      buyer: plain.buyer === undefined ? null : buyer,
    }
  }

  /** Remembers what the reader made of the row at hand. */
  function learn(draft: LineDraft): void {
    if (kinds.length === MOST_KINDS || knownAt(cell.index) !== NOT_PLAIN) return
    const ids = marks.map(slot => slot.ids[cell.index] as number)
    // A text without a number could be any.
    if (ids.some(id => id < GAP)) return
    const { status, marketplace, currency, ...rest } = draft
    const { multiChannel, replacement, merchantFulfilled, businessOrder } = rest
    const kind = {
      status,
      marketplace,
      currency,
      multiChannel,
      replacement,
      merchantFulfilled,
      businessOrder,
    }
    kinds.push({ ...kind, ids, digits: currency === null ? -1 : minorDigits(currency) })
  }

  return {
    sink: {
      ...sink,
      line(draft) {
        learn(draft)
        sink.line(draft)
      },
    },
    turn(kept) {
      lines = null
      cell.point(0)
      findKinds()
      const first = kindOf.subarray(0, batch.rows).find(kind => kind !== NOT_PLAIN)
      if (first === undefined) return
      digits = (kinds[first] as Known).digits
      dropShort(kept)
      if (digits >= 0) lines = readColumns()
    },
    take(index) {
      const kind = kindOf[index] as number
      if (lines === null || kind === NOT_PLAIN) return 0
      let end = index + 1
      while (end < batch.rows && kindOf[end] === kind) end++
      cell.point(index)
      // A row before may have had the amounts read anew, in the decimals of its own currency.
      amounts(plain.price)
      amounts(plain.discount)
      if (plain.buyer !== undefined) row.aliases(plain.buyer, index, end, buyer)
      manyLines(kinds[kind] as Known, lines, index, end - index)
      return end - index
    },
  }
}
