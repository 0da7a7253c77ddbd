// Money in no order line, laid out under the waterfall: what the business costs beside its orders, orders that do not count, and
// what stands elsewhere already. A line a kind and currency.
import type { UntiedMoney, UntiedReason } from '@/lib/schema/economics'
import type { AmountKind } from '@/lib/schema/money-facts'

export const UNTIED_GROUPS = ['beside', 'not-counted', 'elsewhere'] as const
export type UntiedGroup = (typeof UNTIED_GROUPS)[number]

export interface UntiedLine {
  /** Distinct within its group. */
  id: string
  kind: AmountKind
  currency: string
  rows: number
  amountMinor: number
  reasons: UntiedReason[]
  /** Key of what has to be said of it, under "untied.why."; null where the group's heading says it. */
  why: UntiedReason | 'advertising' | 'tax' | 'transfer' | null
}

export interface UntiedLines {
  lines: Record<UntiedGroup, UntiedLine[]>
  /** What stands beside the orders and of orders that do not count, in the shop's currency. */
  sumMinor: number
}

type Place = [group: UntiedGroup, why: UntiedLine['why']]

/** Ads as billed are those of the advertising report, where there is one. */
function placeOf({ kind, reason }: UntiedMoney, hasAds: boolean): Place {
  if (kind === 'tax' || kind === 'transfer') return ['elsewhere', kind]
  if (kind === 'advertising' && hasAds) return ['elsewhere', kind]
  if (reason === 'sale-not-booked' || reason === 'no-marketplace') return ['elsewhere', reason]
  if (reason === 'order-not-counted' || reason === 'line-not-counted') return ['not-counted', null]
  return ['beside', reason === 'no-order' || reason === 'of-no-sale' ? null : reason]
}

/** The largest first, in each group. */
export function untiedLines(untied: readonly UntiedMoney[], currency: string, hasAds: boolean): UntiedLines {
  const groups: Record<UntiedGroup, Map<string, UntiedLine>> = {
    beside: new Map(),
    'not-counted': new Map(),
    elsewhere: new Map(),
  }
  let sumMinor = 0
  for (const one of untied) {
    const [group, why] = placeOf(one, hasAds)
    if (group !== 'elsewhere' && one.currency === currency) sumMinor += one.amountMinor
    const id = [one.kind, one.currency, why].join(' ')
    const before = groups[group].get(id)
    groups[group].set(id, {
      id,
      kind: one.kind,
      currency: one.currency,
      why,
      reasons: [...(before?.reasons ?? []), one.reason],
      rows: (before?.rows ?? 0) + one.rows,
      amountMinor: (before?.amountMinor ?? 0) + one.amountMinor,
    })
  }
  const largest = (lines: Map<string, UntiedLine>): UntiedLine[] =>
    [...lines.values()].sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor))
  return {
    lines: {
      beside: largest(groups.beside),
      'not-counted': largest(groups['not-counted']),
      elsewhere: largest(groups.elsewhere),
    },
    sumMinor,
  }
}
