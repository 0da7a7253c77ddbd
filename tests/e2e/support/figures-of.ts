// The figures as the extension's own pages get them: by message, exact, not as printed.
import type { Page } from 'puppeteer'
import type { BooksState } from '@/lib/messages/protocol'
import type { AsinSummary, ShopFigures } from '@/lib/schema/figures'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { ask, figuresReady } from '@/tests/browser/panel-hands'

/** The state of the books. @throws when the background cannot give it. */
export async function booksOf(panel: Page): Promise<BooksState> {
  const books = await ask(panel, 'books')
  if (!books.ok) throw new Error(`No books: ${books.problem}.`)
  return books.value
}

/** Figures of a shop by its marketplace's id; of the only shop when none is named. Waits until they are there. */
export async function figuresOf(panel: Page, marketplace?: string): Promise<ShopFigures> {
  await figuresReady(panel)
  const { shops } = await booksOf(panel)
  const shop = shops.find(one => marketplace === undefined || one.marketplace === marketplace)
  if (shop === undefined) throw new Error('The books hold no such shop.')
  const figures = await ask(panel, 'shopFigures', { shop: shop.shop })
  if (!figures.ok || figures.value === null) throw new Error('The shop has no figures.')
  return figures.value
}

/** Summaries of all products of a shop. */
export async function productsOf(panel: Page, shop: ShopFigures): Promise<AsinSummary[]> {
  const table = await ask(panel, 'asinTable', { shop: shop.shop })
  if (!table.ok) throw new Error(`No products: ${table.problem}.`)
  return table.value
}

/** Waits until something about the books holds, asking every fifth of a second. */
export async function untilBooks(
  panel: Page,
  holds: (books: BooksState) => boolean,
  timeout = PATIENCE_MS,
): Promise<BooksState> {
  const end = Date.now() + timeout
  for (;;) {
    const books = await booksOf(panel)
    if (holds(books)) return books
    if (Date.now() > end)
      throw new Error(`The books never came to that: ${JSON.stringify(books).slice(0, 2000)}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
