// Brings books and figures up to date: takes the readings that the background left in the tail into the books, computes
// what they touch, and stores both as one change. One transaction to read and one to write: each has its price.
import { ingestReading } from '@/lib/pipeline/ingest-reading'
import { loadAccounts } from '@/lib/store/account-store'
import { saveBooks } from '@/lib/store/book-store'
import type { Database } from '@/lib/store/database'
import { loadShops, saveResults } from '@/lib/store/figure-store'
import { keep } from '@/lib/store/keep'
import { loadSettings, loadTypedRatings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { loadTail } from '@/lib/store/tail-store'
import { computeFigures } from './compute-figures'
import { nameLocalShops, type OpenBooks } from './open-books'

/**
 * Says how many order lines were new or said something new. All figures are computed when `everything`, or when those
 * stored are older than what the books in memory have told of since.
 *
 * @throws Problem 'books-deleted' or 'disk-full'; then nothing was stored.
 */
export async function bringUpToDate(
  database: Database,
  books: OpenBooks,
  everything: boolean,
): Promise<number> {
  const { stamp, accounts, waiting, ...inputs } = await loadWork(database)
  nameLocalShops(books, accounts)
  let changed = 0
  for (const { reading } of waiting) {
    const outcome = ingestReading(books.ledger, reading)
    changed += outcome.linesAdded + outcome.linesChanged
  }
  const parts = books.ledger.takeDirtyParts()
  const followed = stamp.figures === stamp.books - books.uncomputed && !books.renamed
  const stale = everything || parts.length > 0 || stamp.figures !== stamp.books || books.renamed
  if (!stale && waiting.length === 0) return 0
  const computed = stale ? computeFigures(books, inputs, everything || !followed) : null
  const { epoch } = books.stamp
  const { parts: rows, files, tail, shops, figures, summaries, meta } = database
  const folded = waiting.map(({ id }) => id)
  // Settings may have been saved since they were read: those are the next call's.
  const computedFrom = stamp.books + (parts.length > 0 ? 1 : 0)
  books.stamp = await keep(() =>
    database.transaction('rw', [rows, files, tail, shops, figures, summaries, meta], async () => {
      const stored = await saveBooks(database, { epoch, parts, file: null, folded })
      return computed === null ? stored : saveResults(database, { epoch, computedFrom, ...computed })
    }),
  )
  if (computed !== null) books.uncomputed = 0
  books.renamed = false
  return changed
}

/** All that is to be known, as of one moment. */
function loadWork(database: Database) {
  const { meta, tail, settings, ratings } = database
  return database.transaction('r', [meta, tail, settings, ratings], async () => {
    const [stamp, accounts, shops, waiting, set, typed] = await Promise.all([
      loadStamp(database),
      loadAccounts(database),
      loadShops(database),
      loadTail(database),
      loadSettings(database),
      loadTypedRatings(database),
    ])
    return { stamp, accounts, shops, waiting, settings: set, ratings: typed }
  })
}
