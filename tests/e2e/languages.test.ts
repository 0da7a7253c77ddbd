// German, French and Japanese pages are read from the screen like English ones: dates, amounts, labels and states.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { Country } from '@/tests/shop/parameters'
import { plainFigures } from '@/tests/shop/plain-figures'
import { figuresOf, untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

describe.each([
  ['DE', 'sellercentral.amazon.de'],
  ['FR', 'sellercentral.amazon.fr'],
  ['JP', 'sellercentral.amazon.co.jp'],
] as [Country, string][])('%s', (country, host) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({
      shop: { countries: [country], buyers: 60, from: '2026-08-01' },
      replica: { json: 'off' },
    })
  })
  afterAll(() => stage.close())

  it('the order list on screen gives the orders as they are', async () => {
    const panel = await stage.openPanel()
    const page = await stage.openPage('/orders-v3/?page=1', host)
    await page.select('#myo-table-results-per-page', '100')
    const total = stage.shop.orders.length
    await untilBooks(panel, books => books.pages.some(one => one.rowsRead > 15 && one.rowsTotal === total))
    const figures = await figuresOf(panel)
    expect(marketplaceById(figures.marketplace)?.country).toBe(country)

    const newest = new Set(stage.shop.orders.slice(-100))
    const plain = plainFigures({ ...stage.shop, orders: [...newest] }, country)
    const discount = [...newest]
      .filter(order => order.kind === 'sale')
      .reduce((sum, order) => sum + order.lines.reduce((all, line) => all + line.discountMinor, 0), 0)
    // The list shows prices before promotions.
    expect(figures.totals).toMatchObject({
      orders: plain.orders,
      units: plain.units,
      revenueMinor: plain.revenueMinor + discount,
    })
  })
})
