// Takes the readings that the background left in the tail into the books: in the order they came, stored as one change.
import { ingestReading } from '@/lib/pipeline/ingest-reading'
import type { Database } from '@/lib/store/database'
import { loadTail } from '@/lib/store/tail-store'
import { nameLocalShops, type OpenBooks, storeBooks } from './open-books'

/** How many order lines were new or said something new. */
export async function foldTail(database: Database, books: OpenBooks): Promise<number> {
  await nameLocalShops(database, books)
  const waiting = await loadTail(database)
  if (waiting.length === 0 && !books.renamed) return 0
  let changed = 0
  for (const { reading } of waiting) {
    const outcome = ingestReading(books.ledger, reading)
    changed += outcome.linesAdded + outcome.linesChanged
  }
  await storeBooks(database, books, { file: null, folded: waiting.map(({ id }) => id) })
  return changed
}
