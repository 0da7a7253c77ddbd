// Every order by its id: the rows that speak of it, its buyer, and what it was resolved to. Derived from the rows,
// rebuilt when the books are opened. Open addressing over typed arrays: a million orders are found without one object.
import { BUYER } from '@/lib/schema/facts'
import { growColumn } from './grow-column'

/** Bits of `state`. */
export const ORDER = { hasReturns: 1, included: 2, settled: 4 } as const
export const NONE = -1

export interface OrderIndex {
  count(): number
  /** Number of an order (0 and up), or NONE. */
  find(high: number, low: number): number
  findOrAdd(high: number, low: number): number
  /** Appends a line row to its order. Rows of an order are a ring in the order they came: see `lastLine`. */
  linkLine(order: number, row: number): void
  linkReturn(order: number, row: number): void
  /** Row -> next row of the same order; the ring starts at next[last]. */
  nextLine: Int32Array<ArrayBuffer>
  nextReturn: Int32Array<ArrayBuffer>
  /** Returns are few: order -> last row of its ring. */
  readonly lastReturn: Map<number, number>
  /** Orders of a buyer, unordered: buyer code -> first, then order -> next; NONE ends it. */
  firstOrder: Int32Array<ArrayBuffer>
  nextOrder: Int32Array<ArrayBuffer>
  /** Gives an order to a buyer (or takes it from everyone, below BUYER.first). */
  setBuyer(order: number, buyer: number): void

  high: Uint32Array<ArrayBuffer>
  low: Uint32Array<ArrayBuffer>
  /** Order -> last row of its ring of lines, NONE when only returns speak of it. */
  lastLine: Int32Array<ArrayBuffer>
  buyer: Uint32Array<ArrayBuffer>
  state: Uint8Array<ArrayBuffer>
  /** Scratch of an import: last staged row of the order + 1; 0 outside an import. */
  staged: Int32Array<ArrayBuffer>
  /** What the order was resolved to: shop, calendar day, instant, sums and its best line. */
  shop: Uint16Array<ArrayBuffer>
  day: Int32Array<ArrayBuffer>
  purchasedAt: Uint32Array<ArrayBuffer>
  revenue: Float64Array<ArrayBuffer>
  returned: Float64Array<ArrayBuffer>
  bestAsin: Uint32Array<ArrayBuffer>
  bestRevenue: Float64Array<ArrayBuffer>
}

const COLUMNS = [
  'high',
  'low',
  'lastLine',
  'buyer',
  'state',
  'staged',
  'nextOrder',
  'shop',
  'day',
  'purchasedAt',
  'revenue',
  'returned',
  'bestAsin',
  'bestRevenue',
] as const

const place = (high: number, low: number): number => {
  const h = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b)
  return h ^ (h >>> 15)
}

export function createOrderIndex(): OrderIndex {
  let count = 0
  let slots = new Int32Array(1 << 10)

  function rehash(size: number): void {
    slots = new Int32Array(size)
    const { high, low } = index
    for (let order = 0; order < count; order++) {
      let slot = place(high[order] as number, low[order] as number) & (size - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = order + 1
    }
  }

  function add(slot: number, high: number, low: number): number {
    if (count === index.high.length) grow()
    const order = count++
    index.high[order] = high
    index.low[order] = low
    index.lastLine[order] = NONE
    index.nextOrder[order] = NONE
    slots[slot] = order + 1
    if (count * 2 > slots.length) rehash(slots.length * 2)
    return order
  }

  function grow(): void {
    const columns = index as unknown as Record<string, Int32Array<ArrayBuffer>>
    for (const name of COLUMNS)
      columns[name] = growColumn(columns[name] as Int32Array<ArrayBuffer>, count + 1)
  }

  /** The slot of an order, or the free slot it would take. */
  function slotOf(high: number, low: number): number {
    const mask = slots.length - 1
    const highs = index.high
    const lows = index.low
    let slot = place(high, low) & mask
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (lows[entry - 1] === low && highs[entry - 1] === high) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  const index: OrderIndex = {
    count: () => count,
    find: (high, low) => (slots[slotOf(high, low)] as number) - 1,
    findOrAdd(high, low) {
      const slot = slotOf(high, low)
      const entry = slots[slot] as number
      return entry !== 0 ? entry - 1 : add(slot, high, low)
    },
    linkLine(order, row) {
      if (row >= index.nextLine.length) index.nextLine = growColumn(index.nextLine, row + 1)
      index.lastLine[order] = link(index.nextLine, index.lastLine[order] as number, row)
    },
    linkReturn(order, row) {
      if (row >= index.nextReturn.length) index.nextReturn = growColumn(index.nextReturn, row + 1)
      index.lastReturn.set(order, link(index.nextReturn, index.lastReturn.get(order) ?? NONE, row))
      index.state[order] = (index.state[order] as number) | ORDER.hasReturns
    },
    setBuyer(order, buyer) {
      giveToBuyer(index, order, buyer)
    },
    lastReturn: new Map(),
    nextLine: new Int32Array(0),
    nextReturn: new Int32Array(0),
    firstOrder: new Int32Array(0),
    nextOrder: new Int32Array(0),
    high: new Uint32Array(0),
    low: new Uint32Array(0),
    lastLine: new Int32Array(0),
    buyer: new Uint32Array(0),
    state: new Uint8Array(0),
    staged: new Int32Array(0),
    shop: new Uint16Array(0),
    day: new Int32Array(0),
    purchasedAt: new Uint32Array(0),
    revenue: new Float64Array(0),
    returned: new Float64Array(0),
    bestAsin: new Uint32Array(0),
    bestRevenue: new Float64Array(0),
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
  const before = index.buyer[order] as number
  index.buyer[order] = buyer
  if (before === buyer) return
  if (before >= BUYER.first) takeFromBuyer(index, order, before)
  if (buyer < BUYER.first) return
  if (buyer >= index.firstOrder.length) {
    const from = index.firstOrder.length
    index.firstOrder = growColumn(index.firstOrder, buyer + 1)
    index.firstOrder.fill(NONE, from)
  }
  index.nextOrder[order] = index.firstOrder[buyer] as number
  index.firstOrder[buyer] = order
}

function takeFromBuyer(index: OrderIndex, order: number, buyer: number): void {
  const after = index.nextOrder[order] as number
  if (index.firstOrder[buyer] === order) index.firstOrder[buyer] = after
  else {
    let one = index.firstOrder[buyer] as number
    while (index.nextOrder[one] !== order) one = index.nextOrder[one] as number
    index.nextOrder[one] = after
  }
  index.nextOrder[order] = NONE
}
