// Files through the side panel give figures: the same as the orders of the shop themselves give.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { importFiles, readTable, showView } from '@/tests/browser/panel-hands'
import { plainFigures, plainRepeatRate, plainRevenue } from '@/tests/shop/plain-figures'
import { figuresOf, productsOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ shop: { outlier: true, from: '2025-10-01' } })
})
afterAll(() => stage.close())

describe('importing report files through the side panel', () => {
  it('takes every file and shows the figures that the orders themselves give', async () => {
    const panel = await stage.openPanel()
    const outcomes = await importFiles(panel, [...stage.orderPaths(), ...stage.otherPaths()])
    expect(outcomes.filter(one => one.refused).map(one => one.text)).toEqual([])

    const plain = plainFigures(stage.shop, 'US')
    const figures = await figuresOf(panel)
    const { orders, lines, units, revenueMinor } = plain
    expect(figures.totals).toMatchObject({ orders, lines, units, revenueMinor, buyers: plain.buyers.size })
    expect(figures.coverage.excluded).toMatchObject({
      blank: plain.blank,
      businessRelay: plain.businessRelay,
      outlier: plain.outlier,
    })
    for (const one of await productsOf(panel, figures))
      for (const days of HORIZONS) {
        expect(one.repeatRate[days]).toMatchObject(plainRepeatRate(plain, one.asin, days))
        expect(one.clv[days].revenueMinor ?? -1).toBeCloseTo(plainRevenue(plain, one.asin, days) ?? -1, 6)
      }

    await panel.setViewport({ width: 1100, height: 1800 })
    const table = await readTable(panel)
    expect(table.length - 1).toBe(stage.shop.products.length)
    await showView(panel, 'overview')
    await panel.waitForFunction(
      count => document.body.textContent?.includes(count),
      { polling: 100 },
      new Intl.NumberFormat('en-US').format(orders),
    )
  })
})
