// Opens stored books: the parts are taken over as they are, the order index is built from the rows.
import { createBookState } from './book-state'
import type { Ledger, LedgerPart } from './books'
import { createLedger } from './create-ledger'
import { seedReadings } from './keep-readings'
import { restoreParts } from './ledger-parts'
import { reindexBooks } from './reindex-books'

/**
 * A ledger over parts that `takeDirtyParts` gave, in any order; their bytes belong to the ledger from here on.
 * @throws RangeError on a part of a format these books cannot read.
 */
export function loadLedger(parts: readonly LedgerPart[]): Ledger {
  const state = createBookState()
  restoreParts(state, parts)
  seedReadings(state)
  reindexBooks(state)
  return createLedger(state)
}
