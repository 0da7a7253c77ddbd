// Keeps the outlooks up to date behind the figures: worked out in small steps when nobody waits, one shop after another.
// A page brings a hundred lines and changes no forecast to speak of, so pages have theirs made anew only now and then.
import { computeOutlook, type Outlook } from '@/lib/pipeline/compute-outlook'
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
  let running = false
  let due: Due | null = null
  let lastRun = Number.NEGATIVE_INFINITY

  async function run(): Promise<void> {
    running = true
    try {
      while (due !== null) {
        const which: Due = due
        due = null
        if (which === 'all') lastRun = world.now()
        // What is under way is of no use once all are due again.
        await refreshAll(world, desk, which, () => due === 'all')
      }
    } finally {
      running = false
    }
  }

  return {
    changed(by) {
      const waits = by === 'page' && world.now() - lastRun < PAGES_WAIT
      due = waits ? (due ?? 'missing') : 'all'
      // What fails here (a full disk, books deleted meanwhile) leaves the outlooks as they were.
      if (!running) run().catch(() => undefined)
    },
  }
}

async function refreshAll(
  world: EngineWorld,
  desk: BooksDesk,
  which: Due,
  isOutdated: () => boolean,
): Promise<void> {
  await world.idle()
  const shops = await desk.work(async ({ ledger }) => ledger.shops())
  await dropOtherOutlooks(world.database, shops)
  for (const shop of shops) {
    if (isOutdated()) return
    await refresh(world, desk, shop, which, isOutdated)
  }
}

async function refresh(
  { database, idle }: EngineWorld,
  desk: BooksDesk,
  shop: ShopKey,
  which: Due,
  isOutdated: () => boolean,
): Promise<void> {
  const begun = await desk.work(async ({ ledger, stamp }) => {
    const { books } = await loadStamp(database)
    const figures = await loadShopFigures(database, shop)
    const computedFrom = await outlookComputedFrom(database, shop)
    if (figures === null || computedFrom === books || (which === 'missing' && computedFrom !== null))
      return null
    const { outlierPurchaseDays, families } = await loadSettings(database)
    const steps = computeOutlook(ledger, shop, {
      asOfDay: null,
      outlierPurchaseDays,
      burnInDays: figures.coverage.burnInDays,
      horizonDays: HORIZON_DAYS,
      model: null,
      allModels: false,
      families,
    })
    // The first step takes the log: what is imported later must not be half in it.
    steps.next()
    return { steps, computedFrom: books, epoch: stamp.epoch }
  })
  if (begun === null) return
  const outlook = await toEnd(begun.steps, idle, isOutdated)
  if (outlook === null) return
  await desk.work(async books => {
    const change = { epoch: begun.epoch, computedFrom: begun.computedFrom, ...outlook }
    books.stamp = await saveOutlook(database, change)
  })
}

/** Null for a shop without buyers, or when the outlook would be out of date before it is done. */
async function toEnd(
  steps: Generator<void, Outlook | null>,
  idle: EngineWorld['idle'],
  isOutdated: () => boolean,
): Promise<Outlook | null> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (isOutdated()) return null
    await idle()
  }
}
