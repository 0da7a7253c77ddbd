// The journal: a lever written down by its form stands there at once and is judged by itself, is still there when the panel is
// opened anew and on the cohorts, and once deleted is gone, at once and for good.
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
  await importFiles(panel, stage.wholePaths())
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
  await panel.waitForSelector('.journal form')
}

const gone = () =>
  panel.waitForFunction(place => document.querySelector(place) === null, { polling: 100 }, ENTRY)
const press = (button: string) => panel.$eval(button, one => (one as HTMLButtonElement).click())

describe('an entry of the journal', () => {
  it('stands there at once, is judged by itself, and is still there after the panel was closed', async () => {
    const { products, lastDay } = stage.shop
    await showView(panel, 'levers')
    await writeEntry(panel, {
      asin: products[0]?.asin ?? '',
      lever: 'standing-coupon',
      start: isoDate(lastDay - 1),
      note: 'ten per cent',
    })
    await panel.waitForSelector(`${ENTRY} .verdict-pending`)
    const [first, ...others] = await entries()
    expect(others).toEqual([])
    expect(first).toContain(products[0]?.title.en)
    expect(first).toContain('Being judged')
    expect(first).toContain('Verdict due ')
    expect(first).toContain('ten per cent')
    await panel.waitForSelector(`${ENTRY} .verdict:not(.verdict-pending)`)
    await studiesReady(panel)
    const said = await entries()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('Cannot tell yet (until ')
    expect(said[0]).toContain('ten per cent')
    await reopened()
    await panel.waitForSelector(`${ENTRY} .verdict:not(.verdict-pending)`)
    expect(await entries()).toEqual(said)
  })

  it('flags the month it began in on the cohorts', async () => {
    await showView(panel, 'cohorts')
    await panel.waitForSelector('.cohorts .cohort-flag')
    const flags = await panel.$$eval('.cohort-flag', found => found.map(one => one.textContent))
    expect(flags).toEqual(['⚑1'])
    expect(await panel.$eval('.cohort-flags li', one => one.textContent)).toContain('Standing coupon')
  })

  it('is gone at once when deleted, and back at once when that is undone', async () => {
    await showView(panel, 'levers')
    await showSide(panel, 'levers', 'journal')
    await panel.waitForSelector(ENTRY)
    await press(`${ENTRY} .step-head button`)
    await gone()
    await press('.journal .deleted button')
    await panel.waitForSelector(ENTRY)
    await studiesReady(panel)
    expect((await entries())[0]).toContain('ten per cent')
  })

  it('is gone for good once deleted, also after the panel was closed', async () => {
    await press(`${ENTRY} .step-head button`)
    await gone()
    await reopened()
    await studiesReady(panel)
    expect(await entries()).toEqual([])
  })
})
