// Results as the panels read them, in buckets of ASINs: IndexedDB costs by the record, so that all of a large shop is a few
// hundred records, a page of rows a handful of reads, and a hundred fresh order lines as many small writes.
import type { ShopState } from '@/lib/messages/protocol'
import type { AsinFigures, AsinSummary, ShopFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { Database } from './database'
import { keep } from './keep'
import type { BucketRecord, Stamp } from './records'
import { loadStamp, moveStamp, sameEpoch } from './stamp'

/** A figure is some ten times as long as a summary, so fewer of them share a record. */
const BUCKETS = { figures: 512, summaries: 64 } as const
type Kind = keyof typeof BUCKETS

/** Which bucket of a kind an ASIN lies in: FNV-1a of its name (Fowler, Noll, Vo 1991). */
function bucketOf(kind: Kind, asin: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < asin.length; i++) hash = Math.imul(hash ^ asin.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % BUCKETS[kind]
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
  const tables = [database.shops, database.figures, database.summaries, database.meta]
  return keep(() =>
    database.transaction('rw', tables, async () => {
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
  await database.shops.delete(shop)
  for (const kind of ['figures', 'summaries'] as const)
    await database[kind].where('[shop+bucket]').between([shop, 0], [shop, BUCKETS[kind]]).delete()
}

async function saveShop(
  database: Database,
  { shop, asins, summaries, replaceAll }: ShopResults,
): Promise<void> {
  if (replaceAll) await dropShop(database, shop.shop)
  await database.shops.put({ shop: shop.shop, text: JSON.stringify(shop) })
  await saveBuckets(database, 'figures', shop.shop, asins, replaceAll)
  await saveBuckets(database, 'summaries', shop.shop, summaries, replaceAll)
}

/** Puts each result into its bucket, in place of the older one; the others of the bucket stay as text, unread. */
async function saveBuckets(
  database: Database,
  kind: Kind,
  shop: ShopKey,
  results: readonly { asin: Asin }[],
  replaceAll: boolean,
): Promise<void> {
  const numbers = [...new Set(results.map(({ asin }) => bucketOf(kind, asin)))]
  const stored = replaceAll ? [] : await loadBuckets(database, kind, shop, numbers)
  const buckets = new Map(numbers.map(bucket => [bucket, new Map<Asin, string>()]))
  for (const { bucket, asins, texts } of stored)
    asins.forEach((asin, i) => {
      buckets.get(bucket)?.set(asin, texts[i] ?? '')
    })
  for (const one of results) buckets.get(bucketOf(kind, one.asin))?.set(one.asin, JSON.stringify(one))
  const records = [...buckets].map(([bucket, held]) => ({
    shop,
    bucket,
    asins: [...held.keys()],
    texts: [...held.values()],
  }))
  await database[kind].bulkPut(records)
}

async function loadBuckets(
  database: Database,
  kind: Kind,
  shop: ShopKey,
  buckets: readonly number[],
): Promise<BucketRecord[]> {
  const records = await database[kind].bulkGet(buckets.map((bucket): [string, number] => [shop, bucket]))
  return records.filter(record => record !== undefined)
}

/** Summaries of some ASINs; those without figures are left out. */
export async function loadSummaries(
  database: Database,
  shop: ShopKey,
  asins: readonly Asin[],
): Promise<AsinSummary[]> {
  const wanted = new Set<Asin>(asins)
  const numbers = [...new Set(asins.map(asin => bucketOf('summaries', asin)))]
  const buckets = await loadBuckets(database, 'summaries', shop, numbers)
  return parseAll(
    buckets.flatMap(record => record.texts.filter((_, i) => wanted.has(record.asins[i] as Asin))),
  )
}

/** Summaries of all ASINs of a shop. */
export async function loadAsinTable(database: Database, shop: ShopKey): Promise<AsinSummary[]> {
  const range = database.summaries.where('[shop+bucket]').between([shop, 0], [shop, BUCKETS.summaries])
  return parseAll((await range.toArray()).flatMap(({ texts }) => texts))
}

/** One parse of a long text is several times faster than many of short ones. */
const parseAll = (texts: readonly string[]): AsinSummary[] =>
  JSON.parse(`[${texts.join(',')}]`) as AsinSummary[]

/** The figures of a shop; null when there are none. */
export async function loadShopFigures(database: Database, shop: ShopKey): Promise<ShopFigures | null> {
  const record = await database.shops.get(shop)
  return record ? (JSON.parse(record.text) as ShopFigures) : null
}

/** The figures of one ASIN; null when there are none. */
export async function loadAsinFigures(
  database: Database,
  shop: ShopKey,
  asin: Asin,
): Promise<AsinFigures | null> {
  const [record] = await loadBuckets(database, 'figures', shop, [bucketOf('figures', asin)])
  const text = record?.texts[record.asins.indexOf(asin)]
  return text === undefined ? null : (JSON.parse(text) as AsinFigures)
}

/** Every shop of the books, with its size. */
export async function loadShops(database: Database): Promise<ShopState[]> {
  return ((await database.meta.get('shops')) as { shops: ShopState[] } | undefined)?.shops ?? []
}
