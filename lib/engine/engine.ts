// The engine: what runs inside the worker that keeps the books, as the answers it gives on the engine channel.
import type { ImportOrder } from '@/lib/messages/engine-channel'
import type { EngineHandlers } from '@/lib/messages/engine-server'
import { markInterrupted } from '@/lib/store/file-store'
import { loadSettings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { createBooksDesk } from './books-desk'
import { bringUpToDate, loadWork } from './bring-up-to-date'
import type { EngineWorld } from './engine-world'
import { importFiles } from './import-files'
import { type Change, createStudies } from './keep-studies'
import type { OpenBooks } from './open-books'
import { orderSummaries } from './order-summaries'
import { tidyStore } from './tidy-store'

const TIDY_SECONDS = 2

/** The engine's answers. `wake` is to be called once at the start: it ends what an earlier worker left unfinished. */
export function createEngine(world: EngineWorld): { handlers: EngineHandlers; wake(): Promise<void> } {
  const { database } = world
  const desk = createBooksDesk(world)
  const load = () => loadWork(database)
  const studies = createStudies(world, desk)
  /** Imports by job, and the epoch of the books each works on, once it does. */
  const running = new Map<string, AbortController & { epoch?: number }>()

  /** Whoever opened a page looks at it now: what need not be, is put away after a moment, for all pages until then. */
  let isToTidy = false
  async function tidyLater() {
    if (isToTidy) return
    isToTidy = true
    await world.idle(TIDY_SECONDS)
    isToTidy = false
    await desk.work(books => tidyStore(database, books))
  }

  async function fold(by: Change = 'page') {
    const { rated, ...answer } = await desk.workWith(load, async (books, work) => {
      const changed = await bringUpToDate(database, books, work, false)
      return { changed, revision: books.stamp.revision, rated: books.ratingsRead && changed > 0 }
    })
    studies.changed(rated ? 'file' : by)
    // What goes wrong here is met by the next change, with an answer.
    tidyLater().catch(() => undefined)
    return answer
  }

  async function importAll(order: ImportOrder, controller: AbortController & { epoch?: number }) {
    const result = await desk.work(async books => {
      controller.epoch = books.stamp.epoch
      const imported = await importFiles(world, books, order, controller.signal)
      await bringUpToDate(database, books, await load(), false)
      return imported
    })
    studies.changed('file')
    return result
  }

  const handlers: EngineHandlers = {
    ping: () => ({ ready: true, revision: desk.revision() }),
    fold: () => fold(),
    async importFiles(order) {
      const controller = new AbortController()
      running.set(order.jobId, controller)
      try {
        return await importAll(order, controller)
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
    async recompute() {
      const answer = await desk.workWith(load, async (books, work) => {
        await bringUpToDate(database, books, work, true)
        return { revision: books.stamp.revision }
      })
      studies.changed('file')
      return answer
    },
    async orderSummaries({ shop, orderIds }) {
      const settings = await loadSettings(database)
      const answer = (books: OpenBooks) => orderSummaries(books, shop, orderIds, settings)
      // Books that lie open are answered from at once, even while a file is being read: its rows enter them in one go.
      const open = desk.open()
      return open ? answer(open) : desk.work(async books => answer(books))
    },
    studyAgain() {
      studies.changed('file')
      return null
    },
    async trace({ request, limit }) {
      const job = { kind: 'trace', shop: request.shop, request, limit } as const
      const answer = await world.apart(job, new AbortController().signal)
      return answer?.kind === 'trace' ? answer.trace : null
    },
    async planEntry(of) {
      const answer = await world.apart({ kind: 'plan', ...of }, new AbortController().signal)
      return answer?.kind === 'plan' ? answer.plan : null
    },
    unitCosts: () => desk.work(async ({ ledger }) => ledger.unitCosts()),
    async forget() {
      // This may arrive after the first import into the new books has begun: that one goes on.
      const { epoch } = await loadStamp(database)
      for (const one of running.values()) if (one.epoch !== undefined && one.epoch < epoch) one.abort()
      await desk.putAway()
      return null
    },
  }
  const wake = async () => {
    await desk.work(() => markInterrupted(database))
    await fold('file')
  }
  return { handlers, wake }
}
