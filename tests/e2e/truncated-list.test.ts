// A list shows only some of its rows: the panel says how many of how many were read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showView } from '@/tests/browser/panel-hands'
import { untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('a list cut off by its page size', () => {
  it('is told in the panel', async () => {
    const panel = await stage.openPanel()
    await stage.openPage('/orders-v3/?page=3')
    const total = stage.shop.orders.length
    const books = await untilBooks(panel, one => one.pages.some(page => page.rowsTotal === total))
    const read = books.pages[0]?.rowsRead ?? 0
    expect(read).toBeGreaterThan(10)
    expect(read).toBeLessThanOrEqual(15)
    await showView(panel, 'files')
    const print = new Intl.NumberFormat('en-US')
    await panel.waitForFunction(
      (some, all) => new RegExp(`${some}\\D{1,12}${all}`).test(document.body.textContent ?? ''),
      { polling: 100 },
      print.format(read),
      print.format(total),
    )
  })
})
