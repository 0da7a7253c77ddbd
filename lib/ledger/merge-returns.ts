// Staged returns become returns of the books. A return that names its unit or RMA is known by order, SKU and that id, and
// its newest statement is kept. One that names none is known by all that it says: as many are kept as the file with the
// most of them states.
import type { BookState } from './book-state'
import type { Merge } from './merge-lines'
import { NONE } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import { copyReturn, type ReturnRows, type ReturnSegment } from './return-rows'

/** The orders that staged returns speak of, each row's. */
export function ordersOfReturns(state: BookState, staged: ReturnRows): Int32Array {
  const orders = new Int32Array(staged.count())
  for (let row = 0; row < orders.length; row++) {
    const from = staged.segments[row >>> SEGMENT_BITS] as ReturnSegment
    const i = row & SEGMENT_MASK
    orders[row] = state.orders.findOrAdd(from.orderHigh[i] as number, from.orderLow[i] as number)
  }
  return orders
}

/** Moves every staged return into the books. */
export function mergeReturns(
  state: BookState,
  staged: ReturnRows,
  orderOf: Int32Array,
  { provenance, counts, willChange }: Merge,
): void {
  /** Rows of the books that a row of this import stands for already. */
  const matched = new Set<number>()
  for (let row = 0; row < staged.count(); row++) {
    const from = staged.segments[row >>> SEGMENT_BITS] as ReturnSegment
    const i = row & SEGMENT_MASK
    from.provenance[i] = provenance
    const order = orderOf[row] as number
    const known = findReturn(state, from, i, order, matched)
    if (known === NONE) {
      willChange(order)
      const added = state.returns.add()
      copyReturn(from, i, segmentOf(state.returns, added), added & SEGMENT_MASK)
      state.orders.linkReturn(order, added)
      matched.add(added)
      counts.added++
      continue
    }
    matched.add(known)
    if (isNewer(state, from, i, known)) {
      willChange(order)
      copyReturn(from, i, segmentOf(state.returns, known), known & SEGMENT_MASK)
      state.returns.touch(known)
      counts.changed++
    } else counts.same++
  }
}

const segmentOf = (rows: ReturnRows, row: number): ReturnSegment =>
  rows.segments[row >>> SEGMENT_BITS] as ReturnSegment

function findReturn(
  state: BookState,
  from: ReturnSegment,
  i: number,
  order: number,
  matched: ReadonlySet<number>,
): number {
  const last = state.orders.lastReturn.get(order) ?? NONE
  if (last === NONE) return NONE
  let row = last
  do {
    row = state.orders.nextReturn[row] as number
    const to = segmentOf(state.returns, row)
    const j = row & SEGMENT_MASK
    if (to.sku[j] !== from.sku[i] || to.asin[j] !== from.asin[i] || to.itemKey[j] !== from.itemKey[i])
      continue
    if (from.itemKey[i] !== 0) return row
    if (compareContents(state, from, i, to, j) === 0 && !matched.has(row)) return row
  } while (row !== last)
  return NONE
}

const isNewer = (state: BookState, from: ReturnSegment, i: number, row: number): boolean =>
  compareContents(state, from, i, segmentOf(state.returns, row), row & SEGMENT_MASK) > 0

function compareContents(state: BookState, a: ReturnSegment, i: number, b: ReturnSegment, j: number): number {
  const numbers =
    (a.returnedAt[i] as number) - (b.returnedAt[j] as number) ||
    (a.quantity[i] as number) - (b.quantity[j] as number) ||
    (a.hasRefund[i] as number) - (b.hasRefund[j] as number) ||
    (a.refundMinor[i] as number) - (b.refundMinor[j] as number)
  if (numbers !== 0 || a.reason[i] === b.reason[j]) return numbers
  const text = (id: number): string => (id === 0 ? '' : state.reasons.textOf(id))
  return text(a.reason[i] as number) < text(b.reason[j] as number) ? -1 : 1
}
