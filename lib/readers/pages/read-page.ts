// Applies the layouts of a page reader: the newest that knows the page. The one place where it is chosen.
import { LayoutChanged, type Page, type PageOutcome, type PageReader } from '@/lib/readers/page-reader'
import { LAYOUTS } from './layouts/layouts-of'

/** Reads the page on screen by the newest layout that detects it. A layout that stops half way gives way to the next older one. */
export function readPage({ id }: Pick<PageReader, 'id'>, page: Page): PageOutcome {
  let stopped: LayoutChanged | null = null
  for (const layout of LAYOUTS[id]) {
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
