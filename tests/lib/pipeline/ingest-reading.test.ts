// Page readings into the books.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { ingestReading } from '@/lib/pipeline/ingest-reading'
import { BUYER } from '@/lib/schema/facts'
import { type HashedOrder, type HashedReading, hashToHex, hexToHash } from '@/lib/schema/hashed-reading'
import {
  type AccountId,
  type Asin,
  type MarketplaceId,
  type OrderId,
  type Sku,
  shopKey,
} from '@/lib/schema/ids'

const ACCOUNT = 'amzn1.merchant.o.TEST' as AccountId
const US = 'ATVPDKIKX0DER' as MarketplaceId
const USD = shopKey(ACCOUNT, US, 'USD')
const DEFAULTS = { asOfDay: null, outlierPurchaseDays: 180 }
const hex = createHash('sha256').update('a').digest('hex').slice(0, 32)

const order = (over: Partial<HashedOrder> = {}): HashedOrder => ({
  kind: 'order',
  source: 'order-detail',
  orderId: '111-0000000-0000001' as OrderId,
  purchasedAt: Date.parse('2026-03-02T20:00:00Z') / 1000,
  marketplace: null,
  status: 'shipped',
  merchantFulfilled: false,
  businessOrder: false,
  multiChannel: false,
  replacement: false,
  buyer: { code: BUYER.first, hash: hex },
  items: [
    {
      asin: 'B000TEST01' as Asin,
      sku: 'TEA-1' as Sku,
      title: 'Tea',
      itemId: '123',
      quantity: 2,
      priceMinor: 2000,
      discountMinor: null,
      currency: 'USD',
    },
  ],
  ...over,
})
const reading = (observations: HashedReading['observations'], seenAt = 1_775_000_000): HashedReading => ({
  reader: 'order-detail',
  layout: 'json',
  shop: { account: ACCOUNT, marketplace: US },
  seenAt,
  observations,
  skipped: [],
  rowsRead: observations.length,
  rowsTotal: null,
})

describe('page readings', () => {
  it('become lines of the shop the page belongs to, with their buyer', () => {
    const ledger = createLedger()
    expect(ingestReading(ledger, reading([order()]))).toMatchObject({ linesAdded: 1 })
    const shop = ledger.shopLedger(USD, DEFAULTS)
    expect(shop.sums).toMatchObject({ orders: 1, units: 2, revenueMinor: 2000, ordersWithBuyer: 1 })
    expect(shop.title(shop.history.entryAsin[0] as number)).toBe('Tea')
    expect(ledger.buyerCode(hexToHash(hex))).toBe(BUYER.first)
  })

  it('change nothing when a page is read again later', () => {
    const ledger = createLedger()
    ingestReading(ledger, reading([order()]))
    const again = ingestReading(ledger, reading([order()], 1_775_009_999))
    expect(again).toMatchObject({ linesAdded: 0, linesChanged: 0, linesSame: 1 })
  })

  it('see an order cancelled afterwards', () => {
    const ledger = createLedger()
    ingestReading(ledger, reading([order()]))
    const cancelled = order({ source: 'order-list', status: 'cancelled', buyer: { code: 0, hash: null } })
    expect(ingestReading(ledger, reading([cancelled], 1_775_009_999))).toMatchObject({ linesAdded: 1 })
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ orders: 0, cancelledOrders: 1 })
  })

  it('keep excluded buyers apart from people', () => {
    const ledger = createLedger()
    ingestReading(ledger, reading([order({ buyer: { code: BUYER.noReply, hash: null } })]))
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ noReply: 1, ordersWithBuyer: 0 })
  })

  it('bring ratings beside orders', () => {
    const ledger = createLedger()
    ingestReading(ledger, reading([order()]))
    const fact = {
      marketplace: US,
      asin: 'B000TEST01' as Asin,
      stars: 4.4,
      ratings: 12,
      seenAt: 1_775_000_000,
      origin: 'voice-of-customer' as const,
    }
    ingestReading(ledger, reading([{ kind: 'rating', fact }]))
    expect(ledger.facts(USD, 1).rating).toEqual(fact)
  })

  it('take a buyer hash as hex there and back', () => {
    expect(hashToHex(hexToHash(hex))).toBe(hex)
    expect(() => hexToHash('not hex')).toThrow(RangeError)
  })
})
