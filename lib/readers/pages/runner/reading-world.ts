// What reading and drawing need of the world around them, so that they can run without one.
import type { ScreenReader } from '@/lib/readers/page-reader'
import type { KnownAccount } from '@/lib/readers/pages/detect-shop'
import type { HeardAnswer, PageReading, PageTrouble, ToldRow, ToldRows } from '@/lib/schema/page-reading'

export interface ReadingWorld {
  doc: Document
  url(): URL
  /** Epoch milliseconds. */
  now(): number
  known(): readonly KnownAccount[]
  remember(account: KnownAccount): void
  /** The page's own answer has told of these: their rows will be on screen in a moment. */
  expected(rows: readonly ToldRow[]): void
  /** Passes an answer on to where it is read and kept; what it told of, or null when it did not arrive. */
  answerHeard(heard: HeardAnswer): Promise<ToldRows | null>
  /** Brings what reads the screen into the page, once; null where it cannot be had. */
  screenReader(): Promise<ScreenReader | null>
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
