// A shop's books as plain objects with ASINs by name and rows sorted, so that two ledgers can be compared whatever
// numbers they gave to ASINs and buyers.
import type { Ledger, ShopLedger, ShopSums } from '@/lib/ledger/books'
import { AGES } from '@/lib/schema/purchase-history'

export interface PlainBuyer {
  entryDay: number
  entryAsin: string
  secondGapDays: number
  nextAsin: string
  purchases: number
  lastDay: number
  cohortMonths: number
  revenueByAge: number[]
  returnedByAge: number[]
}

export interface PlainShop {
  shop: string
  asOfDay: number
  sums: ShopSums
  asinSums: Record<string, object>
  buyers: PlainBuyer[]
  entries: Record<string, PlainBuyer[]>
}

const sorted = <T>(rows: T[]): T[] =>
  rows
    .map(row => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)

export function plainShop(ledger: ShopLedger): PlainShop {
  const { history } = ledger
  const nameOf = (id: number): string => (id === 0 ? '' : ledger.asin(id))
  const amounts = (column: Float64Array, row: number): number[] => [
    ...column.subarray(row * AGES.length, (row + 1) * AGES.length),
  ]
  const buyer = (row: number): PlainBuyer => ({
    entryDay: history.entryDay[row] as number,
    entryAsin: nameOf(history.entryAsin[row] as number),
    secondGapDays: history.secondGapDays[row] as number,
    nextAsin: nameOf(history.nextAsin[row] as number),
    purchases: history.purchases[row] as number,
    lastDay: history.lastDay[row] as number,
    cohortMonths: history.cohortMonths[row] as number,
    revenueByAge: amounts(history.revenueByAge, row),
    returnedByAge: amounts(history.returnedByAge, row),
  })
  const byName = <T>(entries: Iterable<readonly [number, T]>): Record<string, T> =>
    Object.fromEntries([...entries].map(([id, value]) => [nameOf(id), value] as const).sort())
  return {
    shop: ledger.shop,
    asOfDay: ledger.asOfDay,
    sums: { ...ledger.sums },
    asinSums: byName(ledger.asinSums),
    buyers: sorted([...ledger.all].map(buyer)),
    entries: byName([...ledger.byEntryAsin].map(([id, rows]) => [id, sorted([...rows].map(buyer))] as const)),
  }
}

/** All shops of a ledger. */
export const plainBooks = (
  ledger: Ledger,
  options: { asOfDay: number | null; outlierPurchaseDays: number },
): PlainShop[] => ledger.shops().map(shop => plainShop(ledger.shopLedger(shop, options)))
