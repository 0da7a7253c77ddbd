// Says once a page what kept it from being read, after giving it time: Seller Central draws its frame seconds before its rows.
import type { PageReader } from '@/lib/readers/page-reader'
import type { PageTrouble } from '@/lib/schema/page-reading'
import type { ReadingWorld } from './reading-world'

/** How long a page may take to say whose it is and to show its rows. */
const PATIENCE_MS = 8000

/** What is the matter with the page right now; null: nothing. */
export type Diagnosis = () => Promise<PageTrouble['trouble'] | null>

export interface TroubleTeller {
  /** A page has begun: look at it when it has had its time. */
  begin(): void
  tell(trouble: PageTrouble['trouble']): Promise<void>
}

export function createTroubleTeller(
  world: ReadingWorld,
  reader: () => PageReader | null,
  diagnose: Diagnosis,
): TroubleTeller {
  const told = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let page = 0
  world.signal.addEventListener('abort', () => clearTimeout(timer))

  /** The skeleton of the page, for the one trouble it helps with. */
  const shapeFor = async (trouble: PageTrouble['trouble']): Promise<string | null> =>
    trouble === 'unknown-layout'
      ? ((await world.screenReader())?.shape(world.doc.body ?? world.doc) ?? null)
      : null

  const tell = async (trouble: PageTrouble['trouble']): Promise<void> => {
    if (told.has(trouble)) return
    told.add(trouble)
    const path = world.url().pathname.replace(/\d{3}-\d{7}-\d{7}/g, '…')
    const about = { reader: reader()?.id ?? null, path, seenAt: Math.floor(world.now() / 1000), trouble }
    world.pageTrouble({ ...about, shape: await shapeFor(trouble) })
  }
  const look = async (): Promise<void> => {
    const mine = page
    const trouble = await diagnose()
    if (trouble !== null && mine === page) await tell(trouble)
  }
  return {
    begin() {
      page++
      told.clear()
      clearTimeout(timer)
      timer = setTimeout(() => void look(), PATIENCE_MS)
    },
    tell,
  }
}
