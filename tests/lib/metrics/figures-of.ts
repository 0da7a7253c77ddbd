// Figures of a handful of invented buyers, for tests that look at one metric.
import { durationsOf, type GroupDays, groupDays } from '@/lib/metrics/group-days'
import { type GroupSums, groupFigures } from '@/lib/metrics/group-figures'
import { groupOfAll, groupOfAsin, type ShopSums, type SummedBooks, shopSums } from '@/lib/metrics/shop-sums'
import type { GroupFigures } from '@/lib/schema/figures'
import { historyOf, type InventedBuyer, rowsOf } from './invented-buyers'

export const AS_OF = 20_000

/** As the books of a shop. */
export function booksOf(buyers: InventedBuyer[], asOfDay = AS_OF): SummedBooks {
  const history = historyOf(buyers)
  const firstDay = Math.min(asOfDay, ...buyers.map(one => one.entry))
  return { history, all: rowsOf(history), asOfDay, firstDay }
}

/** All of them as one group, as of day 20000. */
export function figuresOf(buyers: InventedBuyer[], margin: number | null = null): GroupFigures {
  return groupFigures(groupOfAll(shopSums(booksOf(buyers), margin !== null), buyers.length), margin)
}

/** The days of some buyers. */
export const daysOf = ({ history, firstDay }: SummedBooks, rows: Uint32Array): GroupDays =>
  groupDays(
    {
      gaps: Int32Array.from(rows, row => history.secondGapDays[row] as number),
      entries: Int32Array.from(rows, row => history.entryDay[row] as number),
      next: rows.map(row => history.nextAsin[row] as number),
    },
    firstDay,
  )

/** The sums of those who entered by an ASIN. */
export function groupOf(sums: ShopSums, books: SummedBooks, id: number): GroupSums {
  const rows = books.all.filter(row => books.history.entryAsin[row] === id)
  const secondPurchase = durationsOf(daysOf(books, rows), books.asOfDay)
  return { entryBuyers: rows.length, secondPurchase, ...groupOfAsin(sums, id) }
}
