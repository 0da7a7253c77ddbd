// What the seller wrote down or set themselves, as one file keeps it: all that no report or page could give back. Orders and
// buyers are in none of it.
import type { ShopKey } from './ids'
import type { MappingAnswer } from './import-report'
import type { DismissedChange, JournalEntry } from './journal'
import type { UnitCostFact } from './money-facts'
import type { Settings } from './settings'
import type { TypedRating } from './typed-rating'

/** What the file says it is; a later form has another number. */
export const OWN_ENTRIES = { format: 'encore-clv own entries', version: 1 } as const

export interface OwnEntries {
  /** Only those that could be read. */
  settings: Partial<Settings>
  /** Star ratings that were typed in. */
  ratings: TypedRating[]
  journal: JournalEntry[]
  dismissed: { shop: ShopKey; changes: DismissedChange[] }[]
  /** How columns of unknown headers are read. */
  mappings: MappingAnswer[]
  unitCosts: UnitCostFact[]
}

/** What came back from a file. */
export interface Restored {
  journal: number
  ratings: number
  /** To be read like a file of unit costs, which keeps what it had before. */
  unitCosts: UnitCostFact[]
  /** Places in the file that could not be read, such as "journal[3]". */
  leftOut: string[]
}
