// What sources say of one invented ASIN, for the tests of the baseline.
import type { AsinFacts, AsinSums } from '@/lib/ledger/books'
import type { InventoryFact, RatingFact } from '@/lib/schema/facts'
import type { Asin } from '@/lib/schema/ids'

export const AS_OF_DAY = 20_000
/** Noon of the as-of day, epoch seconds. */
export const NOW = AS_OF_DAY * 86_400 + 43_200

export const ratingOf = (stars: number, ratings: number | null = 120): RatingFact => ({
  marketplace: null,
  asin: 'B000TEST01' as Asin,
  stars,
  ratings,
  seenAt: NOW,
  origin: 'typed',
})

export const stockOf = (
  over: Partial<InventoryFact> & { seenAt?: number } = {},
): InventoryFact & { seenAt: number } => ({
  marketplace: null,
  sku: null,
  asin: 'B000TEST01' as Asin,
  title: null,
  available: 100,
  inbound: null,
  shipped30: 60,
  shipped90: 150,
  daysOfSupply: null,
  priceMinor: null,
  currency: null,
  ...over,
  seenAt: over.seenAt ?? NOW,
})

export const sumsOf = (over: Partial<AsinSums> = {}): AsinSums => ({
  orders: 200,
  units: 240,
  revenueMinor: 240_000,
  returnedUnits: 5,
  cancelledOrders: 2,
  ordersPlaced: 202,
  merchantFulfilledOrders: 0,
  ripeUnits: 200,
  ripeReturnedUnits: 4,
  ...over,
})

/** An ASIN that holds in every respect. */
export const goodFacts: AsinFacts = { rating: ratingOf(4.5), inventory: [stockOf()], traffic: null }
