// The seller's journal of levers pulled. A new line makes the shop's study due again, since it holds the verdicts.
import type { ShopKey } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { Database } from './database'
import { keep } from './keep'

/** All entries of a shop, oldest first. */
export async function loadJournal(database: Database, shop: ShopKey): Promise<JournalEntry[]> {
  const entries = await database.journal.where('shop').equals(shop).toArray()
  return entries.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.writtenAt - b.writtenAt))
}

/** Writes an entry, or writes it anew. @throws Problem 'disk-full'. */
export function saveEntry(database: Database, entry: JournalEntry): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.journal, database.meta, async () => {
      await database.journal.put(entry)
      await database.meta.delete(`outlook ${entry.shop}`)
    }),
  )
}

/** Takes an entry out. @throws Problem 'disk-full'. */
export function dropEntry(database: Database, shop: ShopKey, id: string): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.journal, database.meta, async () => {
      await database.journal.delete(id)
      await database.meta.delete(`outlook ${shop}`)
    }),
  )
}

/** Entries of a shop that has another name now (its account has become known) follow it. @throws Problem 'disk-full'. */
export function adoptJournal(database: Database, shops: readonly ShopKey[]): Promise<void> {
  const market = (shop: ShopKey) => shop.slice(shop.indexOf('|'))
  return keep(async () => {
    const old = (await database.journal.orderBy('shop').uniqueKeys()) as ShopKey[]
    for (const from of old.filter(shop => !shops.includes(shop))) {
      const [to, another] = shops.filter(shop => market(shop) === market(from))
      if (to === undefined || another !== undefined) continue
      await database.journal.where('shop').equals(from).modify({ shop: to })
    }
  })
}
