// Texts of the ASINs of a shop, in buckets of ASINs: IndexedDB costs by the record, so that all of a large shop is a few
// hundred records and a page of rows a handful of reads. What fresh lines change is put down in records of its own
// behind the buckets; when there are many of those they are put away into the buckets together.
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { bucketOf } from './bucket-of'
import type { Database } from './database'
import type { BucketRecord } from './records'

/** Days are several times as long as a summary, so fewer of them share a record. */
const BUCKETS = { figures: 512, summaries: 64 } as const
export type TextKind = keyof typeof BUCKETS

/** Number of the first record behind the buckets; the newest has the highest number. */
const FRESH = 1024
/** Whoever reads looks into all of them, so they must stay few: above the first number they are put away at leisure. */
const MANY_FRESH = 24
const MOST_FRESH = 96
/** Chromium writes a value above 64 kB into a file of its own, which takes longer than several smaller ones. */
const FRESH_LENGTH = 48_000

/** ASIN -> text; null = the ASIN is no more. */
export type AsinTexts = ReadonlyMap<Asin, string | null>

/** Replaces all texts of a kind; to be called inside a transaction on its table. */
export async function replaceTexts(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
  texts: AsinTexts,
): Promise<void> {
  await dropTexts(database, kind, shop)
  await putBuckets(database, kind, shop, texts)
}

/** Puts texts over those that stand; to be called inside a transaction on its table. */
export async function changeTexts(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
  texts: AsinTexts,
): Promise<void> {
  if (texts.size === 0) return
  const fresh = await freshOf(database, kind, shop).count()
  const records = freshRecords(shop, FRESH + fresh, texts)
  if (fresh + records.length <= MOST_FRESH) {
    await database[kind].bulkPut(records)
    return
  }
  await putAway(database, kind, shop, texts)
}

/** Puts what fresh lines have changed away into the buckets where it has become much; inside a transaction. */
export async function tidyTexts(database: Database, kind: TextKind, shop: ShopKey): Promise<void> {
  if ((await freshOf(database, kind, shop).count()) > MANY_FRESH)
    await putAway(database, kind, shop, new Map())
}

/** Puts the records behind the buckets into them, and `texts` over those. */
async function putAway(database: Database, kind: TextKind, shop: ShopKey, texts: AsinTexts): Promise<void> {
  const all = merged(await freshOf(database, kind, shop).toArray())
  for (const [asin, text] of texts) all.set(asin, text)
  const numbers = new Set([...all.keys()].map(asin => bucketOf(asin, BUCKETS[kind])))
  const stored = merged(await loadBuckets(database, kind, shop, [...numbers]))
  await putBuckets(database, kind, shop, new Map([...stored, ...all]))
  await freshOf(database, kind, shop).delete()
}

/** Forgets all texts of a kind. */
export async function dropTexts(database: Database, kind: TextKind, shop: ShopKey): Promise<void> {
  await ofShop(database, kind, shop).delete()
}

/** The texts of some ASINs; those that have none are left out. */
export async function loadTexts(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
  asins: readonly Asin[],
): Promise<string[]> {
  const numbers = new Set(asins.map(asin => bucketOf(asin, BUCKETS[kind])))
  const [buckets, fresh] = await Promise.all([
    loadBuckets(database, kind, shop, [...numbers]),
    freshOf(database, kind, shop).toArray(),
  ])
  const texts = merged([...buckets, ...fresh])
  return [...new Set(asins)].flatMap(asin => texts.get(asin) ?? [])
}

/** The texts of all ASINs of a shop, by ASIN. */
export async function loadAllTexts(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
): Promise<Map<Asin, string>> {
  const texts = merged(await ofShop(database, kind, shop).toArray())
  for (const [asin, text] of texts) if (text === null) texts.delete(asin)
  return texts as Map<Asin, string>
}

/** The records of a shop, oldest first. */
const ofShop = (database: Database, kind: TextKind, shop: ShopKey) =>
  database[kind].where('[shop+bucket]').between([shop, 0], [shop, FRESH + MOST_FRESH])

const freshOf = (database: Database, kind: TextKind, shop: ShopKey) =>
  database[kind].where('[shop+bucket]').between([shop, FRESH], [shop, FRESH + MOST_FRESH])

async function loadBuckets(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
  numbers: readonly number[],
): Promise<BucketRecord[]> {
  const records = await database[kind].bulkGet(numbers.map((bucket): [string, number] => [shop, bucket]))
  return records.filter(record => record !== undefined)
}

/** The texts of some records, oldest first: the newest of each ASIN. "" stands for an ASIN that is no more. */
function merged(records: readonly BucketRecord[]): Map<Asin, string | null> {
  const texts = new Map<Asin, string | null>()
  for (const record of records)
    record.asins.forEach((asin, i) => {
      texts.set(asin, record.texts[i] || null)
    })
  return texts
}

/** Writes whole buckets. */
async function putBuckets(
  database: Database,
  kind: TextKind,
  shop: ShopKey,
  texts: AsinTexts,
): Promise<void> {
  const buckets = new Map<number, BucketRecord>()
  for (const [asin, text] of texts) {
    const bucket = bucketOf(asin, BUCKETS[kind])
    const record = buckets.get(bucket) ?? { shop, bucket, asins: [], texts: [] }
    buckets.set(bucket, record)
    if (text === null) continue
    record.asins.push(asin)
    record.texts.push(text)
  }
  await database[kind].bulkPut([...buckets.values()])
}

/** Texts as records of a fair length, numbered from `bucket` on. */
function freshRecords(shop: ShopKey, bucket: number, texts: AsinTexts): BucketRecord[] {
  const records: BucketRecord[] = []
  let length = FRESH_LENGTH
  for (const [asin, text] of texts) {
    if (length >= FRESH_LENGTH) {
      records.push({ shop, bucket: bucket + records.length, asins: [], texts: [] })
      length = 0
    }
    records.at(-1)?.asins.push(asin)
    records.at(-1)?.texts.push(text ?? '')
    length += text?.length ?? 0
  }
  return records
}
