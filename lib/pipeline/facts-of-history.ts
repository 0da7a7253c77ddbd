// What sources said of an ASIN by an earlier day: the newest of its readings up to then, where the books keep the newest of all.
import type { AsinFacts } from '@/lib/ledger/books'
import { mergeStock } from '@/lib/ledger/small-facts'
import type { AsinHistory } from '@/lib/schema/study'

/**
 * The facts with rating, stock and traffic of the history in place of their own; the product group stands, it has no day.
 *
 * @param history cut to the day; null = nothing had been read.
 * @throws never.
 */
export function factsOfHistory(facts: AsinFacts, history: AsinHistory | null): AsinFacts {
  const { ratings = [], inventory = [], traffic = [] } = history ?? {}
  const bySku = new Map<string | null, AsinFacts['inventory']>()
  for (const reading of inventory) bySku.set(reading.sku, [...(bySku.get(reading.sku) ?? []), reading])
  return {
    ...facts,
    rating: ratings.at(-1) ?? null,
    inventory: [...bySku.values()].map(mergeStock),
    traffic: traffic.at(-1) ?? null,
  }
}
