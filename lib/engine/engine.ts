// The engine: what runs inside the worker that keeps the books. It answers the engine channel, one job at a time, from
// books loaded out of the store; when a job fails, memory is dropped and the next job loads what is stored.
import type { EngineHandlers } from '@/lib/messages/engine-server'
import { markInterrupted } from '@/lib/store/file-store'
import { loadSettings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { computeFigures } from './compute-figures'
import type { EngineWorld } from './engine-world'
import { foldTail } from './fold-tail'
import { importFiles } from './import-files'
import { createJobQueue } from './job-queue'
import { type OpenBooks, openBooks } from './open-books'
import { orderSummaries } from './order-summaries'

/** The engine's answers. `wake` is to be called once at the start: it ends what an earlier worker left unfinished. */
export function createEngine(world: EngineWorld): { handlers: EngineHandlers; wake(): Promise<void> } {
  const { database, emit } = world
  const queue = createJobQueue()
  const running = new Map<string, AbortController>()
  let held: OpenBooks | null = null
  let revision = 0

  /** Runs a job on the books; afterwards they are up to date, or dropped. */
  const onBooks = <T>(job: (books: OpenBooks) => Promise<T>): Promise<T> =>
    queue.add(async () => {
      try {
        held = await stillCurrent(world, held)
        const result = await job(held)
        announce(held.stamp.revision)
        return result
      } catch (thrown) {
        held = null
        throw thrown
      }
    })

  function announce(now: number): void {
    if (now !== revision) emit({ event: 'changed', revision: now })
    revision = now
  }

  const fold = () =>
    onBooks(async books => {
      const changed = await foldTail(database, books)
      const { books: now, figures } = await loadStamp(database)
      if (now !== figures || books.renamed) await computeFigures(database, books, false)
      return { changed, revision: books.stamp.revision }
    })

  const handlers: EngineHandlers = {
    ping: () => ({ ready: true, revision }),
    fold,
    async importFiles(order) {
      const controller = new AbortController()
      running.set(order.jobId, controller)
      try {
        return await onBooks(async books => {
          const result = await importFiles(world, books, order, controller.signal)
          await foldTail(database, books)
          await computeFigures(database, books, false)
          return result
        })
      } catch (thrown) {
        // What was being read when it failed is told as cut off.
        await markInterrupted(database).catch(() => undefined)
        throw thrown
      } finally {
        running.delete(order.jobId)
      }
    },
    cancelImport({ jobId }) {
      running.get(jobId)?.abort()
      return null
    },
    recompute: () =>
      onBooks(async books => {
        await computeFigures(database, books, true)
        return { revision: books.stamp.revision }
      }),
    async orderSummaries({ shop, orderIds }) {
      const settings = await loadSettings(database)
      // Books at hand are answered from at once, even while a file is being read: its rows enter them in one go.
      const answer = (books: OpenBooks) => orderSummaries(books, shop, orderIds, settings)
      return held ? answer(held) : onBooks(async books => answer(books))
    },
    forget() {
      for (const controller of running.values()) controller.abort()
      return queue.add(async () => {
        held = null
        return null
      })
    },
  }

  return {
    handlers,
    async wake() {
      await queue.add(() => markInterrupted(database))
      await fold()
    },
  }
}

/** The books at hand, unless everything has been deleted since they were loaded. */
async function stillCurrent({ database }: EngineWorld, held: OpenBooks | null): Promise<OpenBooks> {
  if (held === null) return openBooks(database)
  const { epoch } = await loadStamp(database)
  return epoch === held.stamp.epoch ? held : openBooks(database)
}
