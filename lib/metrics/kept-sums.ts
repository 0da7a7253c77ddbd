// The sums of one shop between one look and the next: whoever computes its figures again and again keeps these.
import type { ShopLedger } from '@/lib/ledger/books'
import { createAsinOrder } from './asin-order'
import { createKeptDays, type KeptDays } from './kept-days'
import { changeSums, type ShopSums, shopSums, sumReturns } from './shop-sums'

export interface KeptSums {
  /**
   * The sums of the shop as its ledger is now; they change with the next call.
   *
   * @param withReturns whether the value returned is summed too.
   */
  of(ledger: ShopLedger, withReturns: boolean): { sums: ShopSums; days: KeptDays }
}

export function createKeptSums(): KeptSums {
  const order = createAsinOrder()
  let kept: { sums: ShopSums; days: KeptDays } | null = null
  let mark: object | null = null
  return {
    of(ledger, withReturns) {
      const { history, all, asOfDay } = ledger
      const books = { history, all, asOfDay, firstDay: ledger.sums.firstDay ?? asOfDay }
      const taken = ledger.takeChange(mark)
      mark = taken.mark
      if (kept === null || taken.change === null || books.firstDay < kept.sums.days.firstDay) {
        kept = { sums: shopSums(books, withReturns), days: createKeptDays(books.firstDay, order) }
      } else {
        changeSums(kept.sums, books, taken.change)
        kept.days.change(history, taken.change)
      }
      if (withReturns && kept.sums.returned === null) sumReturns(kept.sums, books)
      return kept
    },
  }
}
