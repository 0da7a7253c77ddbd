// The books as a whole: facts beside orders, sums by ASIN, naming the account, refused imports, stored parts.
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import { blankInventory, blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import { epochDay } from '@/lib/schema/dates'
import type { InventoryFact, TrafficFact } from '@/lib/schema/facts'
import { LOCAL_ACCOUNT, shopKey } from '@/lib/schema/ids'
import {
  ACCOUNT,
  asin,
  at,
  DE,
  DEFAULTS,
  from,
  hashOf,
  line,
  returned,
  shipment,
  sku,
  take,
  US,
} from './support/drafts'

const USD = shopKey(ACCOUNT, US, 'USD')
const stock = (over: Partial<InventoryFact> = {}): InventoryFact => ({
  ...blankInventory(),
  marketplace: US,
  sku: sku(1),
  asin: asin(1),
  title: 'Tea',
  seenAt: at('2026-04-01'),
  available: 10,
  ...over,
})
const traffic = (over: Partial<TrafficFact> = {}): TrafficFact => ({
  ...blankTraffic(),
  marketplace: US,
  asin: asin(1),
  sessions: 5,
  unitsOrdered: 1,
  ...over,
})
const rating = (stars: number, seenAt: number, origin: 'typed' | 'product-page' = 'product-page') => ({
  marketplace: US,
  asin: asin(1),
  stars,
  ratings: null,
  seenAt,
  origin,
})

describe('sums by ASIN', () => {
  it('hold orders placed, cancelled and shipped by the seller, and the ripe months of returns', () => {
    const ledger = createLedger()
    const january = at('2026-01-15T20:00:00Z')
    take(
      ledger,
      [
        line(1, { purchasedAt: january, quantity: 4, priceMinor: 4000 }),
        line(2, { purchasedAt: january, status: 'cancelled', merchantFulfilled: true }),
        line(3, { purchasedAt: at('2026-03-15T20:00:00Z') }),
      ],
      [
        returned(1, { itemKey: 1, returnedAt: at('2026-03-20') }),
        returned(1, { itemKey: 2, returnedAt: at('2026-04-20') }),
        returned(3, { itemKey: 3, returnedAt: at('2026-03-20') }),
      ],
    )
    const asOf = (day: string) => {
      const shop = ledger.shopLedger(USD, { ...DEFAULTS, asOfDay: epochDay(day) })
      return [...shop.asinSums.values()][0]
    }
    expect(asOf('2026-05-01')).toEqual({
      orders: 2,
      units: 5,
      revenueMinor: 5000,
      returnedUnits: 3,
      cancelledOrders: 1,
      ordersPlaced: 3,
      merchantFulfilledOrders: 1,
      ripeUnits: 4,
      ripeReturnedUnits: 1,
      unitsLast30: 0,
      unitsLast90: 1,
      daysSold: 90,
    })
    expect(asOf('2026-03-31')).toMatchObject({ ripeUnits: 0, ripeReturnedUnits: 0 })
    expect(asOf('2026-06-01')).toMatchObject({ ripeUnits: 5, ripeReturnedUnits: 2 })
  })
})

describe('facts beside orders', () => {
  it('give the newest reading of each SKU, gaps filled from one that is hardly older', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { sku: sku(2) })])
    const sink = ledger.open(from())
    sink.inventory(stock({ seenAt: at('2026-04-01'), daysOfSupply: 33, available: 9 }))
    sink.inventory(stock({ seenAt: at('2026-04-02') }))
    sink.inventory(stock({ seenAt: at('2026-03-20'), shipped30: 7 }))
    // The ASIN of this SKU is known from an order.
    sink.inventory(stock({ sku: sku(2), asin: null, available: 3 }))
    expect(sink.finish()).toMatchObject({ linesAdded: 4 })
    const shop = ledger.shopLedger(USD, DEFAULTS)
    const id = [...shop.asinSums.keys()][0] as number
    expect(
      ledger.facts(USD, id).inventory.map(one => [one.sku, one.available, one.daysOfSupply, one.shipped30]),
    ).toEqual([
      [sku(1), 10, 33, null],
      [sku(2), 3, null, null],
    ])
    expect([...(ledger.takeTouched().get(USD) ?? [])]).toEqual([])
    expect(shop.title(id)).toBe('Tea')
  })

  it('give the newest rating, a typed one before a read one of the same age; 0 stars takes it back', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    ledger.shopLedger(USD, DEFAULTS)
    ledger.takeTouched()
    const rate = (...facts: ReturnType<typeof rating>[]): number | undefined => {
      const sink = ledger.open(from())
      for (const fact of facts) sink.rating(fact)
      sink.finish()
      return ledger.facts(USD, 1).rating?.stars
    }
    expect(rate(rating(4.1, 100))).toBe(4.1)
    expect(rate(rating(4.5, 100, 'typed'))).toBe(4.5)
    expect(rate(rating(3, 50))).toBe(4.5)
    expect([...(ledger.takeTouched().get(USD) ?? [])]).toEqual([1])
    expect(rate(rating(4.2, 200))).toBe(4.2)
    expect(rate(rating(0, 300, 'typed'))).toBe(4.2)
  })

  it('give the newest period of traffic; the seller says it where the file does not', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    ledger.shops()
    const sink = ledger.open(from({ period: { fromDay: 100, toDay: 130 } }))
    sink.traffic(traffic())
    sink.traffic(traffic({ fromDay: 50, toDay: 80, sessions: 4 }))
    sink.finish()
    expect(ledger.facts(USD, 1).traffic).toMatchObject({ sessions: 5, fromDay: 100, toDay: 130 })
  })

  it('of a file that names no marketplace are believed only while there is one', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const sink = ledger.open(from())
    sink.inventory(stock({ marketplace: null }))
    sink.finish()
    expect(ledger.facts(USD, 1).inventory).toHaveLength(1)
    take(ledger, [line(2, { marketplace: DE, currency: 'EUR' })])
    expect(ledger.facts(USD, 1).inventory).toHaveLength(0)
  })
})

