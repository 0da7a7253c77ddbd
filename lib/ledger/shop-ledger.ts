// What mathematics is handed of one shop: sums, sums by ASIN, and the purchase history.
import type { Asin } from '@/lib/schema/ids'
import type { BookState } from './book-state'
import type { AsinSums, ShopLedger } from './books'
import type { SettledBooks, ShopBooks } from './settled-books'
import type { ShopHistory } from './shop-history'
import type { ShopZones } from './shop-zones'

/** The books of a shop, with its history built, as mathematics sees them. */
export function shopLedgerOf(
  state: BookState,
  settled: SettledBooks,
  zones: ShopZones,
  books: ShopBooks,
  { history, all, byEntryAsin, ordersWithBuyer, outlier, takeChange }: ShopHistory,
): ShopLedger {
  const sums = books.tally.sums()
  const asOfDay = books.options.asOfDay ?? sums.lastDay ?? 0
  const scope = zones.scope(books.shop)
  return {
    shop: settled.keyOf(books.shop),
    asOfDay,
    sums: { ...sums, ordersWithBuyer, outlier },
    asinSums: asinSumsOf(books, asOfDay),
    history,
    all,
    byEntryAsin,
    asin: id => state.asins.textOf(id) as Asin,
    title: id => state.products.titleOf(scope, id),
    takeChange,
  }
}

/** Sums by ASIN: those handed out before, with the ones that have changed since replaced. */
function asinSumsOf(books: ShopBooks, asOfDay: number): ReadonlyMap<number, AsinSums> {
  const { tally, handedOut } = books
  const known = handedOut !== null && handedOut.asOfDay === asOfDay
  if (known && handedOut.stale.size === 0) return handedOut.sums
  const sums = new Map(known ? handedOut.sums : [])
  for (const asin of known ? handedOut.stale : tally.asins()) {
    const one = tally.asinSums(asin, asOfDay)
    if (one.ordersPlaced > 0) sums.set(asin, one)
    else sums.delete(asin)
  }
  books.handedOut = { sums, asOfDay, stale: new Set() }
  return sums
}
