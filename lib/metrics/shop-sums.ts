// What is summed over all buyers of a shop: counted once in full, then kept up to date by taking changed buyers out and
// putting them back, so that figures after a hundred fresh lines rest on a hundred buyers. All sums are of whole numbers,
// so they are the same whichever way they came about.
import type { HistoryChange, ShopLedger } from '@/lib/ledger/books'
import { RIPE_HORIZONS, RIPE_MONTHS } from './age-tables'
import { type AmountSums, addAmounts, amountsOf, amountsOfAll, emptyAmountSums } from './amount-sums'
import type { BuyerBatch } from './buyer-batch'
import { type CohortSums, emptyCohortSums } from './cohorts'
import { addDays, type DaySums, emptyDaySums, ripeReachedOf, ripeReachedOfAll } from './day-sums'
import { durationsOf } from './group-days'
import type { GroupSums } from './group-figures'
import { addRevenue } from './revenue-sums'

export interface ShopSums {
  /** The day that ages were taken at. */
  asOfDay: number
  readonly days: DaySums
  readonly cohorts: CohortSums
  /** By entry ASIN. */
  readonly revenue: AmountSums
  /** The same of the value returned; null = nobody has asked for it yet. */
  returned: AmountSums | null
}

/** What of a shop's books is summed. */
export interface SummedBooks extends Pick<ShopLedger, 'history' | 'all' | 'asOfDay'> {
  /** Epoch day; no buyer entered before it. */
  firstDay: number
}

/** All buyers of a shop, counted one after another. @throws never. */
export function shopSums({ history, all, asOfDay, firstDay }: SummedBooks, withReturns: boolean): ShopSums {
  const sums: ShopSums = {
    asOfDay,
    days: emptyDaySums(firstDay),
    cohorts: emptyCohortSums(firstDay),
    revenue: emptyAmountSums(),
    returned: withReturns ? emptyAmountSums() : null,
  }
  add(sums, { history, rows: all, asOfDay, sign: 1 })
  return sums
}

/** Brings sums up to the books as they are now, of which `change` tells the difference. @throws never. */
export function changeSums(sums: ShopSums, books: SummedBooks, { before, now }: HistoryChange): void {
  const { history, asOfDay } = books
  const was = sums.asOfDay
  const rows = Uint32Array.from({ length: before.buyers }, (_, row) => row)
  add(sums, { history: before, rows, asOfDay: was, sign: -1 })
  if (asOfDay !== was) {
    const older = ripened(books, was, new Set(now))
    add(sums, { history, rows: older, asOfDay: was, sign: -1 })
    add(sums, { history, rows: older, asOfDay, sign: 1 })
    sums.asOfDay = asOfDay
  }
  add(sums, { history, rows: now, asOfDay, sign: 1 })
}

/** Sums the value returned too. @throws never. */
export function sumReturns(sums: ShopSums, { history, all, asOfDay }: SummedBooks): void {
  sums.returned = emptyAmountSums()
  addAmounts(sums.returned, history.returnedByAge, { history, rows: all, asOfDay, sign: 1 })
}

function add(sums: ShopSums, batch: BuyerBatch): void {
  addDays(sums.days, batch)
  addRevenue(sums.revenue, sums.cohorts, batch)
  if (sums.returned !== null) addAmounts(sums.returned, batch.history.returnedByAge, batch)
}

/** Buyers who count otherwise than on day `was`, because they have lived through a horizon or a month since. */
function ripened(
  { history, all, asOfDay }: SummedBooks,
  was: number,
  left: ReadonlySet<number>,
): Uint32Array {
  const { entryDay } = history
  return all.filter(row => {
    const entry = entryDay[row] as number
    const moved =
      RIPE_HORIZONS[asOfDay - entry] !== RIPE_HORIZONS[was - entry] ||
      RIPE_MONTHS[asOfDay - entry] !== RIPE_MONTHS[was - entry]
    return moved && !left.has(row)
  })
}

/** The sums of the whole shop. @throws never. */
export const groupOfAll = ({ days, revenue, returned, asOfDay }: ShopSums, buyers: number): GroupSums => ({
  entryBuyers: buyers,
  ripeReached: ripeReachedOfAll(days),
  secondPurchase: durationsOf(days, asOfDay),
  revenue: amountsOfAll(revenue),
  returned: returned && amountsOfAll(returned),
})

/** The sums of those who entered by one ASIN; their days are told by groupDays(). @throws never. */
export const groupOfAsin = (
  { days, revenue, returned }: ShopSums,
  id: number,
): Pick<GroupSums, 'ripeReached' | 'revenue' | 'returned'> => ({
  ripeReached: ripeReachedOf(days, id),
  revenue: amountsOf(revenue, id),
  returned: returned && amountsOf(returned, id),
})