describe('an import', () => {
  const twenty = (offset: number) =>
    Array.from({ length: 20 }, (_, i) => line(offset + i, { sku: `X-${offset + i}` as never }))

  it('can be looked at before it is kept, and leaves nothing when it is discarded', () => {
    const ledger = createLedger()
    take(ledger, twenty(0))
    ledger.takeDirtyParts()
    const sink = ledger.open(from())
    for (const draft of twenty(100)) sink.line({ ...draft, buyer: ledger.buyerCode(hashOf('stranger')) })
    expect(sink.preview()).toEqual({ knownSkus: 0, newSkus: 20, knownOrders: 0, shopSkus: 20 })
    sink.discard()
    expect(ledger.takeDirtyParts().filter(part => part.key !== 'shops/0')).toEqual([])
    expect(ledger.buyerCode(hashOf('somebody'))).toBe(4)
    expect(() => sink.finish()).toThrow('over')
    expect(ledger.shopLedger(USD, DEFAULTS).sums.orders).toBe(20)
  })

  it('says its days, and which SKUs were known', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    expect(
      take(ledger, [line(2), line(3, { sku: sku(2), purchasedAt: at('2026-03-09T06:00:00Z') })]),
    ).toMatchObject({
      knownSkus: 1,
      newSkus: 1,
      fromDay: epochDay('2026-03-02'),
      toDay: epochDay('2026-03-08'),
    })
  })
})

describe('the local account', () => {
  it('becomes the named one with all it holds, and what pages said joins it', () => {
    const ledger = createLedger()
    const local = from({ account: LOCAL_ACCOUNT })
    const buyer = ledger.buyerCode(hashOf('a'))
    take(ledger, [line(1)], [], local)
    take(ledger, [shipment(2, buyer)])
    expect(ledger.shops()).toHaveLength(2)
    ledger.nameAccount(ACCOUNT)
    expect(ledger.shops()).toEqual([USD])
    const shop = ledger.shopLedger(USD, DEFAULTS)
    expect(shop.sums.orders).toBe(2)
    // What the local file taught of the SKU holds for the page's order.
    expect([...shop.byEntryAsin.keys()].map(id => shop.asin(id))).toEqual([asin(1)])
    const again = loadLedger(ledger.takeDirtyParts().map(part => ({ ...part, bytes: part.bytes.slice(0) })))
    take(again, [line(3)], [], local)
    expect(again.shops()).toEqual([USD])
  })
})

describe('stored parts', () => {
  it('are only those that changed', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    expect(
      ledger
        .takeDirtyParts()
        .map(part => part.key)
        .sort(),
    ).toEqual(['asins/0', 'lines/0', 'products/0', 'provenances/0', 'shops/0', 'skus/0'].sort())
    take(ledger, [line(1)])
    expect(ledger.takeDirtyParts()).toEqual([])
    take(ledger, [line(2)])
    expect(
      ledger
        .takeDirtyParts()
        .map(part => part.key)
        .sort(),
    ).toEqual(['lines/0', 'provenances/0'])
  })

  it('fill more than one segment and come back whole', () => {
    const ledger = createLedger()
    take(
      ledger,
      Array.from({ length: 40_000 }, (_, i) => line(i + 1)),
    )
    const parts = ledger.takeDirtyParts()
    expect(parts.map(part => part.key)).toContain('lines/1')
    const again = loadLedger(parts.map(part => ({ ...part, bytes: part.bytes.slice(0) })).reverse())
    expect(again.shopLedger(USD, DEFAULTS).sums).toMatchObject({ orders: 40_000, revenueMinor: 40_000_000 })
    take(again, [line(40_001)])
    expect(again.takeDirtyParts().map(part => part.key)).toContain('lines/1')
  })

  it('of another format are refused', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const parts = ledger.takeDirtyParts().map(part => ({ ...part, bytes: part.bytes.slice(0) }))
    const lines = parts.find(part => part.key === 'lines/0')
    new Uint32Array(lines?.bytes as ArrayBuffer)[0] = 99
    expect(() => loadLedger(parts)).toThrow('lines/0')
    expect(() => loadLedger([{ key: 'novel/0', bytes: new ArrayBuffer(16) }])).toThrow('novel/0')
  })
})
