// The store: one Dexie database in the extension's own origin. Never opened in a content script, whose databases belong
// to the site it runs in.
import { Dexie, type Table } from 'dexie'
import type { JournalEntry } from '@/lib/schema/journal'
import { Problem } from '@/lib/schema/problem'
import { MIGRATIONS } from './migrations/index'
import type {
  BucketRecord,
  FileRecord,
  KeyRecord,
  MappingRecord,
  MetaRecord,
  PageRecord,
  PartRecord,
  RatingRecord,
  SettingsRecord,
  ShopRecord,
  TailRecord,
  TroubleRecord,
} from './records'

export interface Tables {
  parts: Table<PartRecord, string>
  tail: Table<TailRecord, number>
  shops: Table<ShopRecord, string>
  figures: Table<BucketRecord, [string, number]>
  summaries: Table<BucketRecord, [string, number]>
  outlooks: Table<BucketRecord, [string, number]>
  studies: Table<BucketRecord, [string, number]>
  journal: Table<JournalEntry, string>
  files: Table<FileRecord, number>
  mappings: Table<MappingRecord, string>
  settings: Table<SettingsRecord, string>
  ratings: Table<RatingRecord, [string, string]>
  keys: Table<KeyRecord, string>
  pages: Table<PageRecord, string>
  troubles: Table<TroubleRecord, number>
  meta: Table<MetaRecord, string>
}
export type Database = Dexie & Tables

export const DATABASE_NAME = 'encore'
/** IndexedDB counts versions in tenths of Dexie's. */
const NATIVE_VERSIONS = 10

/**
 * Opens the store, creating or migrating it. `upTo` stops at an older version: for tests of migrations.
 * @throws Problem 'books-newer' when a later version of the extension wrote it; nothing is touched then.
 */
export async function openDatabase(name: string = DATABASE_NAME, upTo = Infinity): Promise<Database> {
  const known = MIGRATIONS.filter(({ version }) => version <= upTo)
  // Asked before opening: Dexie opens a later version's database without complaint, and changes its tables.
  const stored = await storedVersion(name)
  if (stored > Math.max(...known.map(({ version }) => version)))
    throw new Problem('books-newer', `The stored books are of version ${stored}.`)
  const database = new Dexie(name) as Database
  for (const { version, tables, upgrade } of known) {
    const declared = database.version(version).stores(tables)
    if (upgrade) declared.upgrade(upgrade)
  }
  return (await database.open()) as Database
}

/** The version of the database on disk, 0 when there is none. */
async function storedVersion(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find(one => one.name === name)
  return (found?.version ?? 0) / NATIVE_VERSIONS
}
