// Manage FBA Inventory: units of each SKU and the map from SKU to ASIN.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

describe('inventory-myi', () => {
  testCases('inventory-myi')

  it('adds both channels and the three stages of inbound; nothing stated is not zero', async () => {
    const { facts } = await readCase('inventory-myi/2026-05-text')
    expect(facts.inventory.map(one => [one.sku, one.asin, one.available, one.inbound])).toEqual([
      ['TEA-250', 'B000TEST01', 110, 30],
      ['MUG-01', 'B000TEST02', 49, 0],
      ['TEA-500', 'B000TEST03', null, null],
      ['CUP-01', 'B000TEST04', 0, 0],
    ])
  })
  it('names no time of its own, and takes a bare price in the currency of the shop', async () => {
    const { facts } = await readCase('inventory-myi/2026-05-text')
    expect(facts.inventory[0]).toMatchObject({ seenAt: null, priceMinor: 1299, currency: 'USD' })
    expect(facts.inventory[2]).toMatchObject({ priceMinor: null, currency: null })
  })
  it('skips only the row with a quantity that is none', async () => {
    const { report } = await readCase('inventory-myi/2026-05-text')
    expect(report).toMatchObject({
      accepted: 4,
      skipped: [{ reason: 'bad-quantity', count: 1, firstLine: 6 }],
    })
  })
})
