// No alias, no name, no address and no word of a buyer is stored anywhere, whatever was imported and looked at.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rest } from '@/tests/browser/page-hands'
import { importFiles } from '@/tests/browser/panel-hands'
import { PRIVATE_MARK } from '@/tests/replica/answers/buyer-names'
import { RETURN_COMMENT } from '@/tests/shop/files/returns'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { searchStorage } from './support/search-storage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('what is stored', () => {
  it('holds no raw alias, name, address or comment after files and pages', async () => {
    const { shop } = stage
    const panel = await stage.openPanel()
    await importFiles(panel, [...stage.orderPaths(), ...stage.otherPaths()])
    await figuresOf(panel)
    const [order] = shop.orders.filter(one => one.kind === 'sale' && one.alias !== '').slice(-30)
    for (const [reader, path] of [
      ['manage-orders', '/orders-v3/?page=1'],
      ['order-detail', `/orders-v3/order/${order?.id}`],
    ] as const) {
      const page = await stage.openPage(path)
      await untilBooks(panel, books => books.pages.some(one => one.reader === reader && one.rowsRead > 0))
      // Names come later than the orders themselves.
      await rest()
      await page.close()
    }
    const aliases = shop.buyers.map(buyer => buyer.alias.split('@')[0] ?? '')
    const names = [...new Set(shop.orders.map(one => one.buyerName))]
    const secret = [
      ...aliases,
      ...names,
      PRIVATE_MARK,
      RETURN_COMMENT,
      '1 Invented Street',
      '@marketplace.amazon',
    ]
    expect(await searchStorage(panel, secret)).toEqual([])
    // The search does find what is there.
    expect(await searchStorage(panel, ['TEA-250', 'B0ENC00001'])).toEqual(['TEA-250', 'B0ENC00001'])
  })
})
