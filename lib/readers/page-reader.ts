// The shape of a page reader, and what a reading gives. Pure: same page, same reading. A reader has three parts that run in three places:
// where it stands and what it shows rows of (always in the page), its layouts (brought into the page only where the page's own answers
// do not tell of its rows), and the readers of those answers (in the background).
import type { MarketplaceId } from '@/lib/schema/ids'
import type { Observation, PageReaderId, PageShop } from '@/lib/schema/page-reading'

export interface Page {
  doc: ParentNode
  url: URL
  /** BCP 47 language of the page (html lang), or null. */
  language: string | null
  shop: PageShop
  /** Epoch seconds. */
  now: number
}

export interface Reading {
  observations: Observation[]
  /** A row we saw and could not read: counted, never guessed. Keys only, no values. */
  skipped: { where: string; why: string }[]
  rowsRead: number
  /** How many the page says there are; null = it does not say. */
  rowsTotal: number | null
}

export interface Layout {
  /** Year and month this layout was first seen, "2025-11". */
  firstSeen: `${number}-${number}`
  /** Cheap: landmarks only. */
  detect(page: Page): boolean
  /** @throws LayoutChanged naming what was expected and what was found. */
  read(page: Page): Reading
}

/** The page's own answer, as it was observed going by. */
export interface Answer {
  url: URL
  /** What the page asked, where the answer alone does not say it (a report's name and dates); else null. */
  request: unknown
  body: unknown
}

/** Reads one kind of answer. `path` is the start of the address it came from. */
export interface AnswerReader {
  path: string
  read(answer: Answer, page: Pick<Page, 'shop' | 'now'>): Reading
}

/** A row on screen a strip can be put beside: the cell it hangs in, and the ASIN or order it speaks of. */
export interface Anchor {
  element: Element
  asin: string | null
  orderId: string | null
}

export interface PageReader {
  id: PageReaderId
  /** Path prefixes: "/orders-v3". Hosts come from marketplaces. */
  paths: readonly string[]
  /** Selector of what stands on the page even when it has no rows to show; null where nothing is known to. */
  frame: string | null
  anchors(doc: ParentNode): Anchor[]
}

export type PageOutcome =
  | { kind: 'read'; layout: string; reading: Reading }
  /** No layout knows the page; `expected` and `found` where one began to read and stopped. */
  | { kind: 'unknown'; expected: string | null; found: string | null }

/** Everything that is needed to read a page from the screen, in one piece. */
export interface ScreenReader {
  read(reader: Pick<PageReader, 'id'>, page: Page): PageOutcome
  /** The marketplaces that the orders on screen name. */
  marketplaces(doc: ParentNode): MarketplaceId[]
  /** The skeleton of a page that was not understood. */
  shape(root: ParentNode): string
}

/** A page that holds what a layout needs no longer. The message names landmarks, never values. */
export class LayoutChanged extends Error {
  readonly expected: string
  readonly found: string
  constructor(expected: string, found: string) {
    super(`Expected ${expected}; found ${found}.`)
    this.expected = expected
    this.found = found
  }
}
