// First look at the staged lines of an import: which orders they speak of, the place of each line within its order, and
// which lines name the same SKU of the same order twice without an item id: those are told apart by rank, not by order.
import type { BookState } from './book-state'
import type { LineRows, LineSegment } from './line-rows'
import { SEGMENT_BITS, SEGMENT_MASK, SEGMENT_ROWS } from './packed-rows'

export interface StagedGroups {
  /** Staged row -> order number. */
  orderOf: Int32Array
  /** 1 for a line that shares order, source and SKU with another one of the import and names no item. */
  ranked: Uint8Array
  rankedCount: number
}

const LAST_POSITION = 0xffff

export function groupStaged(state: BookState, lines: LineRows): StagedGroups {
  const count = lines.count()
  const groups: StagedGroups = {
    orderOf: new Int32Array(count),
    ranked: new Uint8Array(count),
    rankedCount: 0,
  }
  /** Staged row -> the staged row of the same order before it, + 1. */
  const before = new Int32Array(count)
  const { orders } = state
  // The first file of empty books: nearly every line is of an order of its own.
  if (orders.count() === 0) orders.reserve(count)
  for (let first = 0; first < count; first += SEGMENT_ROWS) {
    const from = lines.segments[first >>> SEGMENT_BITS] as LineSegment
    const { orderHigh, orderLow } = from
    const rows = Math.min(SEGMENT_ROWS, count - first)
    for (let i = 0; i < rows; i++) {
      const row = first + i
      const order = orders.findOrAdd(orderHigh[i] as number, orderLow[i] as number)
      groups.orderOf[row] = order
      const previous = orders.staged[order] as number
      orders.staged[order] = row + 1
      if (previous === 0) continue
      before[row] = previous
      const { position } = lines.segments[(previous - 1) >>> SEGMENT_BITS] as LineSegment
      from.position[i] = Math.min(LAST_POSITION, (position[(previous - 1) & SEGMENT_MASK] as number) + 1)
      if (from.itemKey[i] === 0) markTwins(lines, from, row, previous, before, groups)
    }
  }
  for (let row = 0; row < count; row++) orders.staged[groups.orderOf[row] as number] = 0
  return groups
}

/** Marks a row and the first earlier one of its order with the same source and SKU and no item id (which marked its own). */
function markTwins(
  lines: LineRows,
  segment: LineSegment,
  row: number,
  previous: number,
  before: Int32Array,
  groups: StagedGroups,
): void {
  const i = row & SEGMENT_MASK
  const sku = segment.sku[i] as number
  const source = segment.source[i] as number
  for (let other = previous; other !== 0; other = before[other - 1] as number) {
    const from = lines.segments[(other - 1) >>> SEGMENT_BITS] as LineSegment
    const j = (other - 1) & SEGMENT_MASK
    if (from.sku[j] !== sku || from.itemKey[j] !== 0 || from.source[j] !== source) continue
    if (groups.ranked[other - 1] === 0) groups.rankedCount++
    groups.ranked[other - 1] = groups.ranked[row] = 1
    groups.rankedCount++
    return
  }
}
