// The page of one order: the only page source of the alias, and the one with the table that lists every item twice.
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/readers/page-reader'
import { order } from '@/lib/readers/pages/answers/order'
import { projectAnswer } from '@/lib/readers/pages/answers/project-answer'
import { orderDetail } from '@/lib/readers/pages/order-detail'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import { expectedOf } from '@/tests/fixtures/pages/read-case'
import { testCases } from './cases'

const page = {
  url: new URL('https://sellercentral.amazon.com/orders-v3/order/111-0000001-0000001'),
  language: 'en-US',
  shop: { account: 'amzn1.merchant.o.A0TEST' as AccountId, marketplace: 'ATVPDKIKX0DER' as MarketplaceId },
  now: 0,
}
const aliasOf = (of: Record<string, unknown>): unknown => {
  const body = projectAnswer('order', {
    order: { amazonOrderId: '111-0000001-0000001', purchaseDate: 1.7593056e9, orderItems: [], ...of },
  })
  const answer: Answer = { url: page.url, request: null, body }
  const [first] = order.read(answer, page).observations
  return first?.kind === 'order' ? first.alias : undefined
}

describe('order-detail', () => {
  testCases(orderDetail)

  it('counts the items of the first table only, however many packages follow', () => {
    const { outcome } = expectedOf('order-detail/2025-11-eu-two-packages') as {
      outcome: { reading: { observations: { items: unknown[] }[] } }
    }
    expect(outcome.reading.observations[0]?.items).toHaveLength(1)
  })
  it('finds the alias under the names it has been seen by, and takes no other address for one', () => {
    expect(aliasOf({ buyerProxyEmail: 'abc123@marketplace.amazon.de' })).toBe('abc123@marketplace.amazon.de')
    expect(aliasOf({ buyer: { email: 'abc123@marketplace.amazon.com' } })).toBe(
      'abc123@marketplace.amazon.com',
    )
    expect(aliasOf({ buyerProxyEmail: 'someone@example.com' })).toBeNull()
  })
  it('gives no alias for an intermediated business order, whose address is everybody’s', () => {
    const shared = 'abc123@marketplace.amazon.it'
    expect(aliasOf({ isIBAOrder: true, buyerProxyEmail: shared })).toBeNull()
    expect(aliasOf({ isIBAOrder: false, buyerProxyEmail: shared })).toBe(shared)
  })
})
