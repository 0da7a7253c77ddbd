// Results as the panels read them: figures one record an ASIN, summaries in a few buckets a shop, so that a page of rows
// costs a handful of reads and a hundred fresh order lines a handful of writes.
import type { ShopState } from '@/lib/messages/protocol'
import type { AsinFigures, AsinSummary, ShopFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { Database } from './database'
import { keep } from './keep'
import type { FiguresRecord, Stamp, SummariesRecord } from './records'
import { loadStamp, moveStamp, sameEpoch } from './stamp'

const BUCKETS = 16

/** Which bucket an ASIN's summary lies in: FNV-1a of its name. */
function bucketOf(asin: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < asin.length; i++) hash = Math.imul(hash ^ asin.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % BUCKETS
}

/** Results of one shop. `replaceAll`: every ASIN was computed, so what is stored beyond them is out of date. */
export interface ShopResults {
  shop: ShopFigures
  asins: AsinFigures[]
  summaries: AsinSummary[]
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

/** Keeps results. @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveResults(database: Database, change: ResultChange): Promise<Stamp> {
  return keep(() =>
    database.transaction('rw', database.figures, database.summaries, database.meta, async () => {
      sameEpoch(await loadStamp(database), change.epoch)
      await dropOtherShops(database, new Set(change.shops.map(({ shop }) => shop)))
      for (const one of change.results) await saveShop(database, one)
      await database.meta.put({ id: 'shops', shops: change.shops })
      return moveStamp(database, () => ({ figures: change.computedFrom }))
    }),
  )
}

async function dropOtherShops(database: Database, keepers: ReadonlySet<string>): Promise<void> {
  const stored = ((await database.meta.get('shops')) as { shops: ShopState[] } | undefined)?.shops ?? []
  for (const { shop } of stored) if (!keepers.has(shop)) await dropShop(database, shop)
}

async function dropShop(database: Database, shop: ShopKey): Promise<void> {
  await database.figures.where('[shop+asin]').between([shop, ''], [shop, '\uffff']).delete()
  await database.summaries.where('[shop+bucket]').between([shop, 0], [shop, BUCKETS]).delete()
}

async function saveShop(database: Database, results: ShopResults): Promise<void> {
  const { shop } = results.shop
  if (results.replaceAll) await dropShop(database, shop)
  const figures: FiguresRecord[] = [
    { shop, asin: 'shop', text: JSON.stringify(results.shop) },
    ...results.asins.map(one => ({ shop, asin: one.asin, text: JSON.stringify(one) })),
  ]
  await database.figures.bulkPut(figures)
  await database.summaries.bulkPut(await mergeSummaries(database, shop, results))
}

/** The buckets that change: what they hold already, with the fresh summaries in place of the older ones. */
async function mergeSummaries(
  database: Database,
  shop: ShopKey,
  { summaries, replaceAll }: ShopResults,
): Promise<SummariesRecord[]> {
  const buckets = [...new Set(summaries.map(({ asin }) => bucketOf(asin)))]
  const stored = replaceAll ? [] : await loadBuckets(database, shop, buckets)
  const merged = new Map(buckets.map(bucket => [bucket, new Map<Asin, AsinSummary>()]))
  for (const one of [...stored, ...summaries]) merged.get(bucketOf(one.asin))?.set(one.asin, one)
  return [...merged].map(([bucket, held]) => ({ shop, bucket, text: JSON.stringify([...held.values()]) }))
}

async function loadBuckets(database: Database, shop: ShopKey, buckets: number[]): Promise<AsinSummary[]> {
  const records = await database.summaries.bulkGet(buckets.map((bucket): [string, number] => [shop, bucket]))
  return records.flatMap(record => (record ? (JSON.parse(record.text) as AsinSummary[]) : []))
}

/** Summaries of some ASINs; those without figures are left out. */
export async function loadSummaries(
  database: Database,
  shop: ShopKey,
  asins: readonly Asin[],
): Promise<AsinSummary[]> {
  const wanted = new Set<string>(asins)
  const summaries = await loadBuckets(database, shop, [...new Set(asins.map(bucketOf))])
  return summaries.filter(one => wanted.has(one.asin))
}

/** Summaries of all ASINs of a shop. */
export const loadAsinTable = (database: Database, shop: ShopKey): Promise<AsinSummary[]> =>
  loadBuckets(
    database,
    shop,
    Array.from({ length: BUCKETS }, (_, bucket) => bucket),
  )

/** The figures of a shop; null when there are none. */
export async function loadShopFigures(database: Database, shop: ShopKey): Promise<ShopFigures | null> {
  const record = await database.figures.get([shop, 'shop'])
  return record ? (JSON.parse(record.text) as ShopFigures) : null
}

/** The figures of one ASIN; null when there are none. */
export async function loadAsinFigures(
  database: Database,
  shop: ShopKey,
  asin: Asin,
): Promise<AsinFigures | null> {
  const record = await database.figures.get([shop, asin])
  return record ? (JSON.parse(record.text) as AsinFigures) : null
}

/** Every shop of the books, with its size. */
export async function loadShops(database: Database): Promise<ShopState[]> {
  return ((await database.meta.get('shops')) as { shops: ShopState[] } | undefined)?.shops ?? []
}
