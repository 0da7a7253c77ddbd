// A shop's money as plain objects with names for numbers, sorted: two ledgers can be compared whatever numbers they gave.
import { AMOUNT_KINDS, AMOUNT_SOURCES } from '@/lib/schema/money-facts'
import { type MoneyColumns, type MoneyLog, NOT_STATED } from '@/lib/schema/money-log'

export const sorted = <T>(rows: T[]): T[] =>
  rows
    .map(row => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row)

const at = (column: ArrayLike<number>, i: number): number => column[i] as number
const stated = (quantity: number): number | null => (quantity === NOT_STATED ? null : quantity)

function rows<T>(columns: MoneyColumns, rest: (i: number) => T) {
  const all = Array.from({ length: columns.count }, (_, i) => ({
    order: `${at(columns.orderHigh, i)}-${at(columns.orderLow, i)}`,
    day: at(columns.day, i),
    ...rest(i),
  }))
  return sorted(all)
}

export function plainMoney(log: MoneyLog) {
  const skuOf = (id: number): string => (id === 0 ? '' : log.sku(id))
  const asinOf = (id: number): string => (id === 0 ? '' : log.asin(id))
  const { amounts, promotions, reimbursements } = log
  return {
    amounts: rows(amounts, i => ({
      source: AMOUNT_SOURCES[at(amounts.source, i)],
      kind: AMOUNT_KINDS[at(amounts.kind, i)],
      sku: skuOf(at(amounts.sku, i)),
      asin: asinOf(at(amounts.asin, i)),
      minor: at(amounts.amountMinor, i),
      quantity: stated(at(amounts.quantity, i)),
    })),
    promotions: rows(promotions, i => ({
      promotion: log.promotion(at(promotions.promotion, i)),
      minor: at(promotions.discountMinor, i),
    })),
    reimbursements: rows(reimbursements, i => ({
      sku: skuOf(at(reimbursements.sku, i)),
      asin: asinOf(at(reimbursements.asin, i)),
      reason: log.reason(at(reimbursements.reason, i)),
      minor: at(reimbursements.amountMinor, i),
      quantity: stated(at(reimbursements.quantity, i)),
    })),
    ads: sorted(
      log.ads.map(ad => ({
        asin: asinOf(ad.asinId),
        fromDay: ad.fromDay,
        toDay: ad.toDay,
        spend: ad.spendMinor,
        clicks: ad.clicks,
      })),
    ),
    costs: sorted(
      log.unitCosts.map(cost => ({ sku: cost.sku, fromDay: cost.fromDay, minor: cost.unitCostMinor })),
    ),
    unplaced: { ...log.unplaced },
  }
}
export type PlainMoney = ReturnType<typeof plainMoney>
