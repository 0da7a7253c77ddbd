// The purchase history of one shop: a row a buyer, kept up to date buyer by buyer, with the rows of each entry ASIN.
// A buyer who turns out to be an outlier, or whose last order is cancelled, leaves an empty row that the next new buyer
// takes; members are listed, so an empty row is never looked at.
import { BUYER } from '@/lib/schema/facts'
import type { PurchaseHistory } from '@/lib/schema/purchase-history'
import { type BuyerOrders, createBuyerOrders, gatherOrders, isOutlier } from './buyer-orders'
import { growColumn } from './grow-column'
import {
  clearAmounts,
  clearRow,
  createHistoryColumns,
  growHistory,
  type HistoryColumns,
  writeBuyer,
} from './history-columns'
import type { OrderIndex } from './order-index'
import { createRowChanges, type RowChanges } from './row-changes'
import { moveTo, sortByBuyer } from './sort-by-buyer'

export interface HistoryBounds {
  shop: number
  /** Later orders are not looked at. */
  lastDay: number
  outlierPurchaseDays: number
}

export interface ShopHistory {
  history: PurchaseHistory
  all: Uint32Array<ArrayBuffer>
  byEntryAsin: ReadonlyMap<number, Uint32Array>
  /** Counted orders of buyers, and of those shut out as outliers. */
  ordersWithBuyer: number
  outlier: number
  /** Works buyers out anew; puts the entry ASINs they had and have into `touched`. */
  redo(buyers: Iterable<number>, touched: Set<number>): void
  /** See ShopLedger. */
  takeChange(since: object | null): ReturnType<RowChanges['take']>
}

/** Builds the history of a shop from the orders as they are resolved. */
export function createShopHistory(orders: OrderIndex, bounds: HistoryBounds): ShopHistory {
  const one = createBuyerOrders()
  const sorted = sortByBuyer(orders, bounds)
  let columns = createHistoryColumns(sorted.buyers + (sorted.buyers >> 6) + 64)
  /** Buyer code -> row + 1, 0 = none. */
  let rowOf = new Int32Array(orders.firstOrder.length)
  /** Buyer code -> counted orders, below 0 for an outlier's. */
  let ordersOf = new Int32Array(orders.firstOrder.length)
  const free: number[] = []
  const changes = createRowChanges()
  const groups = new Map<number, Uint32Array>()

  const self: ShopHistory = {
    history: columns,
    all: new Uint32Array(0),
    byEntryAsin: groups,
    ordersWithBuyer: 0,
    outlier: 0,
    redo,
    takeChange: since => changes.take(columns, since),
  }

  function takeRow(): number {
    const row = free.pop() ?? columns.buyers++
    if (row >= columns.entryDay.length) columns = self.history = growHistory(columns)
    return row
  }

  /** Works one buyer out from the buyer's orders; says the row, or -1 when there is none. */
  function write(buyer: number, list: BuyerOrders, fresh: boolean): number {
    const before = ordersOf[buyer] as number
    if (before > 0) self.ordersWithBuyer -= before
    else self.outlier += before
    const shutOut = isOutlier(list, bounds.outlierPurchaseDays)
    ordersOf[buyer] = shutOut ? -list.count : list.count
    if (shutOut) self.outlier += list.count
    else self.ordersWithBuyer += list.count
    const known = (rowOf[buyer] as number) - 1
    if (!fresh && known >= 0) changes.note(columns, known, true)
    if (shutOut || list.count === 0) {
      if (known < 0) return -1
      clearRow(columns, known)
      free.push(known)
      rowOf[buyer] = 0
      return -1
    }
    const row = known < 0 ? takeRow() : known
    if (!fresh && known < 0) changes.note(columns, row, false)
    if (!fresh) clearAmounts(columns, row)
    rowOf[buyer] = row + 1
    writeBuyer(columns, row, list)
    return row
  }

  function redo(buyers: Iterable<number>, touched: Set<number>): void {
    rowOf = growColumn(rowOf, orders.firstOrder.length)
    ordersOf = growColumn(ordersOf, orders.firstOrder.length)
    /** Row -> entry ASIN before (0 also for a row that was no buyer's). */
    const before = new Map<number, { asin: number; buyer: boolean }>()
    for (const buyer of buyers) {
      const known = (rowOf[buyer] as number) - 1
      if (known >= 0) remember(before, known, columns.entryAsin[known] as number, true)
      gatherOrders(orders, buyer, bounds.shop, bounds.lastDay, one)
      const row = write(buyer, one, false)
      if (row >= 0) remember(before, row, 0, false)
    }
    regroup(self, columns, free, groups, before, touched)
  }

  for (let buyer = BUYER.first; buyer + 1 < sorted.starts.length; buyer++)
    if (moveTo(orders, sorted, buyer)) write(buyer, sorted.list, true)
  self.all = new Uint32Array(columns.buyers)
  for (let row = 0; row < columns.buyers; row++) self.all[row] = row
  groupRows(columns, groups)
  return self
}

