// The orders of a sales log, numbered, and found by their id: what booked amounts are held against, order by order.
import type { SalesLog } from '@/lib/schema/sales-log'

export interface OrderIndex {
  readonly orders: number
  /** By line. */
  readonly orderOf: Int32Array
  /** By order: its first line. */
  readonly firstLine: Int32Array
  /** Number of the order with this id; -1 = not in the log. */
  find(high: number, low: number): number
}

/** Open addressing with linear probing: a Map of text keys would take ten times the memory of the log. @throws never. */
export function indexOrders({ lines, orderHigh, orderLow }: SalesLog): OrderIndex {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, lines * 2)))
  const table = new Int32Array(slots).fill(-1)
  const orderOf = new Int32Array(lines)
  const firstLine = new Int32Array(lines)
  let orders = 0
  /** The slot that holds the order, or the free one where it would stand. */
  const slotOf = (high: number, low: number): number => {
    let slot = (Math.imul(high, 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (slots - 1)
    for (;;) {
      const order = table[slot] as number
      if (order < 0) return slot
      const line = firstLine[order] as number
      if (orderHigh[line] === high && orderLow[line] === low) return slot
      slot = (slot + 1) & (slots - 1)
    }
  }
  for (let i = 0; i < lines; i++) {
    const slot = slotOf(orderHigh[i] as number, orderLow[i] as number)
    let order = table[slot] as number
    if (order < 0) {
      order = orders++
      table[slot] = order
      firstLine[order] = i
    }
    orderOf[i] = order
  }
  return {
    orders,
    orderOf,
    firstLine: firstLine.subarray(0, orders),
    find: (high, low) => table[slotOf(high, low)] as number,
  }
}
