// Manage Orders: every order whose buyer is known says which of the buyer's purchases it is; the strips survive the page's own
// redrawing and move nothing.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { rest, type SeenStrip, strips, waitForStrips } from '@/tests/browser/page-hands'
import { importFiles } from '@/tests/browser/panel-hands'
import { knownAlias, plainFigures } from '@/tests/shop/plain-figures'
import type { Shop } from '@/tests/shop/shop'
import { figuresOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  const panel = await stage.openPanel()
  await importFiles(panel, stage.wholePaths())
  await figuresOf(panel)
  page = await stage.openPage('/orders-v3/?page=5&late=800')
})
afterAll(() => stage.close())

/** Which purchase of its buyer an order is, by the shop's own orders; null where the buyer is not known. */
function placeOf(shop: Shop, orderId: string): number | null {
  const order = shop.orders.find(one => one.id === orderId)
  const alias = order?.kind === 'sale' ? knownAlias(order) : null
  const purchases = alias === null ? undefined : plainFigures(shop, 'US').buyers.get(alias)
  return purchases === undefined ? null : purchases.findIndex(one => one.day === order?.day) + 1
}

/** The number a strip begins with: "7th order, 19 days after the 6th", "First order", "Buyer not known". */
function placeIn({ label }: SeenStrip): number | null {
  const number = /^(\d+)(?:st|nd|rd|th)/.exec(label)
  return number ? Number(number[1]) : /^first/i.test(label) ? 1 : null
}

const orderIdIn = ({ row }: SeenStrip): string => /\d{3}-\d{7}-\d{7}/.exec(row)?.[0] ?? ''

describe('strips in Manage Orders', () => {
  it('say the right place of every order', async () => {
    const seen = await waitForStrips(page, 12)
    const said = seen.map(strip => [orderIdIn(strip), placeIn(strip)])
    expect(said).toEqual(seen.map(strip => [orderIdIn(strip), placeOf(stage.shop, orderIdIn(strip))]))
    expect(said.filter(([, place]) => place !== null).length).toBeGreaterThan(8)
    expect(said.some(([, place]) => Number(place) > 1)).toBe(true)
  })

  it('are there once in each row after the page has drawn its rows anew', async () => {
    await page.waitForSelector('[data-test-id="buyer-name-with-link"]')
    const stripped = async () => (await strips(page)).map(orderIdIn)
    await expect.poll(async () => (await stripped()).length, { timeout: PATIENCE_MS }).toBeGreaterThan(11)
    await rest(800)
    const ids = await stripped()
    expect(ids.length).toBeGreaterThan(11)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('move nothing: every row is as high as without them', async () => {
    const heights = (): Promise<number[]> =>
      page.$$eval('#orders-table tr', rows => rows.map(row => row.getBoundingClientRect().height))
    const withStrips = await heights()
    await page.$$eval('encore-strip', hosts => {
      for (const host of hosts) host.setAttribute('style', 'display: none !important')
    })
    expect(await heights()).toEqual(withStrips)
  })
})
