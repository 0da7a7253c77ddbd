// Where the books stand: read and moved on inside the transaction that changes them.
import { Problem } from '@/lib/schema/problem'
import type { Database } from './database'
import type { Stamp } from './records'

const FIRST: Stamp = { id: 'stamp', epoch: 1, books: 0, figures: 0, revision: 0, foldedTo: 0, asked: 0 }

/** The stamp as it is now; that of empty books where none was written yet. */
export async function loadStamp(database: Database): Promise<Stamp> {
  return { ...FIRST, ...((await database.meta.get('stamp')) as Partial<Stamp> | undefined) }
}

/** Writes a stamp moved on by `change`; to be called inside a transaction on `meta`. */
export async function moveStamp(
  database: Database,
  change: (stamp: Stamp) => Partial<Stamp>,
): Promise<Stamp> {
  const stamp = await loadStamp(database)
  return putStamp(database, stamp, change(stamp))
}

/** Writes `stamp` moved on by `change`, for whoever has read it already, inside the same transaction. */
export async function putStamp(database: Database, stamp: Stamp, change: Partial<Stamp>): Promise<Stamp> {
  const moved = { ...stamp, revision: stamp.revision + 1, ...change }
  await database.meta.put(moved)
  return moved
}

/** @throws Problem 'books-deleted' when everything was deleted since the stamp `epoch` was read. */
export function sameEpoch(stamp: Stamp, epoch: number): void {
  if (stamp.epoch !== epoch) throw new Problem('books-deleted')
}

/** Something that figures are computed from has changed outside the parts: settings, a typed rating, a new version. */
export function touchBooks(database: Database): Promise<Stamp> {
  return moveStamp(database, stamp => ({ books: stamp.books + 1 }))
}
