// Staged lines become lines of the books. The key of a line is (order, source, SKU, item id); a source that names no item
// id gives each line of the same order and SKU a rank instead, by what tells them apart (quantity, price), so that it
// does not matter in which order a file prints them. Of two statements of one line the greater is kept (see
// compareStatements), so files can come in any order, overlap, and come twice.
//
// A line with an item id and one without are kept side by side; which of them counts is settled when the order is
// resolved (see drop-restated). Upgrading one in place would make the result depend on which came first.
import { BUYER } from '@/lib/schema/facts'
import { betterBuyer } from './better-buyer'
import type { BookState } from './book-state'
import { compareSize, compareStatements, saysSame } from './compare-statements'
import type { StagedGroups } from './group-staged'
import { copyLine, type LineRows, type LineSegment } from './line-rows'
import { NONE, WHOLE, wholeOf } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK, SEGMENT_ROWS } from './packed-rows'

export interface MergeCounts {
  added: number
  changed: number
  /** Said before, whether by the same import or a later one. */
  same: number
  /** Of `same`, those whose newer statement took the place of the older. */
  restated: number
}

/** How an import is merged: its entry, what is counted, and whom to tell before an order changes. */
export interface Merge {
  provenance: number
  counts: MergeCounts
  /** Called before every change of an order. */
  willChange(order: number): void
}

/** Moves every staged line into the books; the staged rows must not be looked at again. */
export function mergeLines(
  state: BookState,
  lines: LineRows,
  { orderOf, ranked, rankedCount }: StagedGroups,
  merge: Merge,
): void {
  const twins = new Int32Array(rankedCount)
  let twinCount = 0
  for (let first = 0; first < lines.count(); first += SEGMENT_ROWS) {
    const from = lines.segments[first >>> SEGMENT_BITS] as LineSegment
    const rows = Math.min(SEGMENT_ROWS, lines.count() - first)
    const twinsBefore = twinCount
    for (let i = 0; i < rows; i++) {
      from.provenance[i] = merge.provenance
      if (ranked[first + i] === 1) twins[twinCount++] = first + i
      else keepLine(state, from, i, orderOf[first + i] as number, 0, merge)
    }
    // The books grow by what the import gives back: a large file is never held twice.
    if (twinCount === twinsBefore) lines.release(first >>> SEGMENT_BITS)
  }
  if (twinCount > 0) keepTwins(state, lines, orderOf, twins, merge)
}

/** Ranks lines of the same order, source and SKU, and keeps the k-th as the k-th. */
function keepTwins(
  state: BookState,
  lines: LineRows,
  orderOf: Int32Array,
  twins: Int32Array,
  merge: Merge,
): void {
  const segmentOf = (row: number): LineSegment => lines.segments[row >>> SEGMENT_BITS] as LineSegment
  const compareGroup = (a: number, b: number): number => {
    const [x, y, i, j] = [segmentOf(a), segmentOf(b), a & SEGMENT_MASK, b & SEGMENT_MASK]
    return (
      (orderOf[a] as number) - (orderOf[b] as number) ||
      (x.source[i] as number) - (y.source[j] as number) ||
      (x.sku[i] as number) - (y.sku[j] as number)
    )
  }
  twins.sort((a, b) => {
    const [x, y, i, j] = [segmentOf(a), segmentOf(b), a & SEGMENT_MASK, b & SEGMENT_MASK]
    return compareGroup(a, b) || compareSize(x, i, y, j) || compareStatements(x, i, y, j, state) || a - b
  })
  let rank = 0
  twins.forEach((row, k) => {
    rank = k > 0 && compareGroup(twins[k - 1] as number, row) === 0 ? rank + 1 : 0
    keepLine(state, segmentOf(row), row & SEGMENT_MASK, orderOf[row] as number, rank, merge)
  })
}

/** Merges one line into the books' line of the same key (the rank-th of them), or adds it. */
function keepLine(
  state: BookState,
  from: LineSegment,
  i: number,
  order: number,
  rank: number,
  merge: Merge,
): void {
  const { lines, orders } = state
  const { counts } = merge
  const row = findLine(state, from, i, order, rank)
  if (row === NONE) {
    merge.willChange(order)
    const added = lines.add()
    copyLine(from, i, lines.segments[added >>> SEGMENT_BITS] as LineSegment, added & SEGMENT_MASK)
    orders.linkLine(order, added)
    counts.added++
  } else if (mergeInto(state, from, i, row, order, merge)) counts.changed++
  else counts.same++
  const buyer = from.buyer[i] as number
  if (buyer !== BUYER.notCarried && buyer !== wholeOf(orders, order, WHOLE.buyer))
    orders.setBuyer(order, betterBuyer(state.buyers, wholeOf(orders, order, WHOLE.buyer), buyer))
}

/** The books' row of the same key, the rank-th of those without an item id; NONE when there is none yet. */
function findLine(state: BookState, from: LineSegment, i: number, order: number, rank: number): number {
  const last = wholeOf(state.orders, order, WHOLE.lastLine)
  if (last === NONE) return NONE
  const { nextLine } = state.orders
  const { segments } = state.lines
  const sku = from.sku[i] as number
  const itemKey = from.itemKey[i] as number
  const source = from.source[i] as number
  let left = rank
  let row = last
  do {
    row = nextLine[row] as number
    const segment = segments[row >>> SEGMENT_BITS] as LineSegment
    const j = row & SEGMENT_MASK
    if (segment.sku[j] !== sku || segment.itemKey[j] !== itemKey || segment.source[j] !== source) continue
    if (left-- === 0) return row
  } while (row !== last)
  return NONE
}

/** Keeps the greater statement, the best buyer and the first position. True when the books say something new. */
function mergeInto(
  state: BookState,
  from: LineSegment,
  i: number,
  row: number,
  order: number,
  merge: Merge,
): boolean {
  const to = state.lines.segments[row >>> SEGMENT_BITS] as LineSegment
  const j = row & SEGMENT_MASK
  const buyer = betterBuyer(state.buyers, to.buyer[j] as number, from.buyer[i] as number)
  const position = Math.min(to.position[j] as number, from.position[i] as number)
  const wins = compareStatements(from, i, to, j, state) > 0
  if (!wins && buyer === to.buyer[j] && position === to.position[j]) return false
  const changed = buyer !== to.buyer[j] || (wins && !saysSame(from, i, to, j))
  merge.willChange(order)
  if (!changed) merge.counts.restated++
  if (wins) copyLine(from, i, to, j)
  to.buyer[j] = buyer
  to.position[j] = position
  state.lines.touch(row)
  return changed
}
