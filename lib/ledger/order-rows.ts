// The rows that speak of one order, gathered: which sources, which of them state a price, what kind of order it is.
import type { BookState } from './book-state'
import { growColumn } from './grow-column'
import { CANCELLED, LINE, type LineSegment } from './line-rows'
import { NONE, WHOLE, wholeOf } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'

export interface OrderRows {
  count: number
  /** Row numbers, in the order they came. */
  row: Int32Array<ArrayBuffer>
  /** Masks with bit s for source s. */
  sources: number
  priced: number
  keyed: number
  unkeyed: number
  cancelled: number
  /** All flags of all rows. */
  flags: number
  /** Shop number as stated by every row, or 0 when rows differ. */
  sameShop: number
}

export const createOrderRows = (): OrderRows => ({
  count: 0,
  row: new Int32Array(64),
  sources: 0,
  priced: 0,
  keyed: 0,
  unkeyed: 0,
  cancelled: 0,
  flags: 0,
  sameShop: 0,
})

/** Gathers the rows of an order. */
export function gatherRows(state: BookState, order: number, into: OrderRows): void {
  into.count = into.sources = into.priced = into.keyed = into.unkeyed = into.cancelled = into.flags = 0
  into.sameShop = 0
  const last = wholeOf(state.orders, order, WHOLE.lastLine)
  if (last === NONE) return
  const { segments } = state.lines
  const { nextLine } = state.orders
  let row = last
  do {
    row = nextLine[row] as number
    const segment = segments[row >>> SEGMENT_BITS] as LineSegment
    const i = row & SEGMENT_MASK
    const bit = 1 << (segment.source[i] as number)
    const flags = segment.flags[i] as number
    const shop = segment.shop[i] as number
    if (into.count === into.row.length) into.row = growColumn(into.row, into.count + 1)
    into.sameShop = into.count === 0 || into.sameShop === shop ? shop : 0
    into.row[into.count++] = row
    into.sources |= bit
    into.flags |= flags
    if (flags & LINE.hasPrice) into.priced |= bit
    if (segment.itemKey[i] === 0) into.unkeyed |= bit
    else into.keyed |= bit
    if (segment.status[i] === CANCELLED) into.cancelled |= bit
  } while (row !== last)
}
