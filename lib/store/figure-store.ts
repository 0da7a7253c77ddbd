// Results as the panels read them: a shop's in one text, those of its ASINs in two. What tables and strips show of an ASIN
// changes with every fresh line, the days that only its own page shows do not: they are written when they have changed.
import type { ShopState } from '@/lib/messages/protocol'
import type { AsinDays, AsinRecord, AsinSummary, ShopFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { changeTexts, dropTexts, loadAllTexts, loadTexts, replaceTexts, tidyTexts } from './asin-texts'
import type { Database } from './database'
import { keep } from './keep'
import { loadStamp, sameEpoch } from './stamp'

/** Results of one shop. */
export interface ShopResults {
  shop: ShopFigures
  asins: readonly AsinRecord[]
  /** ASINs whose days are stored as they are. */
  sameDays: ReadonlySet<Asin>
  /** ASINs that are no more. */
  gone: readonly Asin[]
  /** Every ASIN was computed, so what is stored beyond them is out of date. */
  replaceAll: boolean
}

export interface ResultChange {
  epoch: number
  /** The stamp's `books` that the results were computed from. */
  computedFrom: number
  results: ShopResults[]
  /** Every shop there is; figures of others are dropped. */
  shops: ShopState[]
}

/**
 * Makes the texts of results at once, while nobody waits for the tables; what is returned writes them, all but the stamp,
 * and is to be called inside a transaction on `shops`, `figures`, `summaries` and `meta`.
 */
export function resultsWriter(
  database: Database,
  { results, shops }: Pick<ResultChange, 'results' | 'shops'>,
): () => Promise<void> {
  const texts = results.map(textsOf)
  const keepers = new Set<string>(shops.map(({ shop }) => shop))
  return async () => {
    await Promise.all([
      dropOtherShops(database, keepers),
      ...texts.map(one => saveShop(database, one)),
      database.meta.put({ id: 'shops', shops }),
    ])
  }
}

/** Puts away what single changes have left, where it has become much: to be called at leisure, it changes no result. */
export function tidyResults(database: Database, epoch: number): Promise<void> {
  const tables = [database.figures, database.summaries, database.meta]
  return keep(() =>
    database.transaction('rw', tables, async () => {
      sameEpoch(await loadStamp(database), epoch)
      for (const { shop } of await loadShops(database)) {
        await tidyTexts(database, 'summaries', shop)
        await tidyTexts(database, 'figures', shop)
      }
    }),
  )
}

/** Reads the list of shops before whoever is called after it writes a new one. */
async function dropOtherShops(database: Database, keepers: ReadonlySet<string>): Promise<void> {
  const before = await loadShops(database)
  await Promise.all(
    before.filter(({ shop }) => !keepers.has(shop)).map(({ shop }) => dropShop(database, shop)),
  )
}

async function dropShop(database: Database, shop: ShopKey): Promise<void> {
  await database.shops.delete(shop)
  await dropTexts(database, 'summaries', shop)
  await dropTexts(database, 'figures', shop)
}

/** Results of one shop as they are stored. */
interface ShopTexts {
  shop: ShopKey
  own: string
  summaries: Map<Asin, string | null>
  days: Map<Asin, string | null>
  replaceAll: boolean
}

function textsOf({ shop, asins, sameDays, gone, replaceAll }: ShopResults): ShopTexts {
  const summaries = new Map<Asin, string | null>(gone.map(asin => [asin, null]))
  const days = new Map(summaries)
  for (const one of asins) {
    const { asin } = one.summary
    summaries.set(asin, JSON.stringify(one.summary))
    if (replaceAll || !sameDays.has(asin)) days.set(asin, JSON.stringify(one.days))
  }
  return { shop: shop.shop, own: JSON.stringify(shop), summaries, days, replaceAll }
}

async function saveShop(
  database: Database,
  { shop, own, summaries, days, replaceAll }: ShopTexts,
): Promise<void> {
  const save = replaceAll ? replaceTexts : changeTexts
  await Promise.all([
    database.shops.put({ shop, text: own }),
    save(database, 'summaries', shop, summaries),
    save(database, 'figures', shop, days),
  ])
}

/** Summaries of some ASINs; those without figures are left out. */
export async function loadSummaries(
  database: Database,
  shop: ShopKey,
  asins: readonly Asin[],
): Promise<AsinSummary[]> {
  return parseAll(await loadTexts(database, 'summaries', shop, asins))
}

/** Summaries of all ASINs of a shop. */
export async function loadAsinTable(database: Database, shop: ShopKey): Promise<AsinSummary[]> {
  return parseAll([...(await loadAllTexts(database, 'summaries', shop)).values()])
}

/** One parse of a long text is several times faster than many of short ones. */
const parseAll = (texts: readonly string[]): AsinSummary[] =>
  JSON.parse(`[${texts.join(',')}]`) as AsinSummary[]

/** Summaries and days of all ASINs of a shop. */
export function loadAsinRecords(database: Database, shop: ShopKey): Promise<AsinRecord[]> {
  return database.transaction('r', database.summaries, database.figures, async () => {
    const summaries = await loadAllTexts(database, 'summaries', shop)
    const days = await loadAllTexts(database, 'figures', shop)
    return [...summaries].map(([asin, summary]) => recordOf(summary, days.get(asin)))
  })
}

/** The figures of a shop; null when there are none. */
export async function loadShopFigures(database: Database, shop: ShopKey): Promise<ShopFigures | null> {
  const record = await database.shops.get(shop)
  return record ? (JSON.parse(record.text) as ShopFigures) : null
}

const NO_DAYS: AsinDays = { gapCounts: [], waiting: [], next: { asins: [], buyers: [] } }

/** What is stored of one ASIN; null when there is nothing. */
export function loadAsinRecord(database: Database, shop: ShopKey, asin: Asin): Promise<AsinRecord | null> {
  return database.transaction('r', database.summaries, database.figures, async () => {
    const [summary] = await loadTexts(database, 'summaries', shop, [asin])
    const [days] = await loadTexts(database, 'figures', shop, [asin])
    return summary === undefined || days === undefined ? null : recordOf(summary, days)
  })
}

function recordOf(summary: string, days: string | undefined): AsinRecord {
  const found = days === undefined ? {} : (JSON.parse(days) as Partial<AsinDays>)
  return {
    summary: JSON.parse(summary) as AsinRecord['summary'],
    // Before there were days, whole figures stood here: an update of the extension has them computed anew.
    days: found.waiting === undefined ? NO_DAYS : (found as AsinDays),
  }
}

/** Every shop of the books, with its size. */
export async function loadShops(database: Database): Promise<ShopState[]> {
  return ((await database.meta.get('shops')) as { shops: ShopState[] } | undefined)?.shops ?? []
}
