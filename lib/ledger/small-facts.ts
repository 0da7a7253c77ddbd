// The three sheets of small facts and what each fact is about.
import type { InventoryFact, RatingFact, TrafficFact } from '@/lib/schema/facts'
import { createFactSheet, type FactSheet } from './fact-sheet'

export interface SmallFacts {
  inventory: FactSheet<InventoryFact>
  traffic: FactSheet<TrafficFact>
  ratings: FactSheet<RatingFact>
}

/** The numbers of a stock reading. Their order is stored: append only. */
export const STOCK_FIELDS = [
  'available',
  'inbound',
  'shipped30',
  'shipped90',
  'daysOfSupply',
  'priceMinor',
] as const satisfies readonly (keyof InventoryFact)[]

/** Which fields a stock reading states: reports that state different ones are kept side by side. */
const shape = (fact: InventoryFact): string =>
  STOCK_FIELDS.map(field => (fact[field] === null ? '-' : '+')).join('')

export const createSmallFacts = (): SmallFacts => ({
  inventory: createFactSheet('inventory', fact => `${fact.sku ?? `asin ${fact.asin}`}|${shape(fact)}`),
  traffic: createFactSheet('traffic', fact =>
    [fact.asin, fact.parentAsin, fact.sku, fact.fromDay, fact.toDay].join('|'),
  ),
  ratings: createFactSheet('ratings', fact => `${fact.asin}|${fact.origin}`),
})

/** A reading may fill the gaps of a newer one up to this much later: stock moves. */
const FILL_SECONDS = 3 * 86_400

/** Readings of one SKU as one: the newest, its gaps filled from readings at most three days older. */
export function mergeStock(
  readings: readonly (InventoryFact & { seenAt: number })[],
): InventoryFact & { seenAt: number } {
  const [newest, ...older] = [...readings].sort((a, b) => b.seenAt - a.seenAt)
  if (newest === undefined) throw new RangeError('There is no reading to merge.')
  const merged = { ...newest }
  for (const reading of older) {
    if (newest.seenAt - reading.seenAt > FILL_SECONDS) break
    for (const field of STOCK_FIELDS) merged[field] ??= reading[field]
    merged.title ??= reading.title
    merged.asin ??= reading.asin
    merged.currency ??= reading.currency
  }
  return merged
}
