// What an import, or an older store, states of stock and ratings becomes dated readings.
import type { InventoryFact, RatingFact } from '@/lib/schema/facts'
import type { BookState } from './book-state'
import type { Stated } from './fact-sheet'
import { type RatingSegment, writeRating } from './rating-rows'
import { type StockSegment, writeStock } from './stock-rows'

/** Keeps readings: the newest of a day counts, whatever order they come in; said again, nothing changes. */
export function keepReadings(
  { readings, shops, skus, asins }: BookState,
  stock: Iterable<Stated<InventoryFact>>,
  ratings: Iterable<Stated<RatingFact>>,
): void {
  const shopOf = (scope: string, currency: string | null): number => {
    const end = scope.indexOf('|')
    return shops.idOf(scope.slice(0, end), scope.slice(end + 1), currency ?? '')
  }
  const stockRow = readings.stock.staging()
  stockRow.add()
  for (const { scope, fact, seenAt } of stock) {
    const to = stockRow.segments[0] as StockSegment
    const sku = fact.sku === null ? 0 : skus.idOf(fact.sku)
    const asin = fact.asin === null ? 0 : asins.idOf(fact.asin)
    if (sku === 0 && asin === 0) continue
    const row = { sku, asin, shop: shopOf(scope, fact.currency), seenAt }
    if (writeStock(to, 0, fact, row)) readings.stock.put(to, 0)
  }
  const ratingRow = readings.ratings.staging()
  ratingRow.add()
  for (const { scope, fact } of ratings) {
    const to = ratingRow.segments[0] as RatingSegment
    writeRating(to, 0, fact, { asin: asins.idOf(fact.asin), shop: shopOf(scope, null) })
    readings.ratings.put(to, 0)
  }
}

/** Books stored before there were dated readings know the newest ones at least. */
export function seedReadings(state: BookState): void {
  const { readings, facts } = state
  const stock = readings.stock.rows.count() === 0 ? facts.inventory.all() : []
  const ratings = readings.ratings.rows.count() === 0 ? facts.ratings.all() : []
  keepReadings(state, stock, ratings)
}
