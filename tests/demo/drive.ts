// The demo's path, driven by itself: files through the side panel, every page with its strips, the popup, every view of the panel.
import type { Page } from 'puppeteer'
import { isoDate } from '@/lib/schema/dates'
import type { Extended } from '@/tests/browser/launch'
import { waitForStrips } from '@/tests/browser/page-hands'
import {
  answerQuestion,
  ask,
  type FileOutcome,
  figuresReady,
  importFiles,
  readTable,
  showView,
} from '@/tests/browser/panel-hands'
import { studiesReady } from '@/tests/browser/study-hands'
import type { Replica } from '@/tests/replica/start-replica'
import { lastThirtyDays } from '@/tests/shop/files/write-reports'
import type { Shop } from '@/tests/shop/shop'
import type { Album } from './album'
import { productTable } from './product-table'
import type { Steps } from './steps'
import { textTable } from './text-table'
import { visitStudies, writeJournal } from './visit-studies'

export interface Journey {
  step: Steps['step']
  print(line: string): void
  shop: Shop
  replica: Replica
  paths: readonly string[]
  extended: Extended
  album: Album
}

const PANEL = { width: 440, height: 900 }
const WIDE = { width: 1080, height: 900 }
const SCREEN = { width: 1440, height: 900 }
const POPUP = { width: 380, height: 600 }
/** What each page of Seller Central must show at least. */
const PAGES: readonly (readonly [name: string, path: string, strips: number])[] = [
  ['manage-orders', '/orders-v3/?page=6', 10],
  ['orders-of-one-product', '/orders-v3/search?page=2&q=B0ENC00004&qt=asin&date-range=last-365', 10],
  ['business-reports', '/business-reports/ref=xx_sitemetric_dnav_xx', 15],
  ['manage-inventory', '/myinventory/inventory?fulfilledBy=all&page=1&pageSize=250', 15],
  ['voice-of-the-customer', '/voice-of-the-customer', 15],
]

/** Imports all files, answers what the panel asks about them, and waits for the figures. */
export async function importAll(panel: Page, shop: Shop, paths: readonly string[]): Promise<FileOutcome[]> {
  const outcomes = await importFiles(panel, paths)
  const period = lastThirtyDays(shop)
  const [marketplace] = shop.marketplaces.values()
  const answer = {
    from: isoDate(period.fromDay),
    to: isoDate(period.toDay),
    marketplace: marketplace?.id ?? '',
  }
  for (let asked = 0; asked < 20 && (await answerQuestion(panel, answer)); asked++);
  await figuresReady(panel)
  return outcomes
}

/** Drives everything; failures are counted by the steps. */
export async function drive(journey: Journey): Promise<void> {
  const { step, extended, album } = journey
  const panel = await step('open the side panel', () => extended.openPanel())
  if (panel === null) return
  await step('the side panel before the first file', () => album.take(panel, 'panel-welcome', PANEL))
  await step(`import ${journey.paths.length} files through the side panel`, async () => {
    const outcomes = await importAll(panel, journey.shop, journey.paths)
    await album.take(panel, 'panel-imported', PANEL)
    const refused = outcomes.filter(one => one.refused && !/BusinessReport/.test(one.name))
    if (refused.length > 0) throw new Error(`Refused: ${refused.map(one => one.text).join('; ')}`)
  })
  await step('side panel: forecasts, money and advice follow the figures', () => studiesReady(panel))
  await visitPages(journey)
  await panel.bringToFront()
  // Pages have studies made anew only now and then, the journal at once: what pages told is in the advice from here on.
  await writeJournal(journey, panel)
  await visitPanel(journey, panel)
  await visitStudies(journey, panel)
  await step('the popup', async () => {
    const popup = await extended.openPopup()
    await popup.waitForSelector('.popup .button-primary')
    await search(popup, 'tea')
    await album.take(popup, 'popup', POPUP)
    await popup.close()
  })
  await step('the extension asked the network for nothing', () => {
    const strangers = journey.replica.strangers()
    if (strangers.length > 0) throw new Error(strangers.map(one => `${one.method} ${one.path}`).join('; '))
  })
  journey.print(`    ${album.count()} pictures in ${album.folder}`)
}

/** Chooses the first product a search in the popup finds. */
async function search(popup: Page, text: string): Promise<void> {
  const field = await popup.waitForSelector('input[type=search], .popup-search input', { timeout: 15_000 })
  await field?.type(text)
  await (await popup.waitForSelector('.popup-found button'))?.click()
  await popup.waitForSelector('.popup-found', { hidden: true })
}

async function visitPages({ step, extended, album, shop }: Journey): Promise<void> {
  const known = shop.orders
    .filter(order => order.kind === 'sale' && order.buyer >= 0 && order.lines.length > 1)
    .at(-40)
  const all = [...PAGES, ['order-details', `/orders-v3/order/${known?.id}`, 1] as const]
  for (const [name, path, least] of all)
    await step(`${name}: strips beside at least ${least} rows`, async () => {
      const page = await extended.openPage(path)
      try {
        await waitForStrips(page, least)
        await new Promise(resolve => setTimeout(resolve, 900))
      } finally {
        await album.take(page, name, SCREEN)
        await page.close()
      }
    })
}

async function visitPanel({ step, print, album }: Journey, panel: Page): Promise<void> {
  await step('side panel: overview', async () => {
    await showView(panel, 'overview')
    await panel.waitForSelector('canvas, .uplot', { timeout: 15_000 })
    await album.take(panel, 'panel-overview', PANEL, true)
    await album.take(panel, 'panel-overview-wide', WIDE, true)
  })
  await step('side panel: outlook', async () => {
    await showView(panel, 'outlook')
    await panel.waitForSelector('canvas, .uplot', { timeout: 15_000 })
    await album.take(panel, 'panel-outlook', PANEL, true)
    await album.take(panel, 'panel-outlook-wide', WIDE, true)
  })
  await step('side panel: cohorts', async () => {
    await showView(panel, 'cohorts')
    await panel.waitForSelector('table td', { timeout: 15_000 })
    await album.take(panel, 'panel-cohorts', PANEL)
    await album.take(panel, 'panel-cohorts-wide', WIDE)
  })
  const table = await step('side panel: products', async () => {
    await panel.setViewport({ ...WIDE, height: 1600 })
    const rows = await readTable(panel)
    if (rows.length < 15) throw new Error(`Only ${rows.length - 1} products in the table.`)
    await album.take(panel, 'panel-products', PANEL)
    await album.take(panel, 'panel-products-wide', WIDE)
    return rows
  })
  if (table !== null)
    await step('side panel: contribution and first lever beside each product', async () => {
      const books = await ask(panel, 'books')
      const [shop] = books.ok ? books.value.shops : []
      if (shop === undefined) throw new Error('The books hold no shop.')
      for (const line of textTable(await productTable(panel, shop, table))) print(`    ${line}`)
    })
  await step('side panel: files, months covered and alerts', async () => {
    await showView(panel, 'files')
    await panel.waitForSelector('.weeks', { timeout: 20_000 })
    await album.take(panel, 'panel-files', PANEL, true)
    await album.take(panel, 'panel-files-wide', WIDE, true)
  })
}
