// The demo's way through what is studied behind the figures: levers and journal, money, a product's sides, rows, months of files.
import type { Page } from 'puppeteer'
import { SIDES } from '@/components/state/sides'
import type { AsinAdvice } from '@/lib/schema/advice'
import { isoDate } from '@/lib/schema/dates'
import type { Settings } from '@/lib/schema/settings'
import { ask, openProduct, showView } from '@/tests/browser/panel-hands'
import {
  adviceOf,
  closeRows,
  openRows,
  showSide,
  studiesReady,
  studyOf,
  writeEntry,
} from '@/tests/browser/study-hands'
import type { Journey } from './drive'

const PANEL = { width: 440, height: 900 }
const WIDE = { width: 1080, height: 900 }
/** Its buyers come back for a refill, and enough of them. */
const PRODUCT = 'B0ENC00001'
/** A lever pulled long enough ago for its verdict to be due, and one pulled yesterday. */
const ENTRIES = [
  { asin: 'B0ENC00002', lever: 'standing-coupon', daysAgo: 120, note: '10 %, on the page' },
  { asin: PRODUCT, lever: 'subscribe-save', daysAgo: 1, note: '' },
] as const

/** Visits each view and takes its pictures. */
export async function visitStudies(journey: Journey, panel: Page): Promise<void> {
  await visitShop(journey, panel)
  await visitProduct(journey, panel)
  await visitAdvice(journey, panel)
  await visitInFrench(journey, panel)
}

/** Writes two levers into the journal and waits for what becomes of them. */
export async function writeJournal({ step, shop }: Journey, panel: Page): Promise<void> {
  await step('side panel: two levers written into the journal', async () => {
    await showView(panel, 'levers')
    for (const [i, { daysAgo, ...entry }] of ENTRIES.entries()) {
      await writeEntry(panel, { ...entry, start: isoDate(shop.lastDay - daysAgo) })
      await panel.waitForFunction(
        least => document.querySelectorAll('.journal .verdict:not(.verdict-pending)').length >= least,
        { timeout: 120_000 },
        i + 1,
      )
    }
    const { shops } = await booksOf(panel)
    for (const one of shops) {
      const { experiments } = await studyOf(panel, one.shop)
      if (experiments.length < ENTRIES.length) throw new Error(`Only ${experiments.length} verdicts.`)
    }
  })
}

async function visitShop({ step, album }: Journey, panel: Page): Promise<void> {
  await step('side panel: levers and journal', async () => {
    await showView(panel, 'levers')
    await showSide(panel, 'levers', 'board')
    await panel.waitForSelector('.board li', { timeout: 20_000 })
    await album.take(panel, 'panel-levers', PANEL, true)
    await album.take(panel, 'panel-levers-wide', WIDE, true)
    await showSide(panel, 'levers', 'journal')
    await panel.waitForSelector('.journal .verdict', { timeout: 20_000 })
    await unfold(panel, '.journal summary')
    await album.take(panel, 'panel-journal', PANEL, true)
    await album.take(panel, 'panel-journal-wide', WIDE, true)
    await showSide(panel, 'levers', 'watch')
    await panel.waitForSelector('.panel-body > :not(.loading)', { timeout: 20_000 })
    await album.take(panel, 'panel-watch', PANEL, true)
    await album.take(panel, 'panel-watch-wide', WIDE, true)
  })
  await step('side panel: money', async () => {
    await showView(panel, 'money')
    for (const side of SIDES.money) {
      await showSide(panel, 'money', side)
      await panel.waitForSelector('.panel-body > :not(.loading)', { timeout: 20_000 })
      await unfold(panel, 'tr:first-child .recon-toggle')
      await album.take(panel, `panel-money-${side}`, PANEL, true)
      await album.take(panel, `panel-money-${side}-wide`, WIDE, true)
    }
  })
  await step('side panel: the rows of a figure', async () => {
    await showSide(panel, 'money', 'value')
    await openRows(panel, '.named-clv:nth-of-type(2)')
    await album.take(panel, 'panel-rows', PANEL, true)
    await album.take(panel, 'panel-rows-wide', WIDE, true)
    await closeRows(panel)
  })
}

async function visitProduct({ step, album }: Journey, panel: Page): Promise<void> {
  for (const side of SIDES.product)
    await step(`side panel: one product, ${side}`, async () => {
      await panel.setViewport({ ...WIDE, height: 1600 })
      await openProduct(panel, PRODUCT)
      await showSide(panel, 'product', side)
      await panel.waitForSelector('.panel-body .figure-value', { timeout: 20_000 })
      await album.take(panel, `panel-product-${side}`, PANEL, true)
      await album.take(panel, `panel-product-${side}-wide`, WIDE, true)
    })
}

/** What the advice of two more products looks like: the one at the head of the board, and the one with most that sets buyers back. */
async function visitAdvice({ step, album }: Journey, panel: Page): Promise<void> {
  await step('side panel: the advice on two more products', async () => {
    const [shop] = (await booksOf(panel)).shops
    if (shop === undefined) throw new Error('The books hold no shop.')
    const advice = await adviceOf(panel, shop.shop)
    const first = (one: AsinAdvice): number => one.proposals[0]?.expectedMonthlyMinor?.value ?? -1
    const best = [...advice].sort((a, b) => first(b) - first(a))[0]
    const worst = [...advice].sort((a, b) => b.killers.length - a.killers.length)[0]
    for (const [name, one] of Object.entries({ best, worst })) {
      if (one === undefined) throw new Error('No advice.')
      await panel.setViewport({ ...WIDE, height: 1600 })
      await openProduct(panel, one.asin)
      await panel.waitForSelector('.plan', { timeout: 20_000 })
      await unfold(panel, '.plan summary')
      await album.take(panel, `panel-advice-${name}`, PANEL, true)
    }
  })
}

/** Opens what is folded up. */
const unfold = (panel: Page, places: string): Promise<void> =>
  panel.$$eval(places, all => {
    for (const one of all) (one as HTMLElement).click()
  })

/** The words of the new views in the other language. */
async function visitInFrench({ step, album }: Journey, panel: Page): Promise<void> {
  const { settings } = await booksOf(panel)
  await speak(panel, settings, 'fr')
  await step('side panel in French: levers, money, one product', async () => {
    await showView(panel, 'levers')
    await showSide(panel, 'levers', 'board')
    await panel.waitForSelector('.board li', { timeout: 20_000 })
    await album.take(panel, 'panel-levers-french', PANEL, true)
    await showView(panel, 'money')
    await panel.waitForSelector('.names-table .figure-value', { timeout: 20_000 })
    await album.take(panel, 'panel-money-french', PANEL, true)
    await panel.setViewport({ ...WIDE, height: 1600 })
    await openProduct(panel, PRODUCT)
    await album.take(panel, 'panel-product-advice-french', PANEL, true)
  })
  await speak(panel, settings, settings.language)
}

async function speak(panel: Page, settings: Settings, language: Settings['language']): Promise<void> {
  await ask(panel, 'saveSettings', { ...settings, language })
  await studiesReady(panel)
}

async function booksOf(panel: Page) {
  const books = await ask(panel, 'books')
  if (!books.ok) throw new Error(`No books: ${books.problem}.`)
  return books.value
}
