// Every order by its id: the rows that speak of it, its buyer, and what it was resolved to. Derived from the rows,
// rebuilt when the books are opened. Open addressing over typed arrays: a million orders are found without one object.
import { BUYER } from '@/lib/schema/facts'
import { growColumn } from './grow-column'

/** Bits of `state`. */
export const ORDER = { hasReturns: 1, included: 2, settled: 4 } as const
export const NONE = -1

/**
 * Where an order's whole numbers stand in its record. All that is known of an order lies in one cache line of 64 bytes:
 * a buyer's orders are scattered over the books, and the walk over them is one miss an order instead of nine.
 */
export const WHOLE = {
  /** The order id: first 8 digits, last 9 digits. */
  high: 0,
  low: 1,
  /** Last row of its ring of lines, NONE when only returns speak of it. */
  lastLine: 2,
  buyer: 3,
  /** Next order of the same buyer, NONE ends it. */
  nextOrder: 4,
  state: 5,
  /** What it was resolved to: shop, calendar day, instant (read it unsigned), ASIN of its best line. */
  shop: 6,
  day: 7,
  purchasedAt: 8,
  bestAsin: 9,
} as const
/** Where its amounts stand, behind the whole numbers. */
export const AMOUNT = { revenue: 5, returned: 6, bestRevenue: 7 } as const
/** Numbers a record, as whole numbers and as amounts. */
export const WHOLES = 16
export const AMOUNTS = 8

export interface OrderIndex {
  count(): number
  /** Number of an order (0 and up), or NONE. */
  find(high: number, low: number): number
  findOrAdd(high: number, low: number): number
  /** Makes room for as many orders at once: growing to a million of them step by step costs as much as entering them. */
  reserve(orders: number): void
  /** Appends a line row to its order. Rows of an order are a ring in the order they came: see WHOLE.lastLine. */
  linkLine(order: number, row: number): void
  linkReturn(order: number, row: number): void
  /** Gives an order to a buyer (or takes it from everyone, below BUYER.first). */
  setBuyer(order: number, buyer: number): void
  /** The records: field f of order o is whole[o * WHOLES + WHOLE.f], or amounts[o * AMOUNTS + AMOUNT.f]. */
  whole: Int32Array<ArrayBuffer>
  amounts: Float64Array<ArrayBuffer>
  /** Row -> next row of the same order; the ring starts at next[last]. */
  nextLine: Int32Array<ArrayBuffer>
  nextReturn: Int32Array<ArrayBuffer>
  /** Returns are few: order -> last row of its ring. */
  readonly lastReturn: Map<number, number>
  /** Buyer code -> one of the buyer's orders, from which WHOLE.nextOrder leads on, unordered. */
  firstOrder: Int32Array<ArrayBuffer>
  /** Scratch of an import: order -> last staged row of it + 1; 0 outside an import. */
  staged: Int32Array<ArrayBuffer>
}

/** A whole number of an order's record. */
export const wholeOf = (orders: OrderIndex, order: number, field: number): number =>
  orders.whole[order * WHOLES + field] as number

const place = (high: number, low: number): number => {
  const h = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b)
  return h ^ (h >>> 15)
}

