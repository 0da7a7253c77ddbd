// Business Reports and Manage Inventory: every row shows what a buyer who enters by its product is worth; a click leads to the panel,
// and so do the card's figures, by keyboard too.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsinSummary } from '@/lib/schema/figures'
import { rest, waitForStrips } from '@/tests/browser/page-hands'
import { ask, evaluateIn, importFiles, panelWhere } from '@/tests/browser/panel-hands'
import { booksOf, figuresOf, productsOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
let panel: Page
let products: AsinSummary[]
beforeAll(async () => {
  stage = await openStage({ shop: { buyers: 500, from: '2026-05-01' } })
  panel = await stage.openPanel()
  await importFiles(panel, stage.wholePaths())
  products = await productsOf(panel, await figuresOf(panel))
  expect(products.filter(one => one.clv[90].revenueMinor !== null).length).toBeGreaterThan(5)
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
    const first = seen[0]?.row.match(/B0ENC\d{5}/g)?.at(-1)
    const onIt = `document.querySelector('.back') !== null && document.body.textContent.includes('${first}')`
    const led = await panelWhere(page.browser(), onIt)
    // Back from it, so that the next page has to lead there anew.
    await evaluateIn(led, "document.querySelector('.back').click()")
    await page.close()
  })
})

/** Where the keys go: to the card, to the strip of that place in the page, or to neither. */
function focusNow(): string {
  const strips = [...document.querySelectorAll('encore-strip')]
  const at = strips.indexOf(document.activeElement ?? document.body)
  if (at >= 0) return `strip ${at}`
  const root = document.querySelector('encore-card')?.shadowRoot
  return root?.activeElement ? `card: ${root.activeElement.textContent}` : 'neither'
}
const cardIsOpen = (): boolean =>
  document.querySelector('encore-card')?.shadowRoot?.querySelector('.pop')?.matches(':popover-open') === true

/** From wherever the focus was: a strip that has it already opens nothing anew. */
async function focusFirst(page: Page): Promise<void> {
  await page.$eval('encore-strip', host => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement) focused.blur()
    host.shadowRoot?.querySelector('button')?.focus()
  })
  await page.waitForFunction(cardIsOpen, { polling: 100 })
}

describe('the card of a strip, by keyboard', () => {
  let page: Page
  beforeAll(async () => {
    page = await stage.openPage('/myinventory/inventory?page=1&pageSize=250')
    await waitForStrips(page, products.length)
    await page.bringToFront()
    // What the page itself tells is read and reckoned with by then.
    await rest()
    await focusFirst(page)
  })

  it('is entered by Tab from its strip, stays, and is left by Escape for the strip', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focusNow)).toMatch(/^card: /)
    await rest(500)
    expect(await page.evaluate(cardIsOpen)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(focusNow)).toBe('strip 0')
    await rest(500)
    expect(await page.evaluate(cardIsOpen)).toBe(false)
  })

  it('stays closed when the figures of the strip that has the focus change', async () => {
    await page.$eval('encore-strip', host => {
      host.shadowRoot?.querySelector('button')?.setAttribute('data-seen', '')
    })
    const { settings } = await booksOf(panel)
    await ask(panel, 'saveSettings', { ...settings, grossMarginShare: 0.4 })
    await page.waitForFunction(
      () => document.querySelector('encore-strip')?.shadowRoot?.querySelector('button:not([data-seen])'),
      { polling: 100 },
    )
    expect(await page.evaluate(focusNow)).toBe('strip 0')
    await rest(500)
    expect(await page.evaluate(cardIsOpen)).toBe(false)
  })

  it('is walked through by Tab: back to its strip, and on to what follows the strip', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focusNow)).not.toMatch(/^card: /)
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    expect(await page.evaluate(focusNow)).toBe('strip 0')
    await page.waitForFunction(cardIsOpen, { polling: 100 })
    const seen: string[] = []
    for (let presses = 0; presses < 4; presses++) {
      await page.keyboard.press('Tab')
      seen.push(await page.evaluate(focusNow))
    }
    expect(new Set(seen.slice(0, 3)).size).toBe(3)
    for (const one of seen.slice(0, 3)) expect(one).toMatch(/^card: /)
    expect(seen[3]).not.toMatch(/^card: |^strip 0$/)
    expect(await page.evaluate(cardIsOpen)).toBe(false)
  })

  it('leads to the rows of a figure by Enter', async () => {
    await focusFirst(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await panelWhere(
      page.browser(),
      "document.querySelector('.trace-name')?.textContent.includes('to day 90') === true",
    )
    await page.close()
  })
})
