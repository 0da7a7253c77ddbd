// Buyers written down by hand, and the columns that mathematics sees of them: obvious code, one purchase after another.
import fc from 'fast-check'
import { AGES, COHORT_MONTHS, NO_SECOND_PURCHASE, type PurchaseHistory } from '@/lib/schema/purchase-history'

export interface InventedPurchase {
  /** Days after the entry; the first is 0. */
  after: number
  revenue: number
  returned: number
  /** Id of the ASIN with the highest revenue. */
  asin: number
}
export interface InventedBuyer {
  /** Epoch day. */
  entry: number
  purchases: InventedPurchase[]
}

/** A buyer who entered on a day and came back after so many days each, 10.00 a time, always for ASIN 1. */
export const buyer = (entry: number, ...gaps: number[]): InventedBuyer => ({
  entry,
  purchases: [0, ...gaps].map(after => ({ after, revenue: 1000, returned: 0, asin: 1 })),
})

/** One row a buyer. */
export function historyOf(buyers: readonly InventedBuyer[]): PurchaseHistory {
  const first = (one: InventedBuyer) => one.purchases[0] as InventedPurchase
  const upTo = (one: InventedBuyer, amount: 'revenue' | 'returned') =>
    AGES.map(age => one.purchases.filter(p => p.after <= age).reduce((sum, p) => sum + p[amount], 0))
  const months = (one: InventedBuyer) =>
    Array.from({ length: COHORT_MONTHS }, (_, i) => i + 1)
      .filter(k => one.purchases.some(p => p.after >= 30 * k && p.after < 30 * (k + 1)))
      .reduce((bits, k) => bits | (1 << (k - 1)), 0)
  return {
    buyers: buyers.length,
    entryDay: Int32Array.from(buyers, one => one.entry),
    entryAsin: Uint32Array.from(buyers, one => first(one).asin),
    secondGapDays: Int32Array.from(buyers, one => one.purchases[1]?.after ?? NO_SECOND_PURCHASE),
    nextAsin: Uint32Array.from(buyers, one => one.purchases[1]?.asin ?? 0),
    purchases: Uint32Array.from(buyers, one => one.purchases.length),
    lastDay: Int32Array.from(buyers, one => one.entry + (one.purchases.at(-1)?.after ?? 0)),
    cohortMonths: Uint16Array.from(buyers, months),
    revenueByAge: Float64Array.from(buyers.flatMap(one => upTo(one, 'revenue'))),
    returnedByAge: Float64Array.from(buyers.flatMap(one => upTo(one, 'returned'))),
  }
}

/** Every row. */
export const rowsOf = (history: PurchaseHistory): Uint32Array =>
  Uint32Array.from({ length: history.buyers }, (_, row) => row)

/** Any shop of the last two years before day 20000: buyers of four ASINs who come back now and then. */
export const anyBuyers: fc.Arbitrary<InventedBuyer[]> = fc.array(
  fc
    .record({
      entry: fc.integer({ min: 19_270, max: 20_000 }),
      gaps: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 5 }),
      amounts: fc.array(
        fc.record({ revenue: fc.nat(9999), returned: fc.nat(99), asin: fc.integer({ min: 0, max: 4 }) }),
        {
          minLength: 6,
          maxLength: 6,
        },
      ),
    })
    .map(({ entry, gaps, amounts }) => ({
      entry,
      purchases: [0, ...gaps.toSorted((a, b) => a - b)]
        .filter(after => entry + after <= 20_000)
        .map((after, at) => ({
          after,
          ...(amounts[at] as { revenue: number; returned: number; asin: number }),
        })),
    })),
  { maxLength: 60 },
)
