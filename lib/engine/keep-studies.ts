// Keeps the studies up to date behind the figures: made in a worker of their own when nobody waits, one shop after another.
// A page brings a hundred lines and changes no forecast to speak of, so pages have theirs made anew only now and then.
import { alertsOf } from '@/lib/pipeline/alerts-of'
import type { ShopKey } from '@/lib/schema/ids'
import { adoptJournal } from '@/lib/store/journal-store'
import { loadStamp } from '@/lib/store/stamp'
import { dropOtherStudies, saveStudy, saveStudyFailure, studyComputedFrom } from '@/lib/store/study-store'
import type { BooksDesk } from './books-desk'
import type { EngineWorld } from './engine-world'

/** Why studies are due: what a file, a setting or the journal changes is studied at once. */
export type Change = 'file' | 'page'

export interface Studies {
  /** Books have changed, or have just been opened. */
  changed(by: Change): void
}

/** Pages have studies made anew no sooner than this many seconds after the last time. */
const PAGES_WAIT = 15 * 60

/** What is to be made anew: those of all shops, or only of shops that have none (new ones, renamed ones). */
type Due = 'all' | 'missing'

export function createStudies(world: EngineWorld, desk: BooksDesk): Studies {
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
      if (running === null) {
        // What fails here (a full disk, books deleted meanwhile) leaves the studies as they were.
        run().catch(() => undefined)
      } else if (due === 'all') running.abort()
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
  const { database } = world
  const shops = await desk.work(async ({ ledger }) => ledger.shops())
  await dropOtherStudies(database, shops)
  await adoptJournal(database, shops)
  for (const shop of shops) {
    if (signal.aborted) return
    await refresh(world, desk, shop, which, signal)
  }
}

async function refresh(
  { database, apart }: EngineWorld,
  desk: BooksDesk,
  shop: ShopKey,
  which: Due,
  signal: AbortSignal,
): Promise<void> {
  const { books, epoch, asked } = await loadStamp(database)
  const before = await studyComputedFrom(database, shop)
  if (before === books || (which === 'missing' && before !== null)) return
  const answer = await apart({ kind: 'study', shop }, signal).catch(() => 'failed' as const)
  if (answer === 'failed') {
    // Told, so that nobody waits for a verdict that does not come; the next change of the books has it tried again.
    await desk.work(async open => {
      open.stamp = await saveStudyFailure(database, { epoch, computedFrom: books, shop })
    })
    return
  }
  if (answer?.kind !== 'study') return
  const { kind: _, ...studied } = answer
  await desk.work(async open => {
    open.stamp = await saveStudy(database, { ...studied, asked, shop, alerts: alertsOf(studied.study) })
  })
}
