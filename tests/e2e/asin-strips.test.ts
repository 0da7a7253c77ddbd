// Business Reports and Manage Inventory: every row shows what a buyer who enters by its product is worth; a click leads to the panel.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsinSummary } from '@/lib/schema/figures'
import { waitForStrips } from '@/tests/browser/page-hands'
import { importFiles } from '@/tests/browser/panel-hands'
import { figuresOf, productsOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
let panel: Page
let products: AsinSummary[]
beforeAll(async () => {
  stage = await openStage({ shop: { buyers: 700 } })
  panel = await stage.openPanel()
  await importFiles(panel, stage.orderPaths())
  products = await productsOf(panel, await figuresOf(panel))
})
afterAll(() => stage.close())

const dollars = (minor: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(minor / 100)

describe.each([
  ['Business Reports', '/business-reports/ref=xx_sitemetric_dnav_xx'],
  ['Manage Inventory', '/myinventory/inventory?page=1&pageSize=250'],
])('strips in %s', (_name, path) => {
  it('show the value of each product, and open the panel on it', async () => {
    const page = await stage.openPage(path)
    const seen = await waitForStrips(page, products.length)
    for (const strip of seen) {
      const asin = [...strip.row.matchAll(/B0ENC\d{5}/g)].at(-1)?.[0]
      const product = products.find(one => one.asin === asin)
      const value = product?.clv[90].revenueMinor
      expect(strip.label).toContain(asin)
      if (value != null) expect(strip.label).toContain(dollars(value))
    }
    await page.$eval('encore-strip', host => host.shadowRoot?.querySelector('button')?.click())
    await panel.waitForSelector('.back')
    await page.close()
  })
})
