// What a study is worked out from, taken out of the ledger in one go: plain columns, which can go to another worker.
import type { Ledger } from '@/lib/ledger/books'
import type { RatingFact } from '@/lib/schema/facts'
import type { ShopFigures } from '@/lib/schema/figures'
import { type Asin, type ShopKey, shopParts } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { Settings } from '@/lib/schema/settings'
import type { AsinHistory, StudiedAsin, StudyTask } from '@/lib/schema/study'
import { cutHistories } from './cut-histories'
import { familiesOf } from './families-of'
import { moneyTables } from './money-tables'

/** A rating the seller typed in that is not in the books. */
export type TypedRating = Pick<RatingFact, 'marketplace' | 'asin' | 'stars' | 'seenAt'>

export interface StudyOptions {
  /** Purchases and money later than that are not looked at, as in the figures; null = all of them. */
  asOfDay: number | null
  /** Readings beside orders later than that are not looked at; null = all of them, also those of after the last purchase. */
  readUntil?: number | null
  figures: ShopFigures
  asinFigures: readonly StudiedAsin[]
  settings: Settings
  journal: readonly JournalEntry[]
  /** Kept beside the books; those of other marketplaces are passed over. */
  typedRatings?: readonly TypedRating[]
  /** As it was given to the ledger: days are those of this zone instead of the marketplace's own. */
  timeZone?: string | null
}

/**
 * What the ledger learns after this was taken is not in it.
 *
 * @returns null for a shop without a counted order; without identified buyers the purchase log is empty.
 * @throws never.
 */
export function gatherStudy(ledger: Ledger, shop: ShopKey, options: StudyOptions): StudyTask | null {
  const {
    asOfDay,
    figures,
    asinFigures,
    settings,
    journal,
    typedRatings = [],
    readUntil = null,
    timeZone,
  } = options
  const history = { asOfDay, outlierPurchaseDays: settings.outlierPurchaseDays }
  const sales = ledger.salesLog(shop, history)
  if (sales.lines === 0) return null
  const { marketplace, currency } = shopParts(shop)
  const { asins, skus, asinOfSku } = ledger.products(shop)
  const { asins: histories, traffic } = cutHistories(ledger.histories(shop), readUntil)
  const ownRatings = typedRatings.filter(one => one.marketplace === marketplace)
  return {
    shop,
    currency,
    timeZone: timeZone ?? marketplaceById(marketplace)?.timeZone ?? 'UTC',
    asOfDay: sales.asOfDay,
    log: ledger.purchaseLog(shop, history),
    sales,
    money: moneyTables(ledger.money(shop, { asOfDay })),
    asins,
    skus,
    asinOfSku,
    families: familiesOf(asins, id => histories[id]?.parentAsin ?? null, settings.families),
    histories: withTyped(asins, histories, ownRatings),
    traffic,
    figures,
    asinFigures,
    settings,
    journal,
  }
}

/** Histories with what the seller typed in; ratings stay oldest first. */
function withTyped(
  asins: readonly Asin[],
  histories: readonly (AsinHistory | null)[],
  typed: readonly TypedRating[],
): readonly (AsinHistory | null)[] {
  if (typed.length === 0) return histories
  const ids = new Map(asins.map((asin, id) => [asin, id]))
  const all = [...histories]
  for (const { marketplace, asin, stars, seenAt } of typed) {
    const id = ids.get(asin)
    if (id === undefined || stars <= 0) continue
    const before = all[id] ?? { ratings: [], inventory: [], traffic: [], parentAsin: null }
    const rating: RatingFact = { marketplace, asin, stars, ratings: null, seenAt, origin: 'typed' }
    all[id] = { ...before, ratings: [...before.ratings, rating].sort((a, b) => a.seenAt - b.seenAt) }
  }
  return all
}
