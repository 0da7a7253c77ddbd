// Sums of the amounts that no shop's log takes in: nothing that is in the files is left out without a word.
import type { ApartMoney, UnplacedReason } from '@/lib/schema/money-log'
import type { AmountSegment } from './amount-rows'
import type { BookState } from './book-state'
import { minorAt } from './money-columns'

export interface ApartSums {
  add(of: AmountSegment, i: number, reason: UnplacedReason): void
  /** By kind, reason and currency, in an order that owes nothing to that of the files. */
  sums(): ApartMoney[]
}

type Sum = { -readonly [K in keyof ApartMoney]: ApartMoney[K] }

/** @throws never. */
export function createApart({ shops }: Pick<BookState, 'shops'>): ApartSums {
  const byKey = new Map<string, Sum>()
  return {
    add(of, i, reason) {
      if (reason === 'overlapping-span') return
      const kind = of.kind[i] as number
      const { currency } = shops.at(of.shop[i] as number)
      const key = `${String(kind).padStart(2, '0')} ${reason} ${currency}`
      let sum = byKey.get(key)
      if (sum === undefined) {
        sum = { kind, reason, currency, rows: 0, amountMinor: 0 }
        byKey.set(key, sum)
      }
      sum.rows += 1
      sum.amountMinor += minorAt(of, i)
    },
    sums: () => [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum),
  }
}
