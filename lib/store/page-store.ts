// What each page reader last did, and the pages that could not be used: the data panel says so before figures go stale.
import type { PageState } from '@/lib/messages/protocol'
import type { PageTrouble } from '@/lib/schema/page-reading'
import type { Database } from './database'
import { keep } from './keep'

const TROUBLES_KEPT = 20

/** One for each page reader that has read something. */
export const loadPages = (database: Database): Promise<PageState[]> => database.pages.toArray()

/** Newest first. */
export async function loadTroubles(database: Database): Promise<PageTrouble[]> {
  const records = await database.troubles.orderBy('id').reverse().toArray()
  return records.map(({ id: _, ...trouble }) => trouble)
}

/** Keeps a trouble in place of the same one seen earlier, and only the newest few. @throws Problem 'disk-full'. */
export function saveTrouble(database: Database, trouble: PageTrouble): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.troubles, async () => {
      await database.troubles
        .filter(
          old =>
            old.reader === trouble.reader && old.path === trouble.path && old.trouble === trouble.trouble,
        )
        .delete()
      await database.troubles.add(trouble)
      const ids = await database.troubles.orderBy('id').reverse().offset(TROUBLES_KEPT).primaryKeys()
      await database.troubles.bulkDelete(ids)
    }),
  )
}
