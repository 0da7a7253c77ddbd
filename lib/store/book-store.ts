// The books as they lie on disk: an import or a fold is one transaction of changed parts, what it was made from, and the
// stamp, so that a worker that dies at any line leaves the books before it or after it, never between.
import type { LedgerPart } from '@/lib/ledger/books'
import type { Database } from './database'
import { keep } from './keep'
import type { FileRecord, Stamp, TailRecord } from './records'
import { loadStamp, moveStamp, sameEpoch } from './stamp'

export interface StoredBooks {
  stamp: Stamp
  parts: LedgerPart[]
  /** Readings that count as part of the books and are not in the parts, oldest first. */
  folded: Required<TailRecord>[]
}

export interface BookChange {
  /** Of the stamp the books were loaded at. */
  epoch: number
  parts: LedgerPart[]
  /** The file they came from, or null. */
  file: FileRecord | null
  /** Tail readings that are in the parts now. */
  inParts: readonly number[]
  /** The last tail reading that counts as part of the books from now on; null = no further one. */
  foldedTo: number | null
}

/** Everything the ledger is loaded from, as of one moment. */
export function loadBooks(database: Database): Promise<StoredBooks> {
  return database.transaction('r', database.parts, database.tail, database.meta, async () => {
    const stamp = await loadStamp(database)
    const folded = database.tail.where('id').belowOrEqual(stamp.foldedTo)
    return {
      stamp,
      parts: await database.parts.toArray(),
      folded: (await folded.toArray()) as Required<TailRecord>[],
    }
  })
}

/** @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveBooks(database: Database, change: BookChange): Promise<Stamp> {
  const tables = [database.parts, database.files, database.tail, database.meta]
  return keep(() =>
    database.transaction('rw', tables, async () => {
      sameEpoch(await loadStamp(database), change.epoch)
      await database.parts.bulkPut(change.parts)
      if (change.file !== null) await database.files.put(change.file)
      await database.tail.bulkDelete([...change.inParts])
      const same = change.parts.length === 0 && change.foldedTo === null
      return moveStamp(database, stamp => ({
        books: stamp.books + (same ? 0 : 1),
        foldedTo: change.foldedTo ?? stamp.foldedTo,
      }))
    }),
  )
}

/**
 * Rewrites parts that say nothing new: the readings they hold now were part of the books before.
 * @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed.
 */
export function rewriteParts(
  database: Database,
  { epoch, parts, inParts }: Pick<BookChange, 'epoch' | 'parts' | 'inParts'>,
): Promise<void> {
  return keep(() =>
    database.transaction('rw', [database.parts, database.tail, database.meta], async () => {
      sameEpoch(await loadStamp(database), epoch)
      await database.parts.bulkPut(parts)
      await database.tail.bulkDelete([...inParts])
    }),
  )
}
