// Restock inventory: stock by country, with "--" for what Amazon does not know and columns that come and go.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const stock = async () => (await readCase('inventory-restock/2026-05-gaps-and-extra-columns')).facts.inventory

describe('inventory-restock', () => {
  testCases('inventory-restock')

  it('reads stock, pace and days of supply', async () => {
    expect((await stock())[0]).toMatchObject({
      marketplace: 'ATVPDKIKX0DER',
      sku: 'TEA-250',
      asin: 'B000TEST01',
      available: 110,
      inbound: 30,
      shipped30: 96,
      shipped90: null,
      daysOfSupply: 37,
      priceMinor: 1299,
      currency: 'USD',
    })
  })
  it('takes "--" as not known, and the total days where Amazon’s own are missing', async () => {
    const [, second, third] = await stock()
    expect(second).toMatchObject({ inbound: null, priceMinor: null, daysOfSupply: 44 })
    expect(third).toMatchObject({ available: 0, shipped30: null, daysOfSupply: null })
  })
  it('knows GB for the United Kingdom', async () => {
    expect((await stock())[3]).toMatchObject({
      marketplace: 'A1F83G8C2ARO7P',
      priceMinor: 1049,
      currency: 'GBP',
    })
  })
  it('leaves out the row without SKU and ASIN', async () => {
    const { report } = await readCase('inventory-restock/2026-05-gaps-and-extra-columns')
    expect(report.skipped).toEqual([{ reason: 'no-product', count: 1, firstLine: 6 }])
  })
})
