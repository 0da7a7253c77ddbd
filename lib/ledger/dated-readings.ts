// The dated readings of stock and ratings: a row a day, product and source, beside the sheets that keep the newest of all.
// Traffic needs none of this: its sheet keeps every period.
import type { KeyedRows } from './keyed-rows'
import { createRatingRows, type RatingLayout } from './rating-rows'
import { createStockRows, type ReadingTexts, type StockLayout } from './stock-rows'

export interface DatedReadings {
  stock: KeyedRows<StockLayout>
  ratings: KeyedRows<RatingLayout>
}

export const createDatedReadings = (texts: ReadingTexts): DatedReadings => ({
  stock: createStockRows(texts),
  ratings: createRatingRows(texts),
})
