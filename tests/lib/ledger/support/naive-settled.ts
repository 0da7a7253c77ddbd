// Which transactions a settlement tells too, in the plainest code: for each of them the earliest statement that fits and is
// still free, looked for among all of them; first row by row, then by what was posted together, then whatever its kind.
import type { AmountDraft } from '@/lib/schema/money-facts'
import { compare, groupBy, orderOf } from './naive-merge'

interface Sum {
  rows: AmountDraft[]
  says: string
  day: number
}
type Said = (row: AmountDraft) => string

const by =
  (...keys: ('sku' | 'kind' | 'postedAt')[]): Said =>
  row =>
    [orderOf(row), ...keys.map(key => row[key] ?? '')].join(' ')

/** Rows left once those are gone that a settlement states as well. All are of one shop. */
export function withoutSettled(amounts: AmountDraft[], dayOf: (row: AmountDraft) => number): AmountDraft[] {
  const all = [...amounts].sort((a, b) =>
    compare([a.postedAt, a.settlementKey, a.rowKey], [b.postedAt, b.settlementKey, b.rowKey]),
  )
  const settled = all.filter(row => row.source === 'settlement')
  const isNamed = (row: AmountDraft): boolean =>
    row.settlementKey !== 0 && settled.some(one => one.settlementKey === row.settlementKey)
  const told = all.filter(row => row.source === 'transactions')
  const open = told.filter(row => row.settlementKey === 0)

  const gone = new Set<AmountDraft>()
  const sums = (rows: AmountDraft[], together: Said | null, said: Said, scope: Said): Sum[] =>
    [
      ...groupBy(
        rows.filter(row => !gone.has(row)),
        row => `${scope(row)} ${together === null ? all.indexOf(row) : together(row)}`,
      ).values(),
    ].map(group => {
      const first = group[0] as AmountDraft
      const minor = group.reduce((sum, row) => sum + row.amountMinor, 0)
      return { rows: group, says: `${scope(first)} ${said(first)} ${minor}`, day: dayOf(first) }
    })
  const isNear = (one: Sum, other: Sum): boolean => {
    const days = other.day - one.day
    return orderOf(one.rows[0] as AmountDraft) === NO_ORDER ? days === 0 : days >= -1 && days <= 90
  }
  function strike(rows: AmountDraft[], scope: Said): void {
    for (const [ours, theirs, said] of [
      [null, null, by('sku', 'kind')],
      [null, by('sku', 'kind', 'postedAt'), by('sku', 'kind')],
      [by('sku', 'kind', 'postedAt'), by('sku', 'kind', 'postedAt'), by('sku', 'kind')],
      [by('sku', 'postedAt'), by('sku', 'postedAt'), by('sku')],
    ] as const) {
      const free = sums(settled, theirs, said, scope)
      for (const one of sums(rows, ours, said, scope)) {
        const found = free.findIndex(other => other.says === one.says && isNear(one, other))
        if (found < 0) continue
        for (const row of [...one.rows, ...(free.splice(found, 1)[0] as Sum).rows]) gone.add(row)
      }
    }
  }
  strike(told.filter(isNamed), row => `${row.settlementKey}`)
  strike(open, () => '')
  // Sales and refunds that are all settled are settled with their fees.
  const posting = by('sku', 'postedAt')
  const principal = open.filter(
    row => orderOf(row) !== NO_ORDER && ['product-sales', 'refund-product'].includes(row.kind),
  )
  const settledWhole = principal.filter(row =>
    principal.every(other => gone.has(other) || posting(other) !== posting(row)),
  )
  for (const row of open) if (settledWhole.some(one => posting(one) === posting(row))) gone.add(row)
  return amounts.filter(row => !open.includes(row) || !gone.has(row))
}

const NO_ORDER = orderOf({ orderHigh: 0, orderLow: 0 })
