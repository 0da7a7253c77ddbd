// What folding pages leaves lying about in the store for the sake of a quick answer, put away when nobody waits: readings
// that are not in the parts, results that are not in their buckets.
import { rewriteParts } from '@/lib/store/book-store'
import type { Database } from '@/lib/store/database'
import { tidyResults } from '@/lib/store/figure-store'
import type { OpenBooks } from './open-books'

/** Opening the books folds as many readings again, a few milliseconds each. */
const MANY_FOLDED = 16

/** Puts away what has become much. Changes neither books nor figures. @throws Problem 'books-deleted' or 'disk-full'. */
export async function tidyStore(database: Database, books: OpenBooks): Promise<void> {
  const { epoch } = books.stamp
  await tidyResults(database, epoch)
  if (books.folded.length <= MANY_FOLDED) return
  await rewriteParts(database, { epoch, parts: books.ledger.takeDirtyParts(), inParts: books.folded })
  books.folded = []
}
