// The extension asks Amazon for nothing, and never looks at the answer with names and addresses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANSWER_EVENT, LISTENING_EVENT } from '@/lib/readers/pages/answers/observed-answer'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { rest, waitForStrips } from '@/tests/browser/page-hands'
import { importFiles } from '@/tests/browser/panel-hands'
import { PRIVATE_MARK } from '@/tests/replica/answers/buyer-names'
import { figuresOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { databasesOf, searchStorage } from './support/search-storage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ replica: { lateMs: 200 } })
})
afterAll(() => stage.close())

const WAIT = { timeout: PATIENCE_MS }
/** Paths that the replica was asked for. */
const asked = (): string[] => stage.replica.requests.map(one => one.path)

const PATHS = [
  '/orders-v3/?page=4',
  '/business-reports/ref=xx',
  '/myinventory/inventory?page=1',
  '/voice-of-the-customer',
]

describe('passive', () => {
  it('no request but the page’s own; names are never heard; no database in Amazon’s origin', async () => {
    const panel = await stage.openPanel()
    await importFiles(panel, stage.wholePaths())
    await figuresOf(panel)
    const names = new Set(stage.shop.orders.map(order => order.buyerName))
    for (const path of PATHS) {
      const page = await stage.newPage()
      // Whatever the observer tells the content script passes by here.
      await page.evaluateOnNewDocument(told => {
        const heard: string[] = []
        Object.assign(globalThis, { heard })
        document.addEventListener(told, event => heard.push(String((event as CustomEvent).detail)), true)
      }, ANSWER_EVENT)
      await page.goto(`https://sellercentral.amazon.com${path}`)
      await waitForStrips(page, 8)
      // The names are asked for by the page itself, later than the orders.
      if (path.startsWith('/orders'))
        await expect.poll(() => asked().some(one => one.startsWith('/orders-st/resolve')), WAIT).toBe(true)
      // Whatever the observer may have kept for a listener.
      await page.evaluate(listening => document.dispatchEvent(new CustomEvent(listening)), LISTENING_EVENT)
      await rest(800)
      const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'))
      if (path.startsWith('/orders')) expect(heard).toContain('/orders-api/search')
      expect(heard).not.toContain('/orders-st/')
      expect(heard).not.toContain(PRIVATE_MARK)
      for (const name of names) expect(heard).not.toContain(name)
      expect(await databasesOf(page)).toEqual([])
      expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([])
      await page.close()
    }
    expect(stage.replica.strangers()).toEqual([])
    expect(await searchStorage(panel, [PRIVATE_MARK])).toEqual([])
  })
})
