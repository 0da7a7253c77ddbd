// Manage Inventory: an answer of unknown shape is searched, and what is not understood is said, not added up.
import { describe, expect, it } from 'vitest'
import { inventory } from '@/lib/readers/pages/answers/inventory'
import { manageInventory } from '@/lib/readers/pages/manage-inventory'
import { isTellable } from '@/lib/readers/pages/wording/stock-labels'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import { testCases } from './cases'

const page = {
  url: new URL('https://sellercentral.amazon.com/myinventory/inventory'),
  language: 'en-US',
  shop: { account: 'amzn1.merchant.o.A0TEST' as AccountId, marketplace: 'ATVPDKIKX0DER' as MarketplaceId },
  now: 0,
}
const read = (body: unknown) => inventory.read({ url: page.url, request: null, body }, page)
const available = (body: unknown) =>
  read(body).observations.map(one => (one.kind === 'inventory' ? [one.fact.sku, one.fact.available] : null))

describe('manage-inventory', () => {
  testCases(manageInventory)

  it('finds rows however deep they lie, and keeps one SKU’s units out of another’s', () => {
    const nested = {
      a: [
        { b: { sku: 'TEA', stock: { available: { quantity: 3 } }, related: [{ sku: 'CUP', available: 9 }] } },
      ],
    }
    expect(available(nested)).toEqual([
      ['TEA', 3],
      ['CUP', 9],
    ])
  })
  it('adds Amazon’s stock and the seller’s own, once', () => {
    expect(available({ sku: 'TEA', availableQuantity: 3, mfnQuantity: 4 })).toEqual([['TEA', 7]])
  })
  it('names a quantity it does not know and leaves it out', () => {
    const reading = read({ sku: 'TEA', available: 3, strangeQuantity: 40 })
    expect(reading.skipped).toEqual([{ where: 'key strangeQuantity', why: 'quantity not understood' }])
    expect(reading.observations).toHaveLength(1)
  })
  it('tells labels, never values', () => {
    expect(isTellable('Future supply')).toBe(true)
    expect(isTellable('1,204')).toBe(false)
    expect(isTellable('someone@example.com')).toBe(false)
  })
})
