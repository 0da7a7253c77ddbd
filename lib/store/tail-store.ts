// Readings of pages that wait to be folded into the parts: the background appends, the engine folds and removes.
import type { HashedReading } from '@/lib/schema/hashed-reading'
import type { Database } from './database'
import { keep } from './keep'
import type { TailRecord } from './records'

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

/** The waiting readings, oldest first. */
export async function loadTail(database: Database): Promise<Required<TailRecord>[]> {
  return (await database.tail.orderBy('id').toArray()) as Required<TailRecord>[]
}
