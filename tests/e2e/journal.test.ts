// The journal: a lever written down by its form stands there with its verdict to come, is still there when the panel is opened anew,
// and once deleted is gone for good.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '@/lib/schema/dates'
import { importFiles, showView } from '@/tests/browser/panel-hands'
import { showSide, studiesReady, writeEntry } from '@/tests/browser/study-hands'
import { openStage, type Stage } from './support/open-stage'

const ENTRY = '.journal .steps > li'

let stage: Stage
let panel: Page
beforeAll(async () => {
  stage = await openStage({ shop: { from: '2026-05-01', buyers: 250 } })
  panel = await stage.openPanel()
  await importFiles(panel, stage.orderPaths())
  await studiesReady(panel)
})
afterAll(() => stage.close())

/** The journal's entries as they stand on screen. */
const entries = (): Promise<string[]> => panel.$$eval(ENTRY, found => found.map(one => one.textContent ?? ''))

/** The panel as on the next day: nothing of the page is left. */
async function reopened(): Promise<void> {
  await panel.reload({ waitUntil: 'load' })
  await showView(panel, 'levers')
  await showSide(panel, 'levers', 'journal')
  await panel.waitForSelector('.journal form', { timeout: 20_000 })
}

describe('an entry of the journal', () => {
  it('stands there with a verdict to come, also after the panel was closed', async () => {
    const { products, lastDay } = stage.shop
    await showView(panel, 'levers')
    await writeEntry(panel, {
      asin: products[0]?.asin ?? '',
      lever: 'standing-coupon',
      start: isoDate(lastDay - 1),
      note: 'ten per cent',
    })
    await panel.waitForSelector(`${ENTRY} .verdict`, { timeout: 60_000 })
    const said = await entries()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(products[0]?.title.en)
    expect(said[0]).toContain('Cannot tell yet (until ')
    expect(said[0]).toContain('ten per cent')
    await reopened()
    await panel.waitForSelector(`${ENTRY} .verdict`, { timeout: 20_000 })
    expect(await entries()).toEqual(said)
  })

  it('is gone once deleted, also after the panel was closed', async () => {
    await panel.$eval(`${ENTRY} .step-head button`, one => (one as HTMLButtonElement).click())
    await panel.waitForFunction(place => document.querySelector(place) === null, { timeout: 60_000 }, ENTRY)
    await reopened()
    await studiesReady(panel)
    expect(await entries()).toEqual([])
  })
})
