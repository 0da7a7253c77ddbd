// The shape of a migration: numbered, appended, never edited once released, each with an example of the store it leaves
// (tests/fixtures/stores/v<N>.json), which every later version must be able to open.
import type { Transaction } from 'dexie'

export interface Migration {
  version: number
  /** Tables that change, in Dexie's notation; null drops one. Only what a query uses is indexed. */
  tables: Record<string, string | null>
  /** Turns the records of the version before into this version's; null when nothing but tables is added. */
  upgrade: ((transaction: Transaction) => Promise<void>) | null
}
