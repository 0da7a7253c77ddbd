// The same files again, and files that overlap, change nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '@/tests/browser/panel-hands'
import { studiesReady } from '@/tests/browser/study-hands'
import { allOrdersFile } from '@/tests/shop/files/all-orders'
import { shipmentsFile } from '@/tests/shop/files/shipments'
import { booksOf, figuresOf, productsOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('importing twice', () => {
  it('the same files again and one file over all months change no figure', async () => {
    const panel = await stage.openPanel()
    await importFiles(panel, stage.orderPaths())
    const before = await figuresOf(panel)
    // Tables hold the first lever, which follows the figures a little later.
    await studiesReady(panel)
    const products = await productsOf(panel, before)
    const known = (await booksOf(panel)).files.length

    await importFiles(panel, stage.orderPaths())
    const again = (await booksOf(panel)).files.slice(0)
    expect(again.length).toBeGreaterThanOrEqual(known)
    expect(await figuresOf(panel)).toEqual(before)

    // The whole history once more, in one file each, in another spelling and encoding.
    const { shop } = stage
    await importFiles(
      panel,
      stage.write([
        allOrdersFile(shop, 'all-orders-whole.txt', shop.orders, {
          encoding: 'utf-16le',
          lineEnd: '\r\n',
          orderItemId: true,
          wide: true,
        }),
        shipmentsFile(shop, 'shipments-whole.csv', shop.orders, { spelling: 'download' }),
      ]),
    )
    expect(await figuresOf(panel)).toEqual(before)
    expect(await productsOf(panel, before)).toEqual(products)
  })
})
