// Columns and facts that both Subscribe & Save files share: whose subscriptions, where, and from which week on.
import type { Row } from '@/lib/readers/report-reader'
import type { SubscriptionFact } from '@/lib/schema/money-facts'
import { asinIn, skuIn } from './cell-values'
import { optional, required } from './column'
import { storeIn } from './store-cell'

export const subscriptionColumns = {
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  weekStart: required('week-1-start-date'),
  snapshot: optional('snapshot-date'),
  country: optional('country'),
  // Not read: it only tells these reports from others.
  offerState: optional('offer-state'),
}
type Shared = keyof typeof subscriptionColumns

/** A fact of a row's product that says nothing yet, of a day still to be set; null when the row names no product. */
export function blankSubscription(row: Row<Shared>): SubscriptionFact | null {
  const sku = skuIn(row, 'sku')
  const asin = asinIn(row, 'asin')
  if (sku === null && asin === null) return null
  return {
    marketplace: storeIn(row, 'country'),
    sku,
    asin,
    day: 0,
    active: null,
    unitsShipped: null,
    unitsScheduled: null,
    discountShare: null,
    outOfStockShare: null,
  }
}
