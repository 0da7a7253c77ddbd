// Readings of pages that are not in the parts: the background appends, the engine folds them into the books, and removes
// them when it next rewrites the parts.
import type { HashedReading } from '@/lib/schema/hashed-reading'
import type { Database } from './database'
import { keep } from './keep'
import type { TailRecord } from './records'
import { loadStamp } from './stamp'

/** Keeps one reading and how its page looked, in one transaction. @throws Problem 'disk-full'. */
export function appendReading(database: Database, reading: HashedReading): Promise<void> {
  return keep(() =>
    database.transaction('rw', database.tail, database.pages, async () => {
      if (reading.observations.length > 0) await database.tail.add({ reading })
      await database.pages.put({
        reader: reading.reader,
        layout: reading.layout,
        seenAt: reading.seenAt,
        rowsRead: reading.rowsRead,
        rowsTotal: reading.rowsTotal,
        skipped: reading.skipped.length,
      })
    }),
  )
}

/** The readings that wait to be folded, oldest first. */
export async function loadTail(database: Database): Promise<Required<TailRecord>[]> {
  return (await (await waiting(database)).toArray()) as Required<TailRecord>[]
}

/** How many of them there are. */
export const countWaiting = async (database: Database): Promise<number> => (await waiting(database)).count()

const waiting = async (database: Database) =>
  database.tail.where('id').above((await loadStamp(database)).foldedTo)
