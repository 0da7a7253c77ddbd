// Layouts that sellers may still see are read as the current ones are, and the books say which layout it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { booksOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ replica: { layout: 'older', json: 'off', header: 'older' } })
})
afterAll(() => stage.close())

describe('older layouts', () => {
  it('are read on every page that has one', async () => {
    const { shop } = stage
    const order = shop.orders.filter(one => one.kind === 'sale' && one.lines.length > 1).at(-9)
    const panel = await stage.openPanel()
    const pages: [string, string, number][] = [
      ['manage-orders', '/orders-v3/?page=6', 15],
      ['order-detail', `/orders-v3/order/${order?.id}`, 1],
      ['business-reports', '/gp/site-metrics/report.html', 24],
      ['manage-inventory', '/inventory', 24],
    ]
    for (const [reader, path, rows] of pages) {
      const page = await stage.openPage(path)
      await untilBooks(panel, books => books.pages.some(one => one.reader === reader && one.rowsRead >= rows))
      await page.close()
    }
    const layouts = Object.fromEntries((await booksOf(panel)).pages.map(one => [one.reader, one.layout]))
    expect(layouts).toEqual({
      'manage-orders': '2021-03',
      'order-detail': '2019-12',
      'business-reports': '2019-06',
      'manage-inventory': '2018-01',
    })
  })
})
