// Where the page's own answers cannot be heard, the page on screen is read: the same orders, the same books.
import { afterEach, describe, expect, it } from 'vitest'
import type { BooksState } from '@/lib/messages/protocol'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage | undefined
afterEach(() => stage?.close())

const pageOf = (books: BooksState, reader: string) => books.pages.find(page => page.reader === reader)

async function readOrders(json: 'on' | 'off') {
  stage = await openStage({ replica: { json, lateMs: 100 } })
  const panel = await stage.openPanel()
  const page = await stage.openPage('/orders-v3/?page=6')
  const books = await untilBooks(panel, one => (pageOf(one, 'manage-orders')?.rowsRead ?? 0) >= 15)
  const figures = await figuresOf(panel)
  await page.close()
  return { page: pageOf(books, 'manage-orders'), totals: figures.totals }
}

describe('without the page’s own answers', () => {
  it('Manage Orders gives the same books from the screen', async () => {
    const heard = await readOrders('on')
    await stage?.close()
    const seen = await readOrders('off')
    expect(heard.page?.layout).toBe('json')
    expect(seen.page?.layout).not.toBe('json')
    expect(seen.totals).toEqual(heard.totals)
    expect(seen.totals.orders).toBeGreaterThan(8)
  })

  it('reports, inventory and feedback are read from their tables on screen', async () => {
    stage = await openStage({ replica: { json: 'off' } })
    const panel = await stage.openPanel()
    for (const [reader, path] of [
      ['business-reports', '/business-reports/ref=xx'],
      ['manage-inventory', '/myinventory/inventory?page=1'],
      ['voice-of-customer', '/voice-of-the-customer'],
    ] as const) {
      await stage.openPage(path)
      const books = await untilBooks(panel, one => (pageOf(one, reader)?.rowsRead ?? 0) >= 24)
      expect(pageOf(books, reader)).toMatchObject({ rowsRead: 24, skipped: 0 })
      expect(pageOf(books, reader)?.layout).not.toBe('json')
    }
  })
})
