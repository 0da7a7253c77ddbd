// Which counted lines an order has, and which of them share a SKU: what money that names an order is joined to.
import type { SalesLog } from '@/lib/schema/sales-log'

/** There is no such order, or no further line. */
export const NO_LINE = -1

export interface OrderLines {
  readonly orders: number
  /** By order: its first line. By line: the next of the same order, its order, and the first line of the order with the same product. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly orderOf: Int32Array
  readonly leader: Int32Array
  /** The order of an id's two halves, or NO_LINE. */
  find(high: number, low: number): number
}

const hashOf = (high: number, low: number): number => {
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/**
 * Lines of one order with the same SKU (where it is not known: the same ASIN) are one item: files about money cannot
 * tell them apart, so they share what is booked.
 *
 * @throws never.
 */
export function orderLines(sales: SalesLog): OrderLines {
  const { lines, orderHigh, orderLow } = sales
  const size = 1 << Math.max(4, 33 - Math.clz32(lines))
  const slots = new Int32Array(size).fill(NO_LINE)
  const first = new Int32Array(lines)
  const last = new Int32Array(lines)
  const next = new Int32Array(lines).fill(NO_LINE)
  const orderOf = new Int32Array(lines)
  let orders = 0

  function slotOf(high: number, low: number): number {
    let slot = hashOf(high, low) & (size - 1)
    for (;;) {
      const order = slots[slot] as number
      if (order === NO_LINE) return slot
      const line = first[order] as number
      if (orderHigh[line] === high && orderLow[line] === low) return slot
      slot = (slot + 1) & (size - 1)
    }
  }

  for (let line = 0; line < lines; line++) {
    const slot = slotOf(orderHigh[line] as number, orderLow[line] as number)
    let order = slots[slot] as number
    if (order === NO_LINE) {
      order = orders++
      slots[slot] = order
      first[order] = line
    } else next[last[order] as number] = line
    last[order] = line
    orderOf[line] = order
  }
  return {
    orders,
    first: first.subarray(0, orders),
    next,
    orderOf,
    leader: leadersOf(sales, first, next, orderOf),
    find: (high, low) => slots[slotOf(high, low)] as number,
  }
}

function leadersOf(
  { lines, sku, asin }: SalesLog,
  first: Int32Array,
  next: Int32Array,
  orderOf: Int32Array,
): Int32Array {
  const leader = new Int32Array(lines)
  for (let line = 0; line < lines; line++) {
    let other = first[orderOf[line] as number] as number
    while (other !== line && (sku[other] !== sku[line] || (sku[line] === 0 && asin[other] !== asin[line])))
      other = next[other] as number
    leader[line] = other
  }
  return leader
}
