// Results of a shop that are always replaced as a whole: the shop's own in one record, those of its ASINs as text in buckets.
import type { Table } from 'dexie'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { bucketOf } from './bucket-of'
import type { BucketRecord } from './records'

type Buckets = Table<BucketRecord, [string, number]>

const BUCKETS = 64
/** The bucket that holds the shop's own. */
const SHOP = -1

/** Puts new results in the place of all there are of the shop; to be called inside a transaction on the table. */
export async function replaceWhole(
  table: Buckets,
  shop: ShopKey,
  own: readonly unknown[],
  asins: readonly { asin: Asin }[],
): Promise<void> {
  await dropWhole(table, shop)
  const texts = own.map(one => JSON.stringify(one))
  await table.bulkPut([{ shop, bucket: SHOP, asins: [], texts }, ...bucketsOf(shop, asins)])
}

/** Gives all there is of a shop to another name of it, which stands in the texts too; inside a transaction on the table. */
export async function renameWhole(table: Buckets, from: ShopKey, to: ShopKey): Promise<void> {
  const records = await ofShop(table, from).toArray()
  const [old, now] = [JSON.stringify(from), JSON.stringify(to)]
  await dropWhole(table, from)
  await dropWhole(table, to)
  await table.bulkPut(
    records.map(one => ({ ...one, shop: to, texts: one.texts.map(text => text.replaceAll(old, now)) })),
  )
}

/** Drops all there is of a shop. */
export const dropWhole = (table: Buckets, shop: ShopKey): Promise<number> => ofShop(table, shop).delete()

const ofShop = (table: Buckets, shop: ShopKey) =>
  table.where('[shop+bucket]').between([shop, SHOP], [shop, BUCKETS])

function bucketsOf(shop: ShopKey, asins: readonly { asin: Asin }[]): BucketRecord[] {
  const buckets = new Map<number, BucketRecord>()
  for (const one of asins) {
    const bucket = bucketOf(one.asin, BUCKETS)
    const held = buckets.get(bucket) ?? { shop, bucket, asins: [], texts: [] }
    held.asins.push(one.asin)
    held.texts.push(JSON.stringify(one))
    buckets.set(bucket, held)
  }
  return [...buckets.values()]
}

/** One of the shop's own, by its place; null when there is none. */
export async function loadOwn<T>(table: Buckets, shop: ShopKey, place: number): Promise<T | null> {
  const text = (await table.get([shop, SHOP]))?.texts[place]
  return text === undefined ? null : (JSON.parse(text) as T)
}

/** That of one ASIN; null when there is none. */
export async function loadOfAsin<T>(table: Buckets, shop: ShopKey, asin: Asin): Promise<T | null> {
  const record = await table.get([shop, bucketOf(asin, BUCKETS)])
  const text = record?.texts[record.asins.indexOf(asin)]
  return text === undefined ? null : (JSON.parse(text) as T)
}

/** The shops of which anything is stored. */
export async function shopsIn(table: Buckets): Promise<Set<ShopKey>> {
  const keys = await table.toCollection().primaryKeys()
  return new Set(keys.map(([shop]) => shop as ShopKey))
}
