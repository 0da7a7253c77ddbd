// The seller's journal of levers pulled, and the changes seen that were none of theirs. A new line makes the shop's study due
// again, since it holds the verdicts.
import type { ShopKey } from '@/lib/schema/ids'
import { byStart, type DismissedChange, type Journal, type JournalEntry } from '@/lib/schema/journal'
import type { Database } from './database'
import { heirOf } from './heir-of'
import { keep } from './keep'
import type { DismissedRecord } from './records'
import { studyAgain, studyComputedFrom, studyFailed } from './study-store'

/** All entries of a shop, oldest first. */
export async function loadJournal(database: Database, shop: ShopKey): Promise<JournalEntry[]> {
  const entries = await database.journal.where('shop').equals(shop).toArray()
  return entries.sort(byStart)
}

/** The journal with what became of it: whether its study is made, is to come, or has failed. */
export function loadWholeJournal(database: Database, shop: ShopKey): Promise<Journal> {
  const { journal, meta } = database
  return database.transaction('r', [journal, meta], async () => ({
    entries: await loadJournal(database, shop),
    dismissed: await loadDismissed(database, shop),
    study: (await studyFailed(database, shop))
      ? 'failed'
      : (await studyComputedFrom(database, shop)) === null
        ? 'to-come'
        : 'made',
  }))
}

/** Writes an entry, or writes it anew. @throws Problem 'disk-full'. */
export function saveEntry(database: Database, entry: JournalEntry): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.journal, database.meta, async () => {
      await database.journal.put(entry)
      await studyAgain(database, entry.shop)
    }),
  )
}

/** Takes an entry out. @throws Problem 'disk-full'. */
export function dropEntry(database: Database, shop: ShopKey, id: string): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.journal, database.meta, async () => {
      await database.journal.delete(id)
      await studyAgain(database, shop)
    }),
  )
}

/** A change seen in the data was none of the seller's; in no study, since nothing is judged by it. @throws Problem 'disk-full'. */
export function dismissChange(database: Database, shop: ShopKey, change: DismissedChange): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.meta, async () => {
      const changes = await loadDismissed(database, shop)
      await database.meta.put({ id: `dismissed ${shop}`, changes: [...changes, change] })
    }),
  )
}

async function loadDismissed(database: Database, shop: ShopKey): Promise<DismissedChange[]> {
  return ((await database.meta.get(`dismissed ${shop}`)) as DismissedRecord | undefined)?.changes ?? []
}

/** What was written of a shop that has another name now (its account has become known) follows it. @throws Problem 'disk-full'. */
export function adoptJournal(database: Database, shops: readonly ShopKey[]): Promise<void> {
  const { journal, meta } = database
  return keep(async () => {
    const dismissed = (await meta.where('id').startsWith('dismissed ').toArray()) as DismissedRecord[]
    const written = [
      ...((await journal.orderBy('shop').uniqueKeys()) as ShopKey[]),
      ...dismissed.map(({ id }) => id.slice('dismissed '.length) as ShopKey),
    ]
    for (const from of new Set(written.filter(shop => !shops.includes(shop)))) {
      const to = heirOf(from, shops)
      if (to === null) continue
      await journal.where('shop').equals(from).modify({ shop: to })
      for (const change of await loadDismissed(database, from)) await dismissChange(database, to, change)
      await meta.delete(`dismissed ${from}`)
    }
  })
}
