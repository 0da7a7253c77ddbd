// What each table of the store holds. Few and large records: IndexedDB costs about a tenth of a millisecond a record
// whatever its size, so order lines lie in column-packed parts and results are kept as text.
import type { LedgerPart } from '@/lib/ledger/books'
import type { PageState, ShopState, StoredFile } from '@/lib/messages/protocol'
import type { Alert } from '@/lib/schema/alert'
import type { HashedReading } from '@/lib/schema/hashed-reading'
import type { AccountId, Asin, ShopKey } from '@/lib/schema/ids'
import type { MappingAnswer } from '@/lib/schema/import-report'
import type { DismissedChange } from '@/lib/schema/journal'
import type { PageTrouble } from '@/lib/schema/page-reading'
import type { Settings } from '@/lib/schema/settings'
import type { TypedRating } from '@/lib/schema/typed-rating'

/** A piece of the order ledger. */
export type PartRecord = LedgerPart
/**
 * A page reading that is not in the parts yet: written by the background, folded into the books by the engine, which
 * rewrites parts only now and then. Those up to the stamp's `foldedTo` are in the figures.
 */
export interface TailRecord {
  id?: number
  reading: HashedReading
}
/** All figures of a shop, as JSON text: text is stored several times faster than objects. */
export interface ShopRecord {
  shop: ShopKey
  text: string
}
/**
 * Results of those ASINs of a shop whose names fall into one bucket: JSON texts of AsinSummary, AsinDays, AsinOutlook, AsinStudy.
 * Numbers from 1024 on are of ASINs that fresh lines have changed, "" for those that are no more: see asin-texts.ts.
 */
export interface BucketRecord {
  shop: ShopKey
  bucket: number
  asins: Asin[]
  /** texts[i] is of asins[i]. */
  texts: string[]
}
/** A file, from the moment its import starts. */
export interface FileRecord extends Omit<StoredFile, 'id'> {
  id?: number
  state: 'running' | 'done'
}
export type MappingRecord = MappingAnswer
export interface SettingsRecord {
  id: 'settings'
  settings: Settings
}
export type RatingRecord = TypedRating
export interface KeyRecord {
  id: 'master'
  key: CryptoKey
}
export type PageRecord = PageState
export interface TroubleRecord extends PageTrouble {
  id?: number
}

/** An account and the label its buyers' hashing key is derived under: what the books called the account first. */
export interface AccountEntry {
  account: AccountId
  keyLabel: string
}

/**
 * Where the books stand. `books` grows with every change of what figures are computed from, `figures` is the value of
 * `books` they were computed from, `revision` grows with every change of either, `epoch` with every "delete everything".
 * `foldedTo` is the number of the last tail reading that counts as part of the books.
 */
export interface Stamp {
  id: 'stamp'
  epoch: number
  books: number
  figures: number
  revision: number
  foldedTo: number
  /** How often studies were asked for again by what is in no figure (the journal, some settings). */
  asked: number
}
/** Of a shop: the ids of what stood in the last study, and what has come up and was not told yet. */
export interface AlertRecord {
  id: `alerts ${string}`
  known: string[]
  fresh: Alert[]
}
/** What was told last, and when (epoch seconds). */
export interface AlertedRecord {
  id: 'alerted'
  at: number
  told: Alert[]
}
/** Of a shop: detected changes that were none of the seller's. */
export interface DismissedRecord {
  id: `dismissed ${string}`
  changes: DismissedChange[]
}
export type MetaRecord =
  | AlertRecord
  | AlertedRecord
  | DismissedRecord
  | Stamp
  | { id: 'accounts'; accounts: AccountEntry[] }
  | { id: 'shops'; shops: ShopState[] }
  | { id: 'panel-target'; asin: Asin | null }
  /** Of a shop: the stamp's `books` its study, outlook included, was computed from. */
  | { id: `outlook ${string}`; computedFrom: number }
  /** Of a shop whose study came to nothing: the stamp's `books` it was to be computed from. */
  | { id: `unstudied ${string}`; computedFrom: number }
