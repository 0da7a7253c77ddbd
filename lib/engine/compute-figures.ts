// From the books in memory to their figures: only what was touched where the figures were up to date before, all of it
// where they were not.
import type { AsinFacts } from '@/lib/ledger/books'
import type { ShopState } from '@/lib/messages/protocol'
import { createShopRecords } from '@/lib/pipeline/shop-records'
import { factsWithTyped } from '@/lib/pipeline/typed-ratings'
import { type Asin, type MarketplaceId, type ShopKey, shopParts } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'
import type { ShopResults } from '@/lib/store/figure-store'
import type { RatingRecord } from '@/lib/store/records'
import { noteBurnIn, type OpenBooks } from './open-books'

/** What figures rest on beside the books. */
export interface Inputs {
  settings: Settings
  /** Ratings the seller typed in. */
  ratings: readonly RatingRecord[]
  /** The shops whose figures are stored. */
  shops: readonly ShopState[]
}

export interface Computed {
  results: ShopResults[]
  /** Every shop there is now. */
  shops: ShopState[]
}

/** Computes what was touched since the last call; all of it when `everything`. */
export function computeFigures(books: OpenBooks, inputs: Inputs, everything: boolean): Computed {
  const { ledger } = books
  const touched = ledger.takeTouched()
  const keys = ledger.shops()
  const results = keys.flatMap(shop => {
    const only = everything ? null : touched.get(shop)
    return only === undefined ? [] : [resultsOf(books, shop, inputs, only)]
  })
  const states = new Map(inputs.shops.map(state => [state.shop, state]))
  for (const { shop } of results) {
    states.set(shop.shop, stateOf(shop))
    noteBurnIn(books, shop)
  }
  return { results, shops: keys.flatMap(shop => states.get(shop) ?? []) }
}

function resultsOf(
  books: OpenBooks,
  shop: ShopKey,
  { settings, ratings }: Inputs,
  only: ReadonlySet<number> | null,
): ShopResults {
  const { ledger, records } = books
  const { outlierPurchaseDays } = settings
  const shopLedger = ledger.shopLedger(shop, { asOfDay: null, outlierPurchaseDays })
  const typed = typedIn(shopParts(shop).marketplace, ratings)
  const factsOf = (id: number): AsinFacts =>
    factsWithTyped(ledger.facts(shop, id), typed.get(shopLedger.asin(id)))
  const compute = records.get(shop) ?? createShopRecords()
  records.set(shop, compute)
  return { ...compute(shopLedger, factsOf, settings, only), replaceAll: only === null }
}

const typedIn = (marketplace: MarketplaceId, ratings: readonly RatingRecord[]): Map<Asin, RatingRecord> =>
  new Map(ratings.filter(one => one.marketplace === marketplace).map(one => [one.asin, one]))

function stateOf({ shop, totals, asOf }: ShopResults['shop']): ShopState {
  const { orders, lines } = totals
  return { shop, ...shopParts(shop), orders, lines, asOf }
}
