// The books in memory: loaded from the store when first needed, dropped whenever memory and store may differ. Nothing is
// held here that the store could not give back, so the worker may be ended at any line.

import type { Ledger } from '@/lib/ledger/books'
import { loadLedger } from '@/lib/ledger/load-ledger'
import { ingestReading } from '@/lib/pipeline/ingest-reading'
import type { ComputeRecords } from '@/lib/pipeline/shop-records'
import { epochDay } from '@/lib/schema/dates'
import type { ShopFigures } from '@/lib/schema/figures'
import { type AccountId, LOCAL_ACCOUNT, type ShopKey, shopParts } from '@/lib/schema/ids'
import { Problem } from '@/lib/schema/problem'
import { loadAccounts, localOwner } from '@/lib/store/account-store'
import { loadBooks, saveBooks } from '@/lib/store/book-store'
import type { Database } from '@/lib/store/database'
import { loadShopFigures } from '@/lib/store/figure-store'
import type { AccountEntry, FileRecord, Stamp } from '@/lib/store/records'

export interface OpenBooks {
  ledger: Ledger
  stamp: Stamp
  accounts: readonly AccountEntry[]
  /** Tail readings that are in the books in memory and not in the stored parts. */
  folded: number[]
  /** Changes stored since figures were last computed: the ledger knows what those touched. */
  uncomputed: number
  /** By shop, how its figures are computed: what was summed before is kept. */
  records: Map<ShopKey, ComputeRecords>
  /** By shop, the last day of its burn-in (epoch day): a first purchase until then may be an old customer's. */
  burnInLastDay: Map<ShopKey, number>
  /** A shop was renamed: what is stored under its old name is of no use. */
  renamed: boolean
  /** The readings folded last told ratings, which hold the gate up: advice on them should not wait. */
  ratingsRead: boolean
  /** Epoch seconds of the last import: of two in the same second the later one counts all the same. */
  importedAt: number
}

/** Loads everything. @throws Problem 'books-unreadable' when a stored piece is in no form this version knows. */
export async function openBooks(database: Database): Promise<OpenBooks> {
  const { stamp, parts, folded } = await loadBooks(database)
  let ledger: Ledger
  try {
    ledger = loadLedger(parts)
  } catch (thrown) {
    throw new Problem('books-unreadable', thrown instanceof Error ? thrown.message : undefined)
  }
  // A ledger fresh from the store has changed nothing: what loading marked is not news. Only the parts still lack what
  // was folded since they were written.
  ledger.takeDirtyParts()
  for (const { reading } of folded) ingestReading(ledger, reading)
  ledger.takeTouched()
  const accounts = await loadAccounts(database)
  const books: OpenBooks = {
    ledger,
    stamp,
    accounts,
    folded: folded.map(({ id }) => id),
    uncomputed: 0,
    records: new Map(),
    burnInLastDay: new Map(),
    renamed: false,
    ratingsRead: false,
    importedAt: 0,
  }
  for (const shop of ledger.shops()) noteBurnIn(books, await loadShopFigures(database, shop))
  return books
}

/** Remembers the burn-in of a shop as it was last computed. */
export function noteBurnIn(books: OpenBooks, figures: ShopFigures | null): void {
  if (figures === null || figures.coverage.from === null) return
  const { from, burnInDays } = figures.coverage
  books.burnInLastDay.set(figures.shop, epochDay(from) + burnInDays - 1)
}

/** Gives "local" shops their account's name once a page has told it. */
export function nameLocalShops(books: OpenBooks, accounts: readonly AccountEntry[]): void {
  books.accounts = accounts
  const owner = localOwner(books.accounts)
  const local = books.ledger.shops().some(shop => shopParts(shop).account === LOCAL_ACCOUNT)
  if (owner === LOCAL_ACCOUNT || !local) return
  books.ledger.nameAccount(owner)
  books.renamed = true
}

/** The account that facts given as "local" belong to by now. */
export const accountOf = (books: OpenBooks, account: AccountId): AccountId =>
  account === LOCAL_ACCOUNT ? localOwner(books.accounts) : account

/** Stores what the ledger has changed, with the file it came from, in one transaction. */
export async function storeBooks(database: Database, books: OpenBooks, file: FileRecord): Promise<void> {
  const parts = books.ledger.takeDirtyParts()
  const { epoch } = books.stamp
  books.stamp = await saveBooks(database, { epoch, parts, file, inParts: books.folded, foldedTo: null })
  books.folded = []
  if (parts.length > 0) books.uncomputed++
}
