// What a study is worked out from, taken out of the ledger in one go: plain columns, which can go to another worker.
import type { Ledger } from '@/lib/ledger/books'
import type { ShopFigures } from '@/lib/schema/figures'
import { type ShopKey, shopParts } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { Settings } from '@/lib/schema/settings'
import type { StudiedAsin, StudyTask } from '@/lib/schema/study'
import { cutHistories } from './cut-histories'
import { familiesOf } from './families-of'
import { moneyTables } from './money-tables'
import { historiesWithTyped, type TypedRating } from './typed-ratings'

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
    histories: historiesWithTyped(asins, histories, ownRatings),
    traffic,
    figures,
    asinFigures,
    settings,
    journal,
  }
}
