// Deletes all that was ever stored, the master key too. Tables are emptied rather than the database dropped: dropping
// would wait for every open page, and whatever still works on the old books finds a new epoch and stops.
import type { Database } from './database'
import { loadStamp } from './stamp'

/** Empties every table in one transaction; what is left is a stamp of a new epoch, with a revision that still grows. */
export function deleteEverything(database: Database): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    const { epoch, revision } = await loadStamp(database)
    await Promise.all(database.tables.map(table => table.clear()))
    const next = { books: 0, figures: 0, revision: revision + 1, foldedTo: 0, asked: 0 }
    await database.meta.put({ id: 'stamp', epoch: epoch + 1, ...next })
  })
}
