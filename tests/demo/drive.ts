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
  openProduct,
  outlookReady,
  readTable,
  showView,
} from '@/tests/browser/panel-hands'
import type { Replica } from '@/tests/replica/start-replica'
import { lastThirtyDays } from '@/tests/shop/files/write-reports'
import type { Shop } from '@/tests/shop/shop'
import type { Album } from './album'
import type { Steps } from './steps'
import { textTable } from './text-table'

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
  await visitPages(journey)
  await visitPanel(journey, panel)
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
  await panel.bringToFront()
  await step('side panel: the outlook follows the figures', async () => {
    await figuresReady(panel)
    const books = await ask(panel, 'books')
    for (const { shop } of books.ok ? books.value.shops : []) await outlookReady(panel, shop)
  })
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
  for (const line of table ? textTable(table.map(narrow)) : []) print(`    ${line}`)
  await step('side panel: one product', async () => {
    await openProduct(panel, 'B0ENC00001')
    await panel.waitForSelector('canvas, .uplot', { timeout: 15_000 })
    await album.take(panel, 'panel-product', PANEL, true)
    await album.take(panel, 'panel-product-wide', WIDE, true)
  })
  await step('side panel: files', async () => {
    await showView(panel, 'files')
    await album.take(panel, 'panel-files', PANEL, true)
  })
}

/** A row of the table for the terminal: lights as their letter and a sign, long sentences cut. */
function narrow(cells: readonly string[]): string[] {
  const lights = /(?:[^:]+: (?:good|needs mending|no verdict)(?: \([^)]*\))? [A-Z]\b ?)+/
  return cells.map(cell =>
    (lights.test(cell)
      ? [...cell.matchAll(/: (good|needs mending|no verdict)(?: \([^)]*\))? ([A-Z])\b/g)]
          .map(
            ([, state, letter]) => `${letter}${state === 'good' ? '+' : state === 'no verdict' ? '?' : '!'}`,
          )
          .join(' ')
      : cell
    ).slice(0, 46),
  )
}
