// From the books in memory to the stored figures: only what was touched where the figures were up to date before, all
// of it where they were not.
import type { AsinFacts, Ledger } from '@/lib/ledger/books'
import type { ShopState } from '@/lib/messages/protocol'
import { computeShop, summarise } from '@/lib/pipeline/compute-shop'
import { type Asin, type MarketplaceId, type ShopKey, shopParts } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'
import type { Database } from '@/lib/store/database'
import { loadShops, type ShopResults, saveResults } from '@/lib/store/figure-store'
import type { RatingRecord } from '@/lib/store/records'
import { loadSettings, loadTypedRatings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { noteBurnIn, type OpenBooks } from './open-books'

interface Inputs {
  settings: Settings
  typed: ReadonlyMap<string, RatingRecord>
}

const ratingKey = (marketplace: MarketplaceId, asin: Asin): string => `${marketplace}|${asin}`

/** Computes and stores what is out of date; all of it when `everything`. @throws Problem 'books-deleted', 'disk-full'. */
export async function computeFigures(
  database: Database,
  books: OpenBooks,
  everything: boolean,
): Promise<void> {
  const tables = [database.meta, database.settings, database.ratings]
  const { stamp, inputs } = await database.transaction('r', tables, async () => ({
    stamp: await loadStamp(database),
    inputs: { settings: await loadSettings(database), typed: await loadTyped(database) },
  }))
  const { ledger } = books
  const touched = ledger.takeTouched()
  const current = stamp.figures === stamp.books - books.uncomputed && !books.renamed
  const all = everything || !current
  const shops = ledger.shops()
  const results = shops.flatMap(shop => {
    const only = all ? null : touched.get(shop)
    return only === undefined ? [] : [resultsOf(ledger, shop, inputs, only)]
  })
  const states = new Map((await loadShops(database)).map(state => [state.shop, state]))
  for (const { shop } of results) {
    states.set(shop.shop, stateOf(shop))
    noteBurnIn(books, shop)
  }
  const shopStates = shops.flatMap(shop => states.get(shop) ?? [])
  books.stamp = await saveResults(database, {
    epoch: books.stamp.epoch,
    computedFrom: stamp.books,
    results,
    shops: shopStates,
  })
  books.uncomputed = 0
  books.renamed = false
}

async function loadTyped(database: Database): Promise<Inputs['typed']> {
  const records = await loadTypedRatings(database)
  return new Map(records.map(record => [ratingKey(record.marketplace, record.asin), record]))
}

function resultsOf(
  ledger: Ledger,
  shop: ShopKey,
  { settings, typed }: Inputs,
  only: ReadonlySet<number> | null,
): ShopResults {
  const { outlierPurchaseDays } = settings
  const shopLedger = ledger.shopLedger(shop, { asOfDay: null, outlierPurchaseDays })
  const { marketplace } = shopParts(shop)
  const factsOf = (id: number): AsinFacts => {
    const facts = ledger.facts(shop, id)
    return withTyped(facts, typed.get(ratingKey(marketplace, shopLedger.asin(id))))
  }
  const figures = computeShop(shopLedger, factsOf, settings, only)
  return {
    ...figures,
    summaries: figures.asins.map(one => summarise(one, figures.shop)),
    replaceAll: only === null,
  }
}

/** The seller's own rating stands until a page shows a newer one. */
function withTyped(facts: AsinFacts, typed: RatingRecord | undefined): AsinFacts {
  if (typed === undefined || (facts.rating !== null && facts.rating.seenAt > typed.seenAt)) return facts
  return { ...facts, rating: { ...typed, ratings: facts.rating?.ratings ?? null, origin: 'typed' } }
}

function stateOf({ shop, totals, asOf }: ShopResults['shop']): ShopState {
  const { orders, lines } = totals
  return { shop, ...shopParts(shop), orders, lines, asOf }
}
