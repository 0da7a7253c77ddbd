// "Delete everything" leaves nothing: no books, no files, no settings, no keys, and the panel is as on the first day.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles, showView } from '@/tests/browser/panel-hands'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { searchStorage } from './support/search-storage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('deleting everything', () => {
  it('asks twice, then leaves no trace, and the next import starts anew', async () => {
    const panel = await stage.openPanel()
    await importFiles(panel, stage.orderPaths())
    const before = await figuresOf(panel)
    await showView(panel, 'files')
    for (let times = 0; times < 2; times++) {
      const button = await panel.waitForSelector('.button-danger')
      await button?.click()
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    await untilBooks(panel, books => books.shops.length === 0 && books.files.length === 0)
    expect(await searchStorage(panel, ['TEA-250', 'B0ENC00001', 'all-orders-us', before.shop])).toEqual([])

    await importFiles(panel, stage.orderPaths())
    expect((await figuresOf(panel)).totals).toEqual(before.totals)
  })
})
