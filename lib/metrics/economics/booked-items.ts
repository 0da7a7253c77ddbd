// What Amazon booked for each item sold: amounts of settlements and transactions, joined to order and SKU.
import { AMOUNT_KINDS, type AmountKind } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'
import { NO_LINE, type OrderLines } from './order-lines'
import { shareOut } from './share-out'

/** By line; what is booked for an item stands on its leading line. Signs as for the seller. */
export interface BookedItems {
  /** Bits of BOOKED. */
  readonly booked: Uint8Array
  readonly referral: Float64Array
  readonly fulfilment: Float64Array
  /** Other fees, and what the buyer paid for shipping and gift wrap. */
  readonly other: Float64Array
  /** Promotions of the item and of its shipping. */
  readonly promotion: Float64Array
  readonly refunds: Float64Array
  readonly reimbursements: Float64Array
  /** Rows that belong to no counted line, by reason. */
  readonly unplaced: Record<string, number>
}

export const BOOKED = { sale: 1, fee: 2, refund: 4, reimbursement: 8 } as const

type Column = 'referral' | 'fulfilment' | 'other' | 'promotion' | 'refunds' | 'reimbursements'

/**
 * Where each kind goes. Product sales only tell that a sale is booked: the price itself is the order line's. Tax enters
 * nothing. Advertising, subscription, storage and transfers are of no sale; `other` is of unknown nature.
 */
export const PLACES: Partial<Record<AmountKind, { column: Column | null; bit: number }>> = {
  'product-sales': { column: null, bit: BOOKED.sale },
  'shipping-sales': { column: 'other', bit: 0 },
  'gift-wrap-sales': { column: 'other', bit: 0 },
  promotion: { column: 'promotion', bit: 0 },
  'referral-fee': { column: 'referral', bit: BOOKED.fee },
  'fba-fee': { column: 'fulfilment', bit: BOOKED.fee },
  'other-fee': { column: 'other', bit: BOOKED.fee },
  'refund-product': { column: 'refunds', bit: BOOKED.refund },
  'refund-other': { column: 'refunds', bit: BOOKED.refund },
  'refund-fee': { column: 'refunds', bit: BOOKED.refund },
  reimbursement: { column: 'reimbursements', bit: BOOKED.reimbursement },
}

/**
 * Sums of what is booked, item by item.
 *
 * The log holds each booking once, whether a settlement tells it, a transactions report or both. A row joins by the order's id
 * and its SKU, else by the ASIN the SKU stands for where the line's own SKU is not known.
 * A row that names an order and no SKU is spread over the order's items by revenue, each row on its own, largest
 * remainder: whatever the order of rows, the parts are the same and add up. A reimbursement of an order is taken from
 * the bookings; from the reimbursements report only where none is booked for the item, never from both. One without an
 * order pays for stock that was never sold: its cost is in no line, nor is it. What is in no line is told by untiedMoney().
 *
 * @throws never.
 */
export function bookedItems(task: StudyTask, index: OrderLines): BookedItems {
  const { lines, revenue } = task.sales
  const items: BookedItems = {
    booked: new Uint8Array(lines),
    referral: new Float64Array(lines),
    fulfilment: new Float64Array(lines),
    other: new Float64Array(lines),
    promotion: new Float64Array(lines),
    refunds: new Float64Array(lines),
    reimbursements: new Float64Array(lines),
    unplaced: {},
  }
  const itemRevenue = new Float64Array(lines)
  for (let line = 0; line < lines; line++) {
    const at = index.leader[line] as number
    itemRevenue[at] = (itemRevenue[at] as number) + (revenue[line] as number)
  }
  const book: Booking = { task, index, items, itemRevenue }
  bookAmounts(book)
  bookReimbursements(book)
  return items
}

interface Booking {
  task: StudyTask
  index: OrderLines
  items: BookedItems
  /** By leading line. */
  itemRevenue: Float64Array
}

function bookAmounts(book: Booking): void {
  const { amounts } = book.task.money
  for (let row = 0; row < amounts.count; row++) {
    const known = PLACES[AMOUNT_KINDS[amounts.kind[row] as number] as AmountKind]
    if (known === undefined) continue
    const { column, bit } = known
    const into = column === null ? null : book.items[column]
    place(book, amounts, row, amounts.amountMinor[row] as number, into, bit)
  }
}

function bookReimbursements(book: Booking): void {
  const { items, task } = book
  const rows = task.money.reimbursements
  if (rows.count === 0) return
  const reported = new Float64Array(items.booked.length)
  for (let row = 0; row < rows.count; row++)
    place(book, rows, row, rows.amountMinor[row] as number, reported, 0)
  for (let line = 0; line < reported.length; line++)
    if (((items.booked[line] as number) & BOOKED.reimbursement) === 0)
      items.reimbursements[line] = reported[line] as number
}

type NamedRows = Pick<StudyTask['money']['amounts'], 'orderHigh' | 'orderLow' | 'sku' | 'asin'>

/** Adds a row to the items it is of, on their leading lines, and marks them. */
function place(
  book: Booking,
  rows: NamedRows,
  row: number,
  amount: number,
  into: Float64Array | null,
  bit: number,
): void {
  const { index, items, itemRevenue, task } = book
  const high = rows.orderHigh[row] as number
  const low = rows.orderLow[row] as number
  const order = high === 0 && low === 0 ? NO_LINE : index.find(high, low)
  const sku = rows.sku[row] as number
  if (order === NO_LINE) {
    unplaced(items, high === 0 && low === 0 ? 'no-order' : 'order-not-counted')
  } else if (sku === 0) {
    const leaders = leadersOf(index, order)
    const weights = leaders.map(line => itemRevenue[line] as number)
    for (const [i, part] of shareOut(amount, weights).entries())
      add(items.booked, into, leaders[i] as number, part, bit)
  } else {
    const line = itemOf(task, index, order, sku, rows.asin[row] as number)
    if (line === NO_LINE) unplaced(items, 'line-not-counted')
    else add(items.booked, into, line, amount, bit)
  }
}

function add(booked: Uint8Array, into: Float64Array | null, line: number, part: number, bit: number): void {
  booked[line] = (booked[line] as number) | bit
  if (into !== null) into[line] = (into[line] as number) + part
}

function unplaced(items: BookedItems, reason: string): void {
  items.unplaced[reason] = (items.unplaced[reason] ?? 0) + 1
}

/** The leading line of each item of an order. @throws never. */
export function leadersOf({ first, next, leader }: OrderLines, order: number): number[] {
  const leaders: number[] = []
  for (let line = first[order] as number; line !== NO_LINE; line = next[line] as number)
    if (leader[line] === line) leaders.push(line)
  return leaders
}

/** The line of an order that a SKU's booking belongs to; NO_LINE = none. @throws never. */
export function itemOf(
  { sales }: StudyTask,
  index: OrderLines,
  order: number,
  sku: number,
  asin: number,
): number {
  let byAsin = NO_LINE
  for (let line = index.first[order] as number; line !== NO_LINE; line = index.next[line] as number) {
    if (sales.sku[line] === sku) return line
    if (byAsin === NO_LINE && sales.sku[line] === 0 && asin !== 0 && sales.asin[line] === asin) byAsin = line
  }
  return byAsin
}