export function createOrderIndex(): OrderIndex {
  let count = 0
  let slots = new Int32Array(1 << 10)
  /** The order last asked for: files list the lines of an order, and the orders of other files, in the same order. */
  let last = 0

  function rehash(size: number): void {
    slots = new Int32Array(size)
    const { whole } = index
    for (let order = 0; order < count; order++) {
      const at = order * WHOLES
      let slot = place(whole[at] as number, whole[at + 1] as number) & (size - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = order + 1
    }
  }

  function makeRoom(orders: number): void {
    if (orders <= index.staged.length) return
    index.staged = growColumn(index.staged, orders)
    index.whole = growColumn(index.whole, index.staged.length * WHOLES)
    index.amounts = new Float64Array(index.whole.buffer)
  }

  function add(slot: number, high: number, low: number): number {
    const order = count++
    makeRoom(count)
    const at = order * WHOLES
    index.whole[at + WHOLE.high] = high
    index.whole[at + WHOLE.low] = low
    index.whole[at + WHOLE.lastLine] = NONE
    index.whole[at + WHOLE.nextOrder] = NONE
    slots[slot] = order + 1
    if (count * 2 > slots.length) rehash(slots.length * 2)
    return order
  }

  function isAt(order: number, high: number, low: number): boolean {
    const at = order * WHOLES
    return order < count && index.whole[at + WHOLE.low] === low && index.whole[at + WHOLE.high] === high
  }

  /** The slot of an order, or the free slot it would take. */
  function slotOf(high: number, low: number): number {
    const mask = slots.length - 1
    const { whole } = index
    let slot = place(high, low) & mask
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const at = (entry - 1) * WHOLES
      if (whole[at + WHOLE.low] === low && whole[at + WHOLE.high] === high) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  const index: OrderIndex = {
    count: () => count,
    find: (high, low) => (slots[slotOf(high, low)] as number) - 1,
    findOrAdd(high, low) {
      if (isAt(last, high, low)) return last
      if (isAt(last + 1, high, low)) return ++last
      const slot = slotOf(high, low)
      const entry = slots[slot] as number
      last = entry !== 0 ? entry - 1 : add(slot, high, low)
      return last
    },
    reserve(orders) {
      makeRoom(orders)
      let size = slots.length
      while (size < orders * 2) size *= 2
      if (size > slots.length) rehash(size)
    },
    linkLine(order, row) {
      if (row >= index.nextLine.length) index.nextLine = growColumn(index.nextLine, row + 1)
      const at = order * WHOLES + WHOLE.lastLine
      index.whole[at] = link(index.nextLine, index.whole[at] as number, row)
    },
    linkReturn(order, row) {
      if (row >= index.nextReturn.length) index.nextReturn = growColumn(index.nextReturn, row + 1)
      index.lastReturn.set(order, link(index.nextReturn, index.lastReturn.get(order) ?? NONE, row))
      const at = order * WHOLES + WHOLE.state
      index.whole[at] = (index.whole[at] as number) | ORDER.hasReturns
    },
    setBuyer(order, buyer) {
      giveToBuyer(index, order, buyer)
    },
    whole: new Int32Array(0),
    amounts: new Float64Array(0),
    nextLine: new Int32Array(0),
    nextReturn: new Int32Array(0),
    lastReturn: new Map(),
    firstOrder: new Int32Array(0),
    staged: new Int32Array(0),
  }
  return index
}

/** Puts a row at the end of a ring; says the new last. */
function link(next: Int32Array, last: number, row: number): number {
  if (last === NONE) next[row] = row
  else {
    next[row] = next[last] as number
    next[last] = row
  }
  return row
}

function giveToBuyer(index: OrderIndex, order: number, buyer: number): void {
  const { whole } = index
  const at = order * WHOLES
  const before = whole[at + WHOLE.buyer] as number
  whole[at + WHOLE.buyer] = buyer
  if (before === buyer) return
  if (before >= BUYER.first) takeFromBuyer(index, order, before)
  if (buyer < BUYER.first) return
  if (buyer >= index.firstOrder.length) {
    const from = index.firstOrder.length
    index.firstOrder = growColumn(index.firstOrder, buyer + 1)
    index.firstOrder.fill(NONE, from)
  }
  whole[at + WHOLE.nextOrder] = index.firstOrder[buyer] as number
  index.firstOrder[buyer] = order
}

function takeFromBuyer(index: OrderIndex, order: number, buyer: number): void {
  const { whole, firstOrder } = index
  const after = whole[order * WHOLES + WHOLE.nextOrder] as number
  if (firstOrder[buyer] === order) firstOrder[buyer] = after
  else {
    let at = (firstOrder[buyer] as number) * WHOLES + WHOLE.nextOrder
    while (whole[at] !== order) at = (whole[at] as number) * WHOLES + WHOLE.nextOrder
    whole[at] = after
  }
  whole[order * WHOLES + WHOLE.nextOrder] = NONE
}
