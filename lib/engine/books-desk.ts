// The desk the books lie on: one job at a time works on them. They are loaded when first needed, dropped when a job fails
// or everything was deleted, and whoever shows figures is told when their revision has moved.
import { loadStamp } from '@/lib/store/stamp'
import type { EngineWorld } from './engine-world'
import { createJobQueue } from './job-queue'
import { type OpenBooks, openBooks } from './open-books'

export interface BooksDesk {
  /** Runs a job on the books when those before it have ended. A job that throws costs the books in memory, no more. */
  work<T>(job: (books: OpenBooks) => Promise<T>): Promise<T>
  /** The books, if they lie open. */
  open(): OpenBooks | null
  /** Puts them away when the jobs before have ended. */
  putAway(): Promise<void>
  /** The last revision that was told. */
  revision(): number
}

export function createBooksDesk({ database, emit }: EngineWorld): BooksDesk {
  const queue = createJobQueue()
  let books: OpenBooks | null = null
  let revision = 0

  /** The books at hand, unless everything has been deleted since they were loaded. */
  async function current(): Promise<OpenBooks> {
    if (books !== null && books.stamp.epoch === (await loadStamp(database)).epoch) return books
    return openBooks(database)
  }

  function tell(now: number): void {
    if (now !== revision) emit({ event: 'changed', revision: now })
    revision = now
  }

  return {
    work: job =>
      queue.add(async () => {
        try {
          books = await current()
          const result = await job(books)
          tell(books.stamp.revision)
          return result
        } catch (thrown) {
          books = null
          throw thrown
        }
      }),
    open: () => books,
    putAway: () =>
      queue.add(async () => {
        books = null
      }),
    revision: () => revision,
  }
}
