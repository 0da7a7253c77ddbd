// Seller Central changes pages without loading them: strips follow from tab to tab, page to page, report to report.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { strips, waitForStrips } from '@/tests/browser/page-hands'
import { importFiles } from '@/tests/browser/panel-hands'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
let panel: Page
beforeAll(async () => {
  stage = await openStage({ replica: { lateMs: 100 } })
  panel = await stage.openPanel()
  await importFiles(panel, stage.wholePaths())
  await figuresOf(panel)
})
afterAll(() => stage.close())

const rowsShown = (page: Page): Promise<string[]> =>
  page.$$eval('#orders-table .cell-body-title a', links => links.map(link => link.textContent ?? ''))

/** Does something that makes the page load other rows, and waits until they are there. */
async function reloads(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = (await rowsShown(page)).join()
  await act()
  await page.waitForFunction(
    old => {
      const now = [...document.querySelectorAll('#orders-table .cell-body-title a')].map(
        one => one.textContent,
      )
      return now.length > 0 && now.join() !== old
    },
    { polling: 100 },
    before,
  )
}

describe('navigation without loading', () => {
  it('brings strips to the rows of each tab and page', async () => {
    const page = await stage.openPage('/orders-v3/?page=5')
    await waitForStrips(page, 10)
    for (const act of [
      () => page.click('.a-last a'),
      () => page.click('a[data-test-id="tab-/fba/all"]'),
      () => page.click('.a-last a'),
      () => page.goBack(),
    ]) {
      await reloads(page, act)
      const shown = await rowsShown(page)
      await expect
        .poll(async () => (await strips(page)).map(one => /\d{3}-\d{7}-\d{7}/.exec(one.row)?.[0]), {
          timeout: PATIENCE_MS,
        })
        .toEqual(shown.filter(id => /^\d{3}-/.test(id)))
    }
    await page.close()
  })

  it('reads each business report as the hash changes', async () => {
    const page = await stage.openPage('/business-reports/ref=xx')
    await waitForStrips(page, 20)
    await untilBooks(panel, books =>
      books.pages.some(one => one.reader === 'business-reports' && one.rowsRead === 24),
    )
    await page.click('.br-nav a:nth-child(3)')
    await untilBooks(panel, books =>
      books.pages.some(one => one.reader === 'business-reports' && one.rowsRead === 30),
    )
    expect(await strips(page)).toEqual([])
    await page.close()
  })
})
