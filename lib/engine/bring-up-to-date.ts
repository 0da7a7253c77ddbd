// Brings books and figures up to date: takes the readings that the background left in the tail into the books, computes
// what they touch, and stores both as one change. One transaction to read and one to write: each has its price.
import { ingestReading } from '@/lib/pipeline/ingest-reading'
import { loadAccounts } from '@/lib/store/account-store'
import type { BookChange } from '@/lib/store/book-store'
import type { Database } from '@/lib/store/database'
import { loadShops } from '@/lib/store/figure-store'
import { saveWork } from '@/lib/store/save-work'
import { loadSettings, loadTypedRatings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { adoptStudies } from '@/lib/store/study-store'
import { loadTail } from '@/lib/store/tail-store'
import { computeFigures } from './compute-figures'
import { nameLocalShops, type OpenBooks } from './open-books'

/** Where there is no leisure to put readings into the parts, as many are let lie. */
const MOST_FOLDED = 64

/** What is to be done, as of one moment. */
export type Work = Awaited<ReturnType<typeof loadWork>>

/**
 * Says how many order lines were new or said something new. All figures are computed when `everything`, or when those
 * stored are older than what the books in memory have told of since.
 *
 * @throws Problem 'books-deleted' or 'disk-full'; then nothing was stored.
 */
export async function bringUpToDate(
  database: Database,
  books: OpenBooks,
  { stamp, accounts, waiting, ...inputs }: Work,
  everything: boolean,
): Promise<number> {
  nameLocalShops(books, accounts)
  books.ratingsRead = waiting.some(({ reading }) => reading.reader === 'voice-of-customer')
  let changed = 0
  for (const { reading } of waiting) {
    const outcome = ingestReading(books.ledger, reading)
    changed += outcome.linesAdded + outcome.linesChanged
  }
  const stale = everything || waiting.length > 0 || stamp.figures !== stamp.books || books.renamed
  if (!stale) return 0
  const followed = stamp.figures === stamp.books - books.uncomputed && !books.renamed
  const computed = computeFigures(books, inputs, everything || !followed)
  const change = bookChange(books, waiting)
  const isNews = change.parts.length > 0 || change.foldedTo !== null
  // Settings may have been saved since they were read: those are the next call's.
  const computedFrom = stamp.books + (isNews ? 1 : 0)
  books.stamp = await saveWork(database, change, { computedFrom, ...computed })
  // What was studied under the old name is told of together with the figures under the new one.
  if (books.renamed) books.stamp = (await adoptStudies(database, books.ledger.shops())) ?? books.stamp
  const ids = waiting.map(({ id }) => id)
  books.folded = change.foldedTo === null ? [] : [...books.folded, ...ids]
  books.uncomputed = 0
  books.renamed = false
  return changed
}

/**
 * What is to be stored of the books. Rewriting parts costs more than all else that a page changes, and the readings lie
 * in the tail already: only when there are many of them, or a shop has another name now, are the parts rewritten.
 */
function bookChange(books: OpenBooks, waiting: readonly { id: number }[]): BookChange {
  const { epoch } = books.stamp
  const last = waiting.at(-1)
  const ids = [...books.folded, ...waiting.map(({ id }) => id)]
  if (last !== undefined && ids.length <= MOST_FOLDED && !books.renamed)
    return { epoch, parts: [], file: null, inParts: [], foldedTo: last.id }
  return { epoch, parts: books.ledger.takeDirtyParts(), file: null, inParts: ids, foldedTo: null }
}

/** All that is to be known to bring books and figures up to date. */
export function loadWork(database: Database) {
  const { meta, tail, settings, ratings } = database
  return database.transaction('r', [meta, tail, settings, ratings], async () => {
    const [stamp, waiting, accounts, shops, set, typed] = await Promise.all([
      loadStamp(database),
      loadTail(database),
      loadAccounts(database),
      loadShops(database),
      loadSettings(database),
      loadTypedRatings(database),
    ])
    return { stamp, accounts, shops, waiting, settings: set, ratings: typed }
  })
}
