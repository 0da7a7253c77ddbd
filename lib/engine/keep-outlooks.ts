// Keeps the outlooks up to date behind the figures: made in a worker of their own when nobody waits, one shop after another.
// A page brings a hundred lines and changes no forecast to speak of, so pages have theirs made anew only now and then.
import { gatherOutlook } from '@/lib/pipeline/gather-outlook'
import type { ShopKey } from '@/lib/schema/ids'
import { loadShopFigures } from '@/lib/store/figure-store'
import { dropOtherOutlooks, outlookComputedFrom, saveOutlook } from '@/lib/store/outlook-store'
import { loadSettings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import type { BooksDesk } from './books-desk'
import type { EngineWorld } from './engine-world'

/** Why books have changed: a file or a setting makes outlooks due at once. */
export type Change = 'file' | 'page'

export interface Outlooks {
  /** Books have changed, or have just been opened. */
  changed(by: Change): void
}

/** Pages have outlooks made anew no sooner than this many seconds after the last time. */
const PAGES_WAIT = 15 * 60
const HORIZON_DAYS = 90

/** What is to be made anew: those of all shops, or only of shops that have none (new ones, renamed ones). */
type Due = 'all' | 'missing'

export function createOutlooks(world: EngineWorld, desk: BooksDesk): Outlooks {
  let due: Due | null = null
  /** What is under way: given up once all are due again. */
  let running: AbortController | null = null
  let lastRun = Number.NEGATIVE_INFINITY

  async function run(): Promise<void> {
    try {
      while (due !== null) {
        const which: Due = due
        due = null
        if (which === 'all') lastRun = world.now()
        running = new AbortController()
        await refreshAll(world, desk, which, running.signal)
      }
    } finally {
      running = null
    }
  }

  return {
    changed(by) {
      const waits = by === 'page' && world.now() - lastRun < PAGES_WAIT
      due = waits ? (due ?? 'missing') : 'all'
      if (running !== null) {
        if (due === 'all') running.abort()
        return
      }
      // What fails here (a full disk, books deleted meanwhile) leaves the outlooks as they were.
      run().catch(() => undefined)
    },
  }
}

async function refreshAll(
  world: EngineWorld,
  desk: BooksDesk,
  which: Due,
  signal: AbortSignal,
): Promise<void> {
  await world.idle()
  const shops = await desk.work(async ({ ledger }) => ledger.shops())
  await dropOtherOutlooks(world.database, shops)
  for (const shop of shops) {
    if (signal.aborted) return
    await refresh(world, desk, shop, which, signal)
  }
}

async function refresh(
  { database, makeOutlook }: EngineWorld,
  desk: BooksDesk,
  shop: ShopKey,
  which: Due,
  signal: AbortSignal,
): Promise<void> {
  const begun = await desk.work(async ({ ledger, stamp }) => {
    const { books } = await loadStamp(database)
    const figures = await loadShopFigures(database, shop)
    const computedFrom = await outlookComputedFrom(database, shop)
    if (figures === null || computedFrom === books || (which === 'missing' && computedFrom !== null))
      return null
    const { outlierPurchaseDays, families } = await loadSettings(database)
    const task = gatherOutlook(ledger, shop, {
      asOfDay: null,
      outlierPurchaseDays,
      burnInDays: figures.coverage.burnInDays,
      horizonDays: HORIZON_DAYS,
      model: null,
      allModels: false,
      families,
    })
    return task === null ? null : { task, computedFrom: books, epoch: stamp.epoch }
  })
  if (begun === null) return
  const outlook = await makeOutlook(begun.task, signal)
  if (outlook === null) return
  await desk.work(async books => {
    const change = { epoch: begun.epoch, computedFrom: begun.computedFrom, ...outlook }
    books.stamp = await saveOutlook(database, change)
  })
}
