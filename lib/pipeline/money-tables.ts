// The money of a shop with its texts as tables: what is sent to another worker may hold no functions.
import type { MoneyLog } from '@/lib/schema/money-log'
import type { MoneyTables } from '@/lib/schema/study'

/** @throws never. */
export function moneyTables({ sku: _, asin: __, promotion, reason, ...columns }: MoneyLog): MoneyTables {
  const { promotions, reimbursements } = columns
  return {
    ...columns,
    promotionTexts: textsUpTo(largest(promotions.promotion, promotions.description), promotion),
    reasonTexts: textsUpTo(largest(reimbursements.reason), reason),
  }
}

function largest(...columns: readonly Uint32Array[]): number {
  let most = 0
  for (const column of columns) for (const id of column) if (id > most) most = id
  return most
}

const textsUpTo = (last: number, textOf: (id: number) => string): string[] =>
  Array.from({ length: last + 1 }, (_, id) => (id === 0 ? '' : textOf(id)))
