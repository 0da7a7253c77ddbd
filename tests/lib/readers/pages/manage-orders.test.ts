// Manage Orders: what a seller's list says, in five languages, and what a reader must never make of it.
import { describe, expect, it } from 'vitest'
import type { Page } from '@/lib/readers/page-reader'
import { manageOrders } from '@/lib/readers/pages/manage-orders'
import { readPage } from '@/lib/readers/pages/read-page'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import type { ObservedOrder } from '@/lib/schema/page-reading'
import { documentOf } from '@/tests/fixtures/pages/read-case'
import { testCases } from './cases'

const page = (folder: string, more: Partial<Page> = {}): Page => ({
  doc: documentOf(`manage-orders/${folder}`),
  url: new URL('https://sellercentral.amazon.com/orders-v3/?page=1'),
  language: 'en-US',
  shop: { account: 'amzn1.merchant.o.A0TEST' as AccountId, marketplace: 'ATVPDKIKX0DER' as MarketplaceId },
  now: Date.UTC(2025, 10, 24, 17) / 1000,
  ...more,
})
const orders = (of: Page): ObservedOrder[] => {
  const outcome = readPage(manageOrders, of)
  return outcome.kind === 'read' ? (outcome.reading.observations as ObservedOrder[]) : []
}

describe('manage-orders', () => {
  testCases(manageOrders)

  it('gives a row without an order id to the order above it', () => {
    expect(orders(page('2025-06-en-us'))[1]?.items.map(item => item.sku)).toEqual(['TEA-250', 'CUP-W'])
  })
  it('reads the ASIN from the product link where the seller has switched its line off', () => {
    const doc = documentOf('manage-orders/2025-06-de-fba-without-asin')
    expect(doc.querySelector('#orders-table')?.textContent).not.toContain('B000TEST01')
    const [order] = orders(page('2025-06-de-fba-without-asin', { language: 'de-DE' }))
    expect(order?.items[0]).toMatchObject({
      asin: 'B000TEST01',
      quantity: 2,
      priceMinor: 124_704,
      currency: 'EUR',
    })
  })
  it('is not disturbed by a buyer name that comes late, or by one at all', () => {
    const late = page('2025-06-late-buyer-name')
    const before = orders(late)
    const cell = (late.doc as Document).querySelector('[data-test-id="oth-order-details"] .cell-body')
    const name = (late.doc as Document).createElement('div')
    name.textContent = 'Buyer name: Invented Person'
    cell?.append(name)
    expect(orders(late)).toEqual(before)
    expect(JSON.stringify(before)).not.toContain('Invented')
  })
  it('tells how many of all orders it has seen', () => {
    const outcome = readPage(manageOrders, page('2025-06-en-us'))
    expect(outcome).toMatchObject({ kind: 'read', reading: { rowsRead: 5, rowsTotal: 213 } })
  })
  it('sees no layout in a table that is still empty', () => {
    expect(readPage(manageOrders, page('2025-06-loading'))).toMatchObject({ kind: 'unknown' })
  })
  it('falls back to the older layout, and says so, when a needed cell has lost its name', () => {
    const changed = page('2025-06-en-us')
    for (const cell of (changed.doc as Document).querySelectorAll('[data-test-id="oth-order-date"]'))
      cell.removeAttribute('data-test-id')
    expect(readPage(manageOrders, changed)).toMatchObject({ kind: 'read', layout: '2021-03' })
  })
  it('anchors a strip in the order cell of each order, once', () => {
    const doc = documentOf('manage-orders/2025-06-en-us')
    const anchors = manageOrders.anchors(doc)
    expect(anchors.map(one => one.orderId)).toEqual([
      '111-0000001-0000001',
      '111-0000002-0000002',
      '111-0000003-0000003',
      '111-0000004-0000004',
      '111-0000005-0000005',
    ])
    expect(anchors.every(one => one.element.getAttribute('data-test-id') === 'oth-order-details')).toBe(true)
  })
})
