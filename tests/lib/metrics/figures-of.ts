// Figures of a handful of invented buyers, for tests that look at one metric.
import { groupFigures } from '@/lib/metrics/group-figures'
import { type AsinGroupSums, shopSums } from '@/lib/metrics/shop-sums'
import type { GroupFigures } from '@/lib/schema/figures'
import { historyOf, type InventedBuyer, rowsOf } from './invented-buyers'

export const AS_OF = 20_000

/** All of them as one group, as of day 20000. */
export function figuresOf(buyers: InventedBuyer[], margin: number | null = null): GroupFigures {
  const history = historyOf(buyers)
  const first = Math.min(AS_OF, ...buyers.map(one => one.entry))
  return groupFigures(shopSums(history, rowsOf(history), [], first, AS_OF, margin !== null).shop, margin)
}

/** The sums of those who entered by ASIN 1. */
export function groupOf(buyers: InventedBuyer[]): AsinGroupSums {
  const history = historyOf(buyers)
  const size = history.entryAsin.filter(id => id === 1).length
  const first = Math.min(AS_OF, ...buyers.map(one => one.entry))
  return shopSums(history, rowsOf(history), [{ id: 1, buyers: size }], first, AS_OF, false).group(0)
}
