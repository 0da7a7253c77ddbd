// Keeps the studies up to date behind the figures: made in a worker of their own when nobody waits, one shop after another.
// A page brings a hundred lines and changes no forecast to speak of, so pages have theirs made anew only now and then.
import { alertsOf } from '@/lib/pipeline/alerts-of'
import type { ShopKey } from '@/lib/schema/ids'
import { adoptJournal } from '@/lib/store/journal-store'
import { loadStamp } from '@/lib/store/stamp'
import {
  adoptStudies,
  dropOtherStudies,
  saveStudy,
  saveStudyFailure,
  studyComputedFrom,
} from '@/lib/store/study-store'
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

/**
 * Who reads pages waits for their figures, and a study takes a core of the machine: what pages make due begins when none
 * has come for so many seconds, and is given up when one comes. Neither is done more than so often in a row.
 */
const QUIET_SECONDS = 20
const MOST_WAITS = 15
const MOST_GIVEN_UP = 5

/** What is to be made anew: those of all shops, or only of shops that have none. */
type Due = 'all' | 'missing'

export function createStudies(world: EngineWorld, desk: BooksDesk): Studies {
  let due: Due | null = null
  /** A file, a setting or the journal made it due: it waits for no quiet. */
  let isUrgent = false
  let isLooping = false
  /** What is under way: given up once all are due again. */
  let running: { stop: AbortController; which: Due; isUrgent: boolean } | null = null
  let lastRun = Number.NEGATIVE_INFINITY
  let pages = 0
  let givenUp = 0
  /** The shops as they were when it was last looked whether any has no study. */
  let known: string | null = null
  let hurry: () => void = () => undefined

  /** Resolves when pages have ceased to come, or something urgent has. */
  async function quiet(): Promise<void> {
    const hurried = new Promise<void>(resolve => {
      hurry = resolve
    })
    for (let waits = 0; waits < MOST_WAITS && !isUrgent; waits++) {
      const before = pages
      await Promise.race([world.idle(QUIET_SECONDS), hurried])
      if (pages === before) return
    }
  }

  async function run(): Promise<void> {
    isLooping = true
    try {
      while (due !== null) {
        await world.idle()
        known = (await followNames(world, desk)).join()
        await quiet()
        const which: Due = due
        const stop = new AbortController()
        running = { stop, which, isUrgent }
        due = null
        isUrgent = false
        if (which === 'all') lastRun = world.now()
        await refreshAll(world, desk, which, stop.signal)
        running = null
        if (!stop.signal.aborted) givenUp = 0
      }
    } finally {
      isLooping = false
      running = null
    }
  }

  /** A page asks for little, and for nothing at all where all shops are known and were studied a while ago. */
  function dueByPage(): Due | null {
    pages++
    const isInTheWay = running !== null && !running.isUrgent && !running.stop.signal.aborted
    if (isInTheWay && givenUp++ < MOST_GIVEN_UP) {
      running?.stop.abort()
      return due === 'all' ? due : (running?.which ?? due)
    }
    if (world.now() - lastRun >= PAGES_WAIT) return 'all'
    return due ?? (desk.open()?.ledger.shops().join() === known ? null : 'missing')
  }

  return {
    changed(by) {
      due = by === 'page' ? dueByPage() : 'all'
      if (by === 'file') {
        isUrgent = true
        running?.stop.abort()
        hurry()
      }
      // What fails here (a full disk, books deleted meanwhile) leaves the studies as they were.
      if (due !== null && !isLooping) run().catch(() => undefined)
    },
  }
}

/** What is stored of shops that have another name now follows it; of those that are no more it is dropped. All there are. */
async function followNames({ database }: EngineWorld, desk: BooksDesk): Promise<readonly ShopKey[]> {
  return desk.work(async books => {
    const shops = books.ledger.shops()
    books.stamp = (await adoptStudies(database, shops)) ?? books.stamp
    await dropOtherStudies(database, shops)
    await adoptJournal(database, shops)
    return shops
  })
}

async function refreshAll(
  world: EngineWorld,
  desk: BooksDesk,
  which: Due,
  signal: AbortSignal,
): Promise<void> {
  for (const shop of await desk.work(async ({ ledger }) => ledger.shops())) {
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
