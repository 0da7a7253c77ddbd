// Money: files of orders, settlements, ads and costs give the contribution that the headless twin gives; a typed cost changes it, a
// deleted one is gone; the rows behind it are masked and can be saved.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { ShopStudy } from '@/lib/schema/study'
import { unitCostFile } from '@/lib/schema/unit-cost-template'
import { analyseFiles } from '@/lib/twin/analyse-files'
import { type DiskFile, findFiles } from '@/lib/twin/find-files'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { ask, importFiles, showView } from '@/tests/browser/panel-hands'
import { closeRows, fill, openRows, ROWS, showSide, studyOf } from '@/tests/browser/study-hands'
import { booksOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { savedFile } from './support/saved-file'

/** Contribution per buyer at 90 days: the third row of the second table. */
const AT_90 = '.named-clv:nth-of-type(2) tbody tr:nth-child(3)'

let stage: Stage
let panel: Page
let paths: string[]
beforeAll(async () => {
  stage = await openStage({ shop: { from: '2026-05-01', buyers: 250 } })
  panel = await stage.openPanel()
  paths = [...stage.orderPaths(), ...stage.moneyPaths()]
})
afterAll(() => stage.close())

const shopKey = async () => (await booksOf(panel)).shops[0]?.shop ?? ('' as never)
const dollars = (minor: number | undefined): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format((minor ?? Number.NaN) / 100)

/** What the twin makes of the same files, and of more. */
async function twin(more: readonly DiskFile[] = []): Promise<ShopStudy> {
  const { shops } = await analyseFiles([...findFiles(paths), ...more], {
    asOfDay: null,
    timeZone: null,
    marginShare: null,
    horizonDays: 90,
    model: null,
    burnInDays: null,
    allModels: false,
    journal: [],
    now: (stage.shop.lastDay + 1) * 86_400,
    key: new Uint8Array(32).fill(5),
  })
  const study = shops[0]?.study?.shop
  if (study === undefined) throw new Error('The twin found no shop.')
  return study
}

describe('money', () => {
  it('stands in the panel as the twin works it out', async () => {
    const outcomes = await importFiles(panel, paths)
    expect(outcomes.filter(one => one.refused).map(one => one.text)).toEqual([])
    const { economics, reconciliation } = await studyOf(panel, await shopKey())
    const expected = await twin()
    expect(economics.clv[90].contribution?.value).toBeGreaterThan(0)
    for (const days of HORIZONS) expect(economics.clv[days]).toEqual(expected.economics.clv[days])
    expect(economics.waterfall).toEqual(expected.economics.waterfall)
    expect(economics.acquisition).toEqual(expected.economics.acquisition)
    expect(reconciliation.months).toEqual(expected.reconciliation.months)

    await showView(panel, 'money')
    const shown = await panel.waitForSelector(`${AT_90} .figure-value`)
    expect(await shown?.evaluate(one => one.textContent)).toBe(dollars(economics.clv[90].contribution?.value))
  })

  it('follows a unit cost that is typed', async () => {
    const shop = await shopKey()
    const before = (await studyOf(panel, shop)).economics.clv[90].contribution?.value
    await showView(panel, 'money')
    await showSide(panel, 'money', 'costs')
    const sku = await panel.$eval('.cost-row strong', one => one.textContent)
    await fill(panel, '.cost-row .cost-unitCost input', '7.77')
    const from = await panel.$eval('.cost-row .cost-from input', one => (one as HTMLInputElement).value)
    const stated = (await studyOf(panel, shop)).costs.find(
      one => one.sku === sku && new Date(one.fromDay * 86_400_000).toISOString().startsWith(from),
    )
    if (stated === undefined) throw new Error(`No cost of ${sku} from ${from}.`)
    await panel.click('.cost-table button[type=submit]')
    await expect
      .poll(async () => (await studyOf(panel, shop)).economics.clv[90].contribution?.value, {
        timeout: PATIENCE_MS,
        interval: 500,
      })
      .not.toBe(before)

    const text = unitCostFile([{ ...stated, unitCostMinor: 777 }])
    const typed: DiskFile = { name: 'typed.csv', size: text.length, stream: () => new Blob([text]).stream() }
    const { economics } = await studyOf(panel, shop)
    expect(economics.clv[90]).toEqual((await twin([typed])).economics.clv[90])
    await showSide(panel, 'money', 'value')
    await panel.waitForFunction(
      (place, value) => document.querySelector(`${place} .figure-value`)?.textContent === value,
      { polling: 100 },
      AT_90,
      dollars(economics.clv[90].contribution?.value),
    )
  })

  it('forgets a unit cost that is deleted, for good', async () => {
    const shop = await shopKey()
    const before = (await studyOf(panel, shop)).costs
    await showView(panel, 'money')
    await showSide(panel, 'money', 'costs')
    await panel.waitForSelector('.cost-acts button:last-child')
    const told = await panel.$eval(
      '.cost-acts button:last-child',
      one => one.getAttribute('aria-label') ?? '',
    )
    await panel.$eval('.cost-acts button:last-child', one => (one as HTMLButtonElement).click())
    await panel.waitForSelector('.cost-gone')
    await panel.$eval('.cost-table button[type=submit]', one => (one as HTMLButtonElement).click())
    await expect
      .poll(async () => (await studyOf(panel, shop)).costs.length, { timeout: PATIENCE_MS, interval: 500 })
      .toBe(before.length - 1)
    const left = (await studyOf(panel, shop)).costs.map(({ sku, fromDay }) => `${sku} ${fromDay}`)
    const gone = before.filter(({ sku, fromDay }) => !left.includes(`${sku} ${fromDay}`))
    expect(gone).toHaveLength(1)
    expect(told).toContain(gone[0]?.sku)
    await panel.waitForFunction(() => document.querySelector('.cost-gone') === null, { polling: 100 })
    await panel.waitForSelector('.outcome')
    expect(await panel.$eval('.outcome', one => one.textContent)).toContain('1 deleted')
  })

  it('opens to its orders, masked, and saves them all', async () => {
    await showView(panel, 'money')
    await showSide(panel, 'money', 'value')
    await openRows(panel, AT_90)
    const shop = await shopKey()
    const request = { shop, asin: null, figure: 'contribution', horizonDays: 90, month: null } as const
    const trace = await ask(panel, 'trace', { request, limit: 1_000_000 })
    if (!trace.ok || trace.value === null) throw new Error('No rows.')
    const orders = await panel.$$eval('.trace-rows tbody tr td:first-child, .trace-rows tbody th', cells =>
      cells.map(cell => cell.textContent ?? '').filter(text => text !== ''),
    )
    expect(orders.length).toBeGreaterThan(5)
    for (const order of orders) expect(order).toMatch(/^…-\d{7}$/)

    const { name, text } = await savedFile(panel, () => panel.click(`${ROWS} .button-primary`))
    expect(name).toBe('encore-shop-contribution-90.csv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(trace.value.count + 1)
    expect(text).not.toMatch(/\d{3}-\d{7}-\d{7}/)
    for (const { alias } of stage.shop.buyers.slice(0, 50)) expect(text).not.toContain(alias)

    await closeRows(panel)
    expect(await panel.$eval(AT_90, row => (row as HTMLElement).offsetHeight)).toBeGreaterThan(0)
  })
})
