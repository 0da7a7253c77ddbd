// Applies a page reader: the newest layout that knows the page, or the answer reader of an address. The one place where it is chosen.
import {
  type Answer,
  LayoutChanged,
  type Page,
  type PageReader,
  type Reading,
} from '@/lib/readers/page-reader'

export type PageOutcome =
  | { kind: 'read'; layout: string; reading: Reading }
  /** No layout knows the page; `expected` and `found` where one began to read and stopped. */
  | { kind: 'unknown'; expected: string | null; found: string | null }

/** Reads the page on screen by the newest layout that detects it. A layout that stops half way gives way to the next older one. */
export function readPage(reader: PageReader, page: Page): PageOutcome {
  let stopped: LayoutChanged | null = null
  for (const layout of reader.layouts) {
    if (!layout.detect(page)) continue
    try {
      return { kind: 'read', layout: layout.firstSeen, reading: layout.read(page) }
    } catch (problem) {
      if (!(problem instanceof LayoutChanged)) throw problem
      stopped ??= problem
    }
  }
  return { kind: 'unknown', expected: stopped?.expected ?? null, found: stopped?.found ?? null }
}

/** Reads an observed answer; null when this reader does not know its address. */
export function readAnswer(reader: PageReader, answer: Answer, page: Omit<Page, 'doc'>): Reading | null {
  const one = reader.answers.find(({ path }) => answer.url.pathname.startsWith(path))
  return one?.read(answer, page) ?? null
}