type Before = Map<number, { asin: number; buyer: boolean }>

function remember(before: Before, row: number, asin: number, buyer: boolean): void {
  if (!before.has(row)) before.set(row, { asin, buyer })
}

/** Rows by entry ASIN, by counting. Buyers whose entry ASIN is not known are in no group. */
function groupRows({ buyers, entryAsin }: HistoryColumns, groups: Map<number, Uint32Array>): void {
  let last = 0
  for (let row = 0; row < buyers; row++) last = Math.max(last, entryAsin[row] as number)
  const sizes = new Uint32Array(last + 1)
  for (let row = 0; row < buyers; row++)
    sizes[entryAsin[row] as number] = (sizes[entryAsin[row] as number] ?? 0) + 1
  const starts = new Uint32Array(last + 1)
  for (let asin = 1; asin <= last; asin++)
    starts[asin] = (starts[asin - 1] as number) + (sizes[asin - 1] as number)
  const rows = new Uint32Array(buyers)
  const at = starts.slice()
  for (let row = 0; row < buyers; row++) {
    const asin = entryAsin[row] as number
    const place = at[asin] as number
    rows[place] = row
    at[asin] = place + 1
  }
  for (let asin = 1; asin <= last; asin++) {
    const start = starts[asin] as number
    const end = at[asin] as number
    if (end > start) groups.set(asin, rows.subarray(start, end))
  }
}

/** Puts changed rows into the groups they belong to now. Groups are replaced, never changed: a reader may hold one. */
function regroup(
  self: ShopHistory,
  columns: HistoryColumns,
  free: readonly number[],
  groups: Map<number, Uint32Array>,
  before: Before,
  touched: Set<number>,
): void {
  const empty = new Set(free)
  const joins = new Map<number, number[]>()
  const leaves = new Map<number, Set<number>>()
  const gone = new Set<number>()
  const come: number[] = []
  for (const [row, old] of before) {
    const stays = !empty.has(row)
    const asin = columns.entryAsin[row] as number
    if (old.buyer && old.asin !== 0) touched.add(old.asin)
    if (stays && asin !== 0) touched.add(asin)
    if (old.buyer && !stays) gone.add(row)
    if (!old.buyer && stays) come.push(row)
    if (old.buyer && stays && old.asin === asin) continue
    if (old.buyer) leaves.set(old.asin, (leaves.get(old.asin) ?? new Set()).add(row))
    if (stays) joins.set(asin, [...(joins.get(asin) ?? []), row])
  }
  for (const asin of new Set([...leaves.keys(), ...joins.keys()])) {
    if (asin === 0) continue
    const left = leaves.get(asin)
    const kept = groups.get(asin) ?? new Uint32Array(0)
    const rows = replaced(kept, left, joins.get(asin) ?? [])
    if (rows.length === 0) groups.delete(asin)
    else groups.set(asin, rows)
  }
  if (gone.size > 0) self.all = replaced(self.all, gone, come)
  else if (come.length > 0) self.all = appended(self.all, come)
}

/** A list of rows without some and with others at its end. */
function replaced(
  rows: Uint32Array,
  gone: ReadonlySet<number> | undefined,
  come: readonly number[],
): Uint32Array<ArrayBuffer> {
  const kept = gone === undefined || gone.size === 0 ? rows : rows.filter(row => !gone.has(row))
  const list = new Uint32Array(kept.length + come.length)
  list.set(kept)
  list.set(come, kept.length)
  return list
}

/** A list with rows at its end: behind the old list, in the same memory, where there is room. */
function appended(rows: Uint32Array<ArrayBuffer>, come: readonly number[]): Uint32Array<ArrayBuffer> {
  const length = rows.length + come.length
  const whole = new Uint32Array(rows.buffer)
  const room = growColumn(whole, length)
  if (room !== whole) room.set(rows)
  room.set(come, rows.length)
  return room.subarray(0, length)
}
