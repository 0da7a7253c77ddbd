// One buyer's row of the purchase history, worked out from the buyer's orders. Orders of one day are one purchase.
import { AGES, COHORT_MONTHS, NO_SECOND_PURCHASE, type PurchaseHistory } from '@/lib/schema/purchase-history'
import { type BuyerOrders, dayAt, ENTRY, ENTRY_AMOUNT, ENTRY_AMOUNTS, ENTRY_WHOLES } from './buyer-orders'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type HistoryColumns = Mutable<PurchaseHistory>

const WIDTH = AGES.length
const LARGEST_AGE = Math.max(...AGES)

/** Empty columns with room for `rows`. */
export const createHistoryColumns = (rows: number): HistoryColumns => ({
  buyers: 0,
  entryDay: new Int32Array(rows),
  entryAsin: new Uint32Array(rows),
  secondGapDays: new Int32Array(rows),
  nextAsin: new Uint32Array(rows),
  purchases: new Uint32Array(rows),
  lastDay: new Int32Array(rows),
  cohortMonths: new Uint16Array(rows),
  revenueByAge: new Float64Array(rows * WIDTH),
  returnedByAge: new Float64Array(rows * WIDTH),
})

/** The same columns with room for at least one row more: an eighth larger, these are the widest in the books. */
export function growHistory(columns: HistoryColumns): HistoryColumns {
  const rows = columns.entryDay.length
  const larger = createHistoryColumns(rows + Math.max(64, rows >> 3))
  larger.buyers = columns.buyers
  larger.entryDay.set(columns.entryDay)
  larger.entryAsin.set(columns.entryAsin)
  larger.secondGapDays.set(columns.secondGapDays)
  larger.nextAsin.set(columns.nextAsin)
  larger.purchases.set(columns.purchases)
  larger.lastDay.set(columns.lastDay)
  larger.cohortMonths.set(columns.cohortMonths)
  larger.revenueByAge.set(columns.revenueByAge)
  larger.returnedByAge.set(columns.returnedByAge)
  return larger
}

/** Copies one row over another. */
export function copyRow(from: PurchaseHistory, row: number, to: HistoryColumns, at: number): void {
  to.entryDay[at] = from.entryDay[row] as number
  to.entryAsin[at] = from.entryAsin[row] as number
  to.secondGapDays[at] = from.secondGapDays[row] as number
  to.nextAsin[at] = from.nextAsin[row] as number
  to.purchases[at] = from.purchases[row] as number
  to.lastDay[at] = from.lastDay[row] as number
  to.cohortMonths[at] = from.cohortMonths[row] as number
  for (let j = 0; j < WIDTH; j++) {
    to.revenueByAge[at * WIDTH + j] = from.revenueByAge[row * WIDTH + j] as number
    to.returnedByAge[at * WIDTH + j] = from.returnedByAge[row * WIDTH + j] as number
  }
}

/** Writes a buyer's row anew from the sorted orders, of which there is at least one. The row's amounts must be 0. */
export function writeBuyer(columns: HistoryColumns, row: number, list: BuyerOrders): void {
  const { whole, first } = list
  const end = first + list.count
  const entry = dayAt(list, 0)
  let last = entry
  let purchases = 1
  let second = NO_SECOND_PURCHASE
  let months = 0
  let bestOfEntry = first
  let bestOfSecond = -1
  for (let one = first; one < end; one++) {
    const day = whole[one * ENTRY_WHOLES + ENTRY.day] as number
    const age = day - entry
    if (day !== last) {
      purchases++
      last = day
      const month = Math.floor(age / 30)
      if (month >= 1 && month <= COHORT_MONTHS) months |= 1 << (month - 1)
      if (second === NO_SECOND_PURCHASE) second = age
    }
    if (age === 0) {
      if (isBetter(list, one, bestOfEntry)) bestOfEntry = one
    } else if (age === second && (bestOfSecond < 0 || isBetter(list, one, bestOfSecond))) bestOfSecond = one
    const revenue = list.amounts[one * ENTRY_AMOUNTS + ENTRY_AMOUNT.revenue] as number
    addAmount(columns.revenueByAge, row, age, revenue)
    addAmount(columns.returnedByAge, row, age, whole[one * ENTRY_WHOLES + ENTRY.returned] as number)
  }
  columns.entryDay[row] = entry
  columns.entryAsin[row] = whole[bestOfEntry * ENTRY_WHOLES + ENTRY.bestAsin] as number
  columns.secondGapDays[row] = second
  columns.nextAsin[row] =
    bestOfSecond < 0 ? 0 : (whole[bestOfSecond * ENTRY_WHOLES + ENTRY.bestAsin] as number)
  columns.purchases[row] = purchases
  columns.lastDay[row] = last
  columns.cohortMonths[row] = months
}

/** Ties by the earlier order: the list is sorted, so only a greater one is better. */
const isBetter = ({ amounts }: BuyerOrders, one: number, best: number): boolean =>
  (amounts[one * ENTRY_AMOUNTS + ENTRY_AMOUNT.bestRevenue] as number) >
  (amounts[best * ENTRY_AMOUNTS + ENTRY_AMOUNT.bestRevenue] as number)

/** Adds an amount at every age it is part of. */
function addAmount(amounts: Float64Array, row: number, age: number, amount: number): void {
  if (amount === 0 || age > LARGEST_AGE) return
  const at = row * WIDTH
  if (age === 0) {
    for (let j = 0; j < WIDTH; j++) amounts[at + j] = (amounts[at + j] as number) + amount
    return
  }
  for (let j = 0; j < WIDTH; j++)
    if (age <= (AGES[j] as number)) amounts[at + j] = (amounts[at + j] as number) + amount
}

/** Empties a row: it is no buyer's now. */
export function clearRow(columns: HistoryColumns, row: number): void {
  clearAmounts(columns, row)
  columns.entryDay[row] = 0
  columns.entryAsin[row] = 0
  columns.secondGapDays[row] = NO_SECOND_PURCHASE
  columns.nextAsin[row] = 0
  columns.purchases[row] = 0
  columns.lastDay[row] = 0
  columns.cohortMonths[row] = 0
}

/** Sets a row's amounts to 0, before it is written anew. */
export function clearAmounts(columns: HistoryColumns, row: number): void {
  columns.revenueByAge.fill(0, row * WIDTH, (row + 1) * WIDTH)
  columns.returnedByAge.fill(0, row * WIDTH, (row + 1) * WIDTH)
}
