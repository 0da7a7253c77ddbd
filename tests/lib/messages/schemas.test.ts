// What may cross the door and what may not.
import { describe, expect, it } from 'vitest'
import { RULES } from '@/lib/messages/schemas/payloads'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'

const shop = { account: 'amzn1.merchant.o.A1', marketplace: 'ATVPDKIKX0DER' }
const order = {
  kind: 'order',
  source: 'order-detail',
  orderId: '111-0000001-0000001',
  purchasedAt: 1_700_000_000,
  marketplace: 'ATVPDKIKX0DER',
  status: 'shipped',
  merchantFulfilled: false,
  businessOrder: false,
  multiChannel: false,
  replacement: false,
  alias: 'abc123def456gh@marketplace.amazon.com',
  carriesBuyer: true,
  items: [
    {
      asin: 'B000TEST01',
      sku: 'S-1',
      title: null,
      itemId: null,
      quantity: 1,
      priceMinor: 1999,
      discountMinor: 0,
      currency: 'USD',
    },
  ],
}
const reading = {
  reader: 'order-detail',
  layout: 'json',
  shop,
  seenAt: 1_700_000_100,
  observations: [order],
  skipped: [],
  rowsRead: 1,
  rowsTotal: null,
}
const takes = (name: keyof typeof RULES, payload: unknown) => RULES[name].payload.safeParse(payload).success

describe('the payload of pageRead', () => {
  it('passes as a reader makes it, unchanged', () => {
    expect(RULES.pageRead.payload.parse(reading)).toEqual(reading)
  })
  it.each([
    ['an order id of another form', { ...order, orderId: 'S01-0000001-0000001' }],
    ['an unknown marketplace', { ...order, marketplace: 'A0NOWHERE' }],
    ['a price that is no number', { ...order, items: [{ ...order.items[0], priceMinor: Number.NaN }] }],
    ['a missing field', { ...order, items: [{ asin: null }] }],
    ['an endless text', { ...order, alias: 'a'.repeat(500) }],
  ])('does not pass with %s', (_, wrong) => {
    expect(takes('pageRead', { ...reading, observations: [wrong] })).toBe(false)
  })
  it('does not pass for an account that would break a shop key', () => {
    expect(takes('pageRead', { ...reading, shop: { ...shop, account: 'a|b' } })).toBe(false)
  })
})

describe('the others', () => {
  it('the default settings pass', () => {
    expect(RULES.saveSettings.payload.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
  })
  it('a threshold out of its range does not', () => {
    const thresholds = { ...DEFAULT_SETTINGS.thresholds, returnRate: 8.1 }
    expect(takes('saveSettings', { ...DEFAULT_SETTINGS, thresholds })).toBe(false)
  })
  it('a rating is 1 to 5 stars or none', () => {
    const of = { shop: 'local|ATVPDKIKX0DER|USD', asin: 'B000TEST01' }
    expect([null, 1, 4.5, 5].every(stars => takes('typeRating', { ...of, stars }))).toBe(true)
    expect([0, 5.5, '4'].some(stars => takes('typeRating', { ...of, stars }))).toBe(false)
  })
  it('a question without a payload carries none', () => {
    expect(takes('books', undefined)).toBe(true)
    expect(takes('books', { all: true })).toBe(false)
  })
})
