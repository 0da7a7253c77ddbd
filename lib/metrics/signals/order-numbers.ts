// Orders by number: which lines belong to one order, and which order a row of money speaks of. An order's id is two whole
// numbers that do not fit into one exactly, so they are kept apart and found by a table of our own.

export interface OrderNumbers {
  readonly orders: number
  /** By line: the number of its order. */
  readonly ofLine: Int32Array
  /** The number of an order, -1 where no line is of it. */
  find(high: number, low: number): number
}

const NONE = -1

/** Numbers the orders by first appearance; once through the lines. @throws never. */
export function numberOrders(high: Uint32Array, low: Uint32Array): OrderNumbers {
  const lines = high.length
  // Never more than half full.
  let size = 16
  while (size < 2 * lines) size *= 2
  const numbers = new Int32Array(size).fill(NONE)
  const firstLine = new Int32Array(lines)
  const ofLine = new Int32Array(lines)
  let orders = 0

  /** The place of an order in the table, or the free one where it would stand. */
  function placeOf(h: number, l: number): number {
    let place = (Math.imul(h, 0x9e37_79b1) ^ Math.imul(l, 0x85eb_ca6b)) & (size - 1)
    for (;;) {
      const number = numbers[place] as number
      if (number === NONE) return place
      const line = firstLine[number] as number
      if (high[line] === h && low[line] === l) return place
      place = (place + 1) & (size - 1)
    }
  }
  for (let line = 0; line < lines; line++) {
    const place = placeOf(high[line] as number, low[line] as number)
    if (numbers[place] === NONE) {
      firstLine[orders] = line
      numbers[place] = orders++
    }
    ofLine[line] = numbers[place] as number
  }
  return { orders, ofLine, find: (h, l) => numbers[placeOf(h, l)] as number }
}
