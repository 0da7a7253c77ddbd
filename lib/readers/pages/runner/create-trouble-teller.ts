// Says once a page what kept it from being read, after giving it time: Seller Central draws its frame seconds before its rows.
import type { PageReader } from '@/lib/readers/page-reader'
import { shapeReport } from '@/lib/readers/pages/landmarks/shape-report'
import type { PageTrouble } from '@/lib/schema/page-reading'
import type { ReadingWorld } from './reading-world'

/** How long a page may take to say whose it is and to show its rows. */
const PATIENCE_MS = 8000

/** What is the matter with the page right now; null: nothing. */
export type Diagnosis = () => PageTrouble['trouble'] | null

export interface TroubleTeller {
  /** A page has begun: look at it when it has had its time. */
  begin(): void
  tell(trouble: PageTrouble['trouble']): void
}

export function createTroubleTeller(
  world: ReadingWorld,
  reader: () => PageReader | null,
  diagnose: Diagnosis,
): TroubleTeller {
  const told = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  world.signal.addEventListener('abort', () => clearTimeout(timer))

  const tell = (trouble: PageTrouble['trouble']): void => {
    if (told.has(trouble)) return
    told.add(trouble)
    const path = world.url().pathname.replace(/\d{3}-\d{7}-\d{7}/g, '…')
    const shape = trouble === 'unknown-layout' ? shapeReport(world.doc.body ?? world.doc) : null
    world.pageTrouble({
      reader: reader()?.id ?? null,
      path,
      seenAt: Math.floor(world.now() / 1000),
      trouble,
      shape,
    })
  }
  return {
    begin() {
      told.clear()
      clearTimeout(timer)
      timer = setTimeout(() => {
        const trouble = diagnose()
        if (trouble !== null) tell(trouble)
      }, PATIENCE_MS)
    },
    tell,
  }
}
