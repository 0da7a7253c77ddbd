// What reading and drawing need of the world around them, so that they can run without one.
import type { KnownAccount } from '@/lib/readers/pages/detect-shop'
import type { Observation, PageReading, PageTrouble } from '@/lib/schema/page-reading'

export interface ReadingWorld {
  doc: Document
  url(): URL
  /** Epoch milliseconds. */
  now(): number
  known(): readonly KnownAccount[]
  remember(account: KnownAccount): void
  /** The page's own answer has told of these: their rows will be on screen in a moment. */
  expected(observations: readonly Observation[]): void
  /** true: it has arrived. */
  pageRead(reading: PageReading): Promise<boolean>
  pageTrouble(trouble: PageTrouble): void
  /** The shop has become known, or another, or unknown. */
  shopChanged(): void
  signal: AbortSignal
}

/** The language the page says it is in. */
export const languageOfPage = (doc: Document): string | null =>
  doc.documentElement?.getAttribute('lang') || null
