// The desk the books lie on: one job at a time works on them. They are loaded when first needed, dropped when a job fails
// or everything was deleted, and whoever shows figures is told when their revision has moved.
import type { Stamp } from '@/lib/store/records'
import { loadStamp } from '@/lib/store/stamp'
import type { EngineWorld } from './engine-world'
import { createJobQueue } from './job-queue'
import { type OpenBooks, openBooks } from './open-books'

export interface BooksDesk {
  /** Runs a job on the books when those before it have ended. A job that throws costs the books in memory, no more. */
  work<T>(job: (books: OpenBooks) => Promise<T>): Promise<T>
  /** The same for a job that begins with a look into the store: that shows as well whether the books are still those. */
  workWith<L extends { stamp: Stamp }, T>(
    load: () => Promise<L>,
    job: (books: OpenBooks, loaded: L) => Promise<T>,
  ): Promise<T>
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

  /** The books at hand, opened anew when everything has been deleted since, and what was loaded at their time. */
  async function current<L extends { stamp: Stamp }>(load: () => Promise<L>): Promise<[OpenBooks, L]> {
    for (;;) {
      const open = books ?? (await openBooks(database))
      const loaded = await load()
      books = open.stamp.epoch === loaded.stamp.epoch ? open : null
      if (books !== null) return [books, loaded]
    }
  }

  function tell(now: number): void {
    if (now !== revision) emit({ event: 'changed', revision: now })
    revision = now
  }

  const workWith: BooksDesk['workWith'] = (load, job) =>
    queue.add(async () => {
      try {
        const [open, loaded] = await current(load)
        const result = await job(open, loaded)
        tell(open.stamp.revision)
        return result
      } catch (thrown) {
        books = null
        throw thrown
      }
    })
  const onlyStamp = async () => ({ stamp: await loadStamp(database) })

  return {
    work: job => workWith(onlyStamp, job),
    workWith,
    open: () => books,
    putAway: () =>
      queue.add(async () => {
        books = null
      }),
    revision: () => revision,
  }
}
