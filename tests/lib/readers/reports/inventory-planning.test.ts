// FBA inventory planning: its columns drift, so unknown ones must not matter and "--" must not become 0.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

describe('inventory-planning', () => {
  testCases('inventory-planning')

  it('reads stock, pace and days of supply on the day of the snapshot', async () => {
    const { facts } = await readCase('inventory-planning/2026-05-text')
    expect(facts.inventory[0]).toMatchObject({
      seenAt: Date.UTC(2026, 4, 3, 19) / 1000,
      available: 110,
      inbound: 30,
      shipped30: 96,
      shipped90: 270,
      daysOfSupply: 37,
      priceMinor: 1299,
      currency: 'USD',
    })
  })
  it('falls back to the total days of supply; gaps stay gaps', async () => {
    const { facts } = await readCase('inventory-planning/2026-05-text')
    expect(facts.inventory.map(one => one.daysOfSupply)).toEqual([37, 44, null])
    expect(facts.inventory[1]).toMatchObject({
      available: 0,
      inbound: null,
      shipped90: 1204,
      priceMinor: null,
    })
    expect(facts.inventory[2]?.available).toBeNull()
  })
  it('skips negative stock', async () => {
    const { report } = await readCase('inventory-planning/2026-05-text')
    expect(report.skipped).toEqual([{ reason: 'bad-quantity', count: 1, firstLine: 5 }])
  })
})
