// "Delete everything" leaves nothing: no books, no files, no settings, no keys, and the panel is as on the first day.
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { ask, importEnd, importFiles, showView } from '@/tests/browser/panel-hands'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { savedFile } from './support/saved-file'
import { searchStorage } from './support/search-storage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** The file without what it says it is. */
function parts(own: string): object {
  const { format: _, version: __, ...entries } = JSON.parse(own)
  return entries
}

/** A unit cost, a rating and an entry of the journal; the text of the file that the panel saves of them. */
async function writeSome(panel: Page, shop: ShopKey): Promise<string> {
  const asin = stage.shop.products[0]?.asin as Asin
  const costs = Buffer.from('sku,unitCost,currency,from\nTEA-250,4.50,USD,2026-01-01\n')
  await importFiles(panel, stage.write([{ name: 'unit-costs.csv', bytes: costs }]))
  await ask(panel, 'typeRating', { shop, asin, stars: 4.4 })
  await ask(panel, 'saveEntry', {
    id: 'one',
    shop,
    asin,
    lever: 'standing-coupon',
    start: '2026-04-01' as IsoDate,
    readout: '2026-06-01' as IsoDate,
    controls: [],
    minimumDetectable: null,
    note: 'ten per cent',
    writtenAt: 1_775_000_000,
  })
  await showView(panel, 'files')
  const save = '.buttons:has(input[accept=".json"]) .button:first-child'
  const { name, text } = await savedFile(panel, () => panel.click(save))
  expect(name).toMatch(/^encore-clv-\d{4}-\d{2}-\d{2}\.json$/)
  expect(parts(text)).toMatchObject({ journal: [{ id: 'one' }], ratings: [{ stars: 4.4 }] })
  expect(parts(text)).toMatchObject({ unitCosts: [{ sku: 'TEA-250', unitCostMinor: 450 }] })
  return text
}

describe('deleting everything', () => {
  it('asks twice, then leaves no trace, and the next import starts anew', async () => {
    const panel = await stage.openPanel()
    await importFiles(panel, stage.wholePaths())
    const before = await figuresOf(panel)
    const own = await writeSome(panel, before.shop)
    await showView(panel, 'files')
    // Asked, and asked again beside the way out.
    for (const button of [':only-child', ':first-child:not(:only-child)'])
      await (await panel.waitForSelector(`.button-danger${button}`))?.click()
    await untilBooks(panel, books => books.shops.length === 0 && books.files.length === 0)
    expect(await searchStorage(panel, ['TEA-250', 'B0ENC00001', 'all-orders-us', before.shop])).toEqual([])

    // What the seller wrote comes back from its file, before any order is here.
    const [path = ''] = stage.write([{ name: 'encore-clv-2026-07-01.json', bytes: Buffer.from(own) }])
    await showView(panel, 'files')
    const input = await panel.waitForSelector('input[type=file][accept=".json"]')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
    await panel.waitForFunction(
      file => [...document.querySelectorAll('.notice-good')].some(one => one.textContent?.includes(file)),
      { polling: 100 },
      'Journal entries: 1. Ratings: 1. Unit costs: 1.',
    )
    await importEnd(panel)
    const back = await ask(panel, 'ownEntries')
    expect(back.ok && back.value).toEqual(parts(own))

    await importFiles(panel, stage.wholePaths())
    expect((await figuresOf(panel)).totals).toEqual(before.totals)
  })
})
