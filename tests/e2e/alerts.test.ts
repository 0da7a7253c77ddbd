// Alerts: switched on, a gate that breaks puts a number on the button, once; what stood before, and all of it while switched off, does not.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { ask, importFiles, showView } from '@/tests/browser/panel-hands'
import { adviceOf, studiesReady } from '@/tests/browser/study-hands'
import { booksOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } }

let stage: Stage
let panel: Page
beforeAll(async () => {
  stage = await openStage({ shop: { from: '2026-05-01', buyers: 250 } })
  panel = await stage.openPanel()
  await importFiles(panel, stage.wholePaths())
  await studiesReady(panel)
})
afterAll(() => stage.close())

/** The number on the extension's button. */
const badge = async (): Promise<string> =>
  (await stage.background()).evaluate(() => chrome.action.getBadgeText({}))

/** Types a product's rating in, as the gate panel does, and waits for the study of it. */
async function rate(asin: string, stars: number): Promise<void> {
  const [shop] = (await booksOf(panel)).shops
  if (shop === undefined) throw new Error('The books hold no shop.')
  await ask(panel, 'typeRating', { shop: shop.shop, asin: asin as never, stars })
  await expect
    .poll(
      async () => (await adviceOf(panel, shop.shop)).find(one => one.asin === asin)?.gate.checks.rating.value,
      {
        timeout: PATIENCE_MS,
        interval: 500,
      },
    )
    .toBe(stars)
}

describe('a gate that breaks', () => {
  it('says nothing while alerts are off, and then a number on the button', async () => {
    const [first, second] = stage.shop.products.map(one => one.asin)
    await rate(first ?? '', 2.1)
    expect(await badge()).toBe('')

    await showView(panel, 'files')
    // The browser asks the seller for leave to notify, and nobody answers: the number on the button does not wait for that.
    const box = await panel.waitForSelector('.stack .setting input[type=checkbox]')
    await box?.evaluate(one => (one as HTMLInputElement).click())
    await expect.poll(async () => (await booksOf(panel)).settings.alerts, { timeout: PATIENCE_MS }).toBe(true)
    await studiesReady(panel)
    expect(await badge()).toBe('')

    await rate(second ?? '', 2.2)
    await expect.poll(badge, { timeout: PATIENCE_MS }).toBe('1')
  })
})
