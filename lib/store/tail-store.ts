// Readings of pages that are not in the parts: the background appends, the engine folds them into the books, and removes
// them when it next rewrites the parts.
import type { HashedReading } from '@/lib/schema/hashed-reading'
import type { Database } from './database'
import { keep } from './keep'
import type { PageRecord, TailRecord } from './records'
import { loadStamp } from './stamp'

/** Keeps readings, oldest first, and how their pages looked, in one transaction. @throws Problem 'disk-full'. */
export function appendReading(database: Database, ...readings: HashedReading[]): Promise<void> {
  const { tail, pages } = database
  const told = readings.filter(({ observations }) => observations.length > 0)
  return keep(() =>
    database.transaction('rw', tail, pages, async () => {
      await Promise.all([
        tail.bulkAdd(told.map(reading => ({ reading }))),
        pages.bulkPut(readings.map(pageState)),
      ])
    }),
  )
}

const pageState = ({ reader, layout, seenAt, rowsRead, rowsTotal, skipped }: HashedReading): PageRecord => ({
  reader,
  layout,
  seenAt,
  rowsRead,
  rowsTotal,
  skipped: skipped.length,
})

/** The readings that wait to be folded, oldest first. */
export async function loadTail(database: Database): Promise<Required<TailRecord>[]> {
  return (await (await waiting(database)).toArray()) as Required<TailRecord>[]
}

/** How many of them there are. */
export const countWaiting = async (database: Database): Promise<number> => (await waiting(database)).count()

const waiting = async (database: Database) =>
  database.tail.where('id').above((await loadStamp(database)).foldedTo)
