// Outlooks as the panels read them: the shop's in one record, those of its ASINs as text in buckets. They are replaced as a
// whole, with the day and the books they were computed from, so that a panel never shows half of two of them.

import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import { bucketOf } from './bucket-of'
import type { Database } from './database'
import { keep } from './keep'
import type { Stamp } from './records'
import { loadStamp, moveStamp, sameEpoch } from './stamp'

const BUCKETS = 64
/** The bucket that holds the shop's own outlook. */
const SHOP = -1

export interface OutlookChange {
  epoch: number
  /** The stamp's `books` it was computed from. */
  computedFrom: number
  shop: ShopOutlook
  asins: readonly AsinOutlook[]
}

/** Replaces the outlook of a shop. @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveOutlook(database: Database, change: OutlookChange): Promise<Stamp> {
  const shop = change.shop.shop
  return keep(() =>
    database.transaction('rw', [database.outlooks, database.meta], async () => {
      sameEpoch(await loadStamp(database), change.epoch)
      await ofShop(database, shop).delete()
      await database.outlooks.bulkPut([
        { shop, bucket: SHOP, asins: [], texts: [JSON.stringify(change.shop)] },
        ...bucketsOf(shop, change.asins),
      ])
      await database.meta.put({ id: `outlook ${shop}`, computedFrom: change.computedFrom })
      return moveStamp(database, () => ({}))
    }),
  )
}

const ofShop = (database: Database, shop: ShopKey) =>
  database.outlooks.where('[shop+bucket]').between([shop, SHOP], [shop, BUCKETS])

function bucketsOf(shop: ShopKey, asins: readonly AsinOutlook[]) {
  const buckets = new Map<number, { asins: Asin[]; texts: string[] }>()
  for (const one of asins) {
    const bucket = bucketOf(one.asin, BUCKETS)
    const held = buckets.get(bucket) ?? { asins: [], texts: [] }
    held.asins.push(one.asin)
    held.texts.push(JSON.stringify(one))
    buckets.set(bucket, held)
  }
  return [...buckets].map(([bucket, held]) => ({ shop, bucket, ...held }))
}

/** Drops the outlooks of shops that are no more, or have another name now. */
export function dropOtherOutlooks(database: Database, shops: readonly ShopKey[]): Promise<void> {
  const keepers = new Set<string>(shops)
  return database.transaction('rw', [database.outlooks, database.meta], async () => {
    const stored = await database.outlooks.toCollection().primaryKeys()
    for (const shop of new Set(stored.map(([one]) => one as ShopKey))) {
      if (keepers.has(shop)) continue
      await ofShop(database, shop).delete()
      await database.meta.delete(`outlook ${shop}`)
    }
  })
}

/** The stamp's `books` that the outlook of a shop was computed from; null when there is none. */
export async function outlookComputedFrom(database: Database, shop: ShopKey): Promise<number | null> {
  const record = (await database.meta.get(`outlook ${shop}`)) as { computedFrom: number } | undefined
  return record?.computedFrom ?? null
}

/** The outlook of a shop; null when none was computed yet. */
export async function loadShopOutlook(database: Database, shop: ShopKey): Promise<ShopOutlook | null> {
  const record = await database.outlooks.get([shop, SHOP])
  return record === undefined ? null : (JSON.parse(record.texts[0] as string) as ShopOutlook)
}

/** The outlook of one ASIN; null when there is none. */
export async function loadAsinOutlook(
  database: Database,
  shop: ShopKey,
  asin: Asin,
): Promise<AsinOutlook | null> {
  const record = await database.outlooks.get([shop, bucketOf(asin, BUCKETS)])
  const text = record?.texts[record.asins.indexOf(asin)]
  return text === undefined ? null : (JSON.parse(text) as AsinOutlook)
}
