// The ledger's rules in the plainest code, first part: all statements of all files, each line and each return once.
import { LINE_STATUSES, type LineDraft, type ReturnDraft } from '@/lib/schema/facts'

export interface NaiveFile {
  marketplace: string | null
  lines: LineDraft[]
  returns: ReturnDraft[]
}
export interface Row extends LineDraft {
  order: string
  position: number
  fileMarket: string | null
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
export const orderOf = (row: { orderHigh: number; orderLow: number }): string =>
  `${row.orderHigh}-${row.orderLow}`
export const compare = (a: (number | string)[], b: (number | string)[]): number => {
  const i = a.findIndex((value, k) => value !== b[k])
  return i < 0 ? 0 : (a[i] as number) < (b[i] as number) ? -1 : 1
}
export const size = (row: Row): number[] => [row.quantity ?? 0, row.priceMinor ?? 0, row.discountMinor ?? 0]
export const weight = (row: Row): (number | string)[] => [
  row.updatedAt,
  LINE_STATUSES.indexOf(row.status),
  row.priceMinor === null ? 0 : 1,
  row.quantity === null ? 0 : 1,
  ...size(row),
  (row.businessOrder ? 64 : 0) +
    (row.merchantFulfilled ? 32 : 0) +
    (row.replacement ? 16 : 0) +
    (row.multiChannel ? 8 : 0) +
    (row.discountMinor === null ? 0 : 4),
  row.purchasedAt,
  row.asin ?? '',
  `${row.currency ?? ''}|${row.marketplace ?? ''}`,
  row.fileMarket ?? '',
]
export const better = (a: number, b: number, hex: (code: number) => string): number =>
  a >= 4 && b >= 4 ? (hex(a) <= hex(b) ? a : b) : Math.max(a, b)

/** All statements of all files, each line once: the greatest of its statements. */
export function mergeRows(files: NaiveFile[], hex: (code: number) => string): Row[] {
  const slots = new Map<string, Row>()
  for (const file of files) {
    const positions = new Map<string, number>()
    const rows = file.lines.map((draft): Row => {
      const order = orderOf(draft)
      const position = positions.get(order) ?? 0
      positions.set(order, position + 1)
      return { ...draft, order, position, fileMarket: file.marketplace }
    })
    const plain = groupBy(
      rows.filter(row => row.itemKey === 0),
      row => `${row.order}|${row.source}|${row.sku}`,
    )
    const named: [string, Row][] = rows
      .filter(row => row.itemKey !== 0)
      .map(row => [`${row.order}|${row.source}|${row.sku}|${row.itemKey}`, row])
    for (const [key, group] of plain)
      group
        .sort((a, b) => compare(size(a), size(b)) || compare(weight(a), weight(b)))
        .forEach((row, rank) => {
          named.push([`${key}|rank ${rank}`, row])
        })
    for (const [key, row] of named) {
      const known = slots.get(key)
      if (known === undefined) slots.set(key, row)
      else
        slots.set(key, {
          ...(compare(weight(row), weight(known)) > 0 ? row : known),
          position: Math.min(row.position, known.position),
          buyer: better(row.buyer, known.buyer, hex),
        })
    }
  }
  return [...slots.values()]
}

export function mergeReturns(files: NaiveFile[]): ReturnDraft[] {
  const slots = new Map<string, ReturnDraft>()
  const weigh = (row: ReturnDraft) => [
    row.returnedAt,
    row.quantity,
    row.refundMinor === null ? 0 : 1,
    row.refundMinor ?? 0,
    row.reason ?? '',
  ]
  for (const file of files) {
    const ranks = new Map<string, number>()
    for (const row of file.returns) {
      let key = `${orderOf(row)}|${row.sku}|${row.asin}|${row.itemKey}`
      if (row.itemKey === 0) {
        key += `|${weigh(row).join()}`
        ranks.set(key, (ranks.get(key) ?? 0) + 1)
        key += `|${ranks.get(key)}`
      }
      const known = slots.get(key)
      if (known === undefined || compare(weigh(row), weigh(known)) > 0) slots.set(key, row)
    }
  }
  return [...slots.values()]
}
