// The books as they lie on disk: an import or a fold is one transaction of changed parts, what it was made from, and the
// stamp, so that a worker that dies at any line leaves the books before it or after it, never between.
import type { LedgerPart } from '@/lib/ledger/books'
import type { Database } from './database'
import { keep } from './keep'
import type { FileRecord, Stamp, TailRecord } from './records'
import { loadStamp, putStamp, sameEpoch } from './stamp'

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

/**
 * Everything the ledger is loaded from. Parts take long to read, and nobody's readings are to wait for that: they have a
 * transaction of their own. They come last, so that what is written in between is in them, at most told twice, which
 * changes nothing; the stamp is older then than they are.
 */
export async function loadBooks(database: Database): Promise<StoredBooks> {
  const told = await database.transaction('r', database.tail, database.meta, async () => {
    const stamp = await loadStamp(database)
    const folded = database.tail.where('id').belowOrEqual(stamp.foldedTo)
    return { stamp, folded: (await folded.toArray()) as Required<TailRecord>[] }
  })
  return { ...told, parts: await database.parts.toArray() }
}

/** @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveBooks(database: Database, change: BookChange): Promise<Stamp> {
  const tables = [database.parts, database.files, database.tail, database.meta]
  return keep(() =>
    database.transaction('rw', tables, async () => {
      const [stamp] = await Promise.all([loadStamp(database), putBooks(database, change)])
      sameEpoch(stamp, change.epoch)
      return putStamp(database, stamp, movedBy(stamp, change))
    }),
  )
}

/** Writes all but the stamp; to be called inside a transaction on the tables it touches. */
export async function putBooks(
  { parts, files, tail }: Database,
  { parts: changed, file, inParts }: BookChange,
): Promise<void> {
  await Promise.all([
    changed.length > 0 && parts.bulkPut(changed),
    file !== null && files.put(file),
    inParts.length > 0 && tail.bulkDelete([...inParts]),
  ])
}

/** How a change moves the stamp. */
export function movedBy(stamp: Stamp, { parts, foldedTo }: BookChange): Partial<Stamp> {
  const same = parts.length === 0 && foldedTo === null
  return { books: stamp.books + (same ? 0 : 1), foldedTo: foldedTo ?? stamp.foldedTo }
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
