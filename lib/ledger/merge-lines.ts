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
  /** Taken back: known before, and no more. */
  dropped: number
}

/** How an import is merged: its entry, what is counted, and whom to tell before an order changes. */
export interface Merge {
  provenance: number
  counts: MergeCounts
  /** Called before every change of an order. */
  willChange(order: number): void
}

/** Lines of a segment that are new to the books and lie in a row: linked by their orders, but copied only in one go. */
interface Arrivals {
  segment: LineSegment
  /** The first of them: its place in the segment, and its row in the books. */
  first: number
  row: number
  count: number
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
    from.provenance.fill(merge.provenance, 0, rows)
    const arrivals: Arrivals = { segment: from, first: 0, row: state.lines.count(), count: 0 }
    for (let i = 0; i < rows; i++)
      if (ranked[first + i] === 1) twins[twinCount++] = first + i
      else keepLine(state, arrivals, i, orderOf[first + i] as number, 0, merge)
    settle(state, arrivals)
    // The books grow by what the import gives back: a large file is never held twice.
    if (twinCount === twinsBefore) lines.release(first >>> SEGMENT_BITS)
  }
  if (twinCount > 0) keepTwins(state, lines, orderOf, twins, merge)
}

/** Copies the arrivals into the books. */
function settle({ lines }: BookState, arrivals: Arrivals): void {
  if (arrivals.count > 0) lines.append(arrivals.segment, arrivals.first, arrivals.count)
  arrivals.count = 0
  arrivals.row = lines.count()
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
    const arrivals: Arrivals = { segment: segmentOf(row), first: 0, row: state.lines.count(), count: 0 }
    keepLine(state, arrivals, row & SEGMENT_MASK, orderOf[row] as number, rank, merge)
    settle(state, arrivals)
  })
}

/** Merges one line into the books' line of the same key (the rank-th of them), or adds it. */
function keepLine(
  state: BookState,
  arrivals: Arrivals,
  i: number,
  order: number,
  rank: number,
  merge: Merge,
): void {
  const { orders } = state
  const { counts } = merge
  const from = arrivals.segment
  const row = findLine(state, arrivals, i, order, rank)
  if (row === NONE) {
    merge.willChange(order)
    if (arrivals.first + arrivals.count !== i) settle(state, arrivals)
    if (arrivals.count === 0) arrivals.first = i
    orders.linkLine(order, arrivals.row + arrivals.count++)
    counts.added++
  } else {
    settle(state, arrivals)
    if (mergeInto(state, from, i, row, order, merge)) counts.changed++
    else counts.same++
  }
  const buyer = from.buyer[i] as number
  if (buyer === BUYER.notCarried) return
  const known = wholeOf(orders, order, WHOLE.buyer)
  if (buyer !== known) orders.setBuyer(order, betterBuyer(state.buyers, known, buyer))
}

/** The books' row of the same key, the rank-th of those without an item id; NONE when there is none yet. */
function findLine(state: BookState, arrivals: Arrivals, i: number, order: number, rank: number): number {
  const last = wholeOf(state.orders, order, WHOLE.lastLine)
  if (last === NONE) return NONE
  const { nextLine } = state.orders
  const { segments } = state.lines
  const from = arrivals.segment
  const sku = from.sku[i] as number
  const itemKey = from.itemKey[i] as number
  const source = from.source[i] as number
  let left = rank
  let row = last
  do {
    row = nextLine[row] as number
    const arriving = row >= arrivals.row
    const segment = arriving ? from : (segments[row >>> SEGMENT_BITS] as LineSegment)
    const j = arriving ? arrivals.first + row - arrivals.row : row & SEGMENT_MASK
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
