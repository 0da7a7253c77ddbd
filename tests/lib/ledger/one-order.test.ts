// What one order comes to when sources repeat, correct and complete each other.
import { describe, expect, it } from 'vitest'
import type { ShopSums } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { BUYER, type LineDraft } from '@/lib/schema/facts'
import { shopKey } from '@/lib/schema/ids'
import {
  ACCOUNT,
  asin,
  at,
  DE,
  DEFAULTS,
  from,
  hashOf,
  line,
  shipment,
  sku,
  take,
  UK,
  US,
} from './support/drafts'

const USD = shopKey(ACCOUNT, US, 'USD')

/** Sums of the shop in the United States after these imports. */
function sumsOf(...imports: LineDraft[][]): ShopSums {
  const ledger = createLedger()
  for (const lines of imports) take(ledger, lines)
  return ledger.shopLedger(USD, DEFAULTS).sums
}

describe('lines said again', () => {
  it('count once when a file comes twice', () => {
    const ledger = createLedger()
    const lines = [line(1), line(2, { sku: sku(2) })]
    expect(take(ledger, lines)).toMatchObject({ linesAdded: 2, linesChanged: 0, linesSame: 0 })
    expect(take(ledger, lines)).toMatchObject({ linesAdded: 0, linesChanged: 0, linesSame: 2 })
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ orders: 2, lines: 2 })
  })

  it('count as often as one file says them: the same SKU twice in an order without item ids', () => {
    const lines = [line(1, { quantity: 2, priceMinor: 2000 }), line(1, { quantity: 3, priceMinor: 3000 })]
    const twice = sumsOf(lines, [...lines].reverse())
    expect(twice).toMatchObject({ orders: 1, lines: 2, units: 5, revenueMinor: 5000 })
  })

  it('count as often as there are item ids', () => {
    const lines = [line(1, { itemKey: 7 }), line(1, { itemKey: 8 })]
    expect(sumsOf(lines, lines, lines)).toMatchObject({ lines: 2, revenueMinor: 2000 })
  })

  it('count once when one file names item ids and another does not, in any order', () => {
    const plain = [line(1), line(1)]
    const named = [line(1, { itemKey: 7 }), line(1, { itemKey: 8 })]
    expect(sumsOf(plain, named)).toMatchObject({ lines: 2, revenueMinor: 2000 })
    expect(sumsOf(named, plain)).toMatchObject({ lines: 2, revenueMinor: 2000 })
  })

  it('are corrected by the later statement, whichever file comes first', () => {
    const early = [line(1, { status: 'pending', priceMinor: null, currency: null, updatedAt: 10 })]
    const late = [line(1, { updatedAt: 20 })]
    expect(sumsOf(early, late)).toEqual(sumsOf(late, early))
    expect(sumsOf(early, late)).toMatchObject({ orders: 1, revenueMinor: 1000 })
  })

  it('keep the buyer when a later file leaves it out', () => {
    const ledger = createLedger()
    const buyer = ledger.buyerCode(hashOf('a'))
    take(ledger, [shipment(1, buyer)])
    take(ledger, [shipment(1, BUYER.blank, { updatedAt: at('2026-05-01') })])
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ ordersWithBuyer: 1, blank: 0 })
  })

  it('touch nothing when a page is read again', () => {
    const ledger = createLedger()
    take(ledger, [line(1, { source: 'order-list', updatedAt: 100 })])
    ledger.shopLedger(USD, DEFAULTS)
    expect([...ledger.takeTouched().keys()]).toEqual([USD])
    const again = take(ledger, [line(1, { source: 'order-list', updatedAt: 200 })])
    expect(again).toMatchObject({ linesAdded: 0, linesChanged: 0, linesSame: 1 })
    expect(ledger.takeTouched().size).toBe(0)
  })
})

describe('lines that do not count', () => {
  it.each<[string, Partial<LineDraft>, Partial<ShopSums>]>([
    ['cancelled', { status: 'cancelled' }, { ordersPlaced: 1, cancelledOrders: 1 }],
    ['replacement', { replacement: true }, { ordersPlaced: 0 }],
    ['multi-channel', { multiChannel: true }, { ordersPlaced: 0 }],
    [
      'pending without price',
      { status: 'pending', priceMinor: null },
      { ordersPlaced: 1, cancelledOrders: 0 },
    ],
    ['given away', { priceMinor: 0 }, { ordersPlaced: 1 }],
    ['without quantity', { quantity: null }, { ordersPlaced: 1 }],
  ])('%s', (_, over, sums) => {
    expect(sumsOf([line(1, over)])).toMatchObject({ orders: 0, lines: 0, units: 0, revenueMinor: 0, ...sums })
  })

  it('pending with a price counts', () => {
    expect(sumsOf([line(1, { status: 'pending' })])).toMatchObject({ orders: 1, revenueMinor: 1000 })
  })

  it('a wholly discounted line counts, with no revenue', () => {
    expect(sumsOf([line(1, { discountMinor: 1000 })])).toMatchObject({ orders: 1, revenueMinor: 0 })
  })

  it('one cancelled line leaves the rest of the order', () => {
    const lines = [line(1), line(1, { sku: sku(2), status: 'cancelled', quantity: 0, priceMinor: null })]
    expect(sumsOf(lines)).toMatchObject({ orders: 1, lines: 1, cancelledOrders: 0 })
  })

  it('an order that a later page shows as cancelled is cancelled', () => {
    const seen = line(1, { source: 'order-list', status: 'cancelled', updatedAt: at('2026-03-09') })
    const stale = { ...seen, updatedAt: at('2026-03-01') }
    expect(sumsOf([line(1)], [seen])).toMatchObject({ orders: 0, cancelledOrders: 1 })
    expect(sumsOf([seen], [line(1)])).toMatchObject({ orders: 0, cancelledOrders: 1 })
    expect(sumsOf([line(1)], [stale])).toMatchObject({ orders: 1, cancelledOrders: 0 })
  })
})

describe('several sources of one order', () => {
  it('take the buyer from shipments and the lines from All Orders', () => {
    const ledger = createLedger()
    const buyer = ledger.buyerCode(hashOf('a'))
    take(ledger, [shipment(1, buyer, { priceMinor: 999 })])
    take(ledger, [line(1)])
    const shop = ledger.shopLedger(USD, DEFAULTS)
    expect(shop.sums).toMatchObject({ orders: 1, lines: 1, revenueMinor: 1000, ordersWithBuyer: 1 })
    expect(shop.asin(shop.history.entryAsin[0] as number)).toBe(asin(1))
  })

  it('learn the ASIN of a SKU from another order, also afterwards', () => {
    const ledger = createLedger()
    take(ledger, [shipment(1, ledger.buyerCode(hashOf('a')))])
    expect([...ledger.shopLedger(USD, DEFAULTS).byEntryAsin.keys()]).toEqual([])
    take(ledger, [line(2)])
    const shop = ledger.shopLedger(USD, DEFAULTS)
    expect([...shop.byEntryAsin.keys()].map(id => shop.asin(id))).toEqual([asin(1)])
  })

  it('add the parts of a split shipment when nothing else knows the order', () => {
    const parts = [
      shipment(1, 4, { itemKey: 1, quantity: 2, priceMinor: 2000 }),
      shipment(1, 4, { itemKey: 2, quantity: 1, priceMinor: 1000, discountMinor: 100 }),
    ]
    expect(sumsOf([parts[0] as LineDraft], parts)).toMatchObject({
      orders: 1,
      lines: 1,
      units: 3,
      revenueMinor: 2900,
    })
    expect(sumsOf(parts, [line(1)])).toMatchObject({ units: 1, revenueMinor: 1000 })
  })

  it.each<[string, number, Partial<ShopSums>]>([
    ['blank', BUYER.blank, { blank: 1, notInBuyerFile: 0 }],
    ['no-reply', BUYER.noReply, { noReply: 1, blank: 0 }],
    ['business relay', BUYER.businessRelay, { businessRelay: 1 }],
    ['not carried', BUYER.notCarried, { blank: 1, notInBuyerFile: 1 }],
  ])('an alias that is %s makes no buyer, but the order counts', (_, buyer, sums) => {
    expect(sumsOf([line(1)], [shipment(1, buyer)])).toMatchObject({ orders: 1, ordersWithBuyer: 0, ...sums })
  })
})

describe('the shop of an order', () => {
  it('keeps marketplaces and currencies apart', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { marketplace: DE, currency: 'EUR' }), line(3, { currency: 'MXN' })])
    expect(ledger.shops()).toEqual(
      [shopKey(ACCOUNT, DE, 'EUR'), shopKey(ACCOUNT, US, 'MXN'), shopKey(ACCOUNT, US, 'USD')].sort(),
    )
    for (const shop of ledger.shops())
      expect(ledger.shopLedger(shop, DEFAULTS).sums).toMatchObject({ orders: 1, revenueMinor: 1000 })
  })

  it('is the only one the books know when the file names none, whichever comes first', () => {
    const unnamed = line(1, { source: 'order-report', marketplace: null, asin: null })
    for (const imports of [
      [[unnamed], [line(2)]],
      [[line(2)], [unnamed]],
    ])
      expect(sumsOf(...imports)).toMatchObject({ orders: 2 })
    expect(sumsOf([unnamed], [line(2)], [line(3, { marketplace: UK, currency: 'GBP' })])).toMatchObject({
      orders: 1,
    })
  })

  it("is the order's other rows', before what the seller said of the file", () => {
    const ledger = createLedger()
    const unnamed = line(1, { source: 'order-report', marketplace: null, currency: 'EUR', asin: null })
    take(
      ledger,
      [unnamed, { ...unnamed, ...line(2), source: 'order-report', marketplace: null }],
      [],
      from({ marketplace: UK }),
    )
    take(ledger, [line(1, { marketplace: DE, currency: 'EUR' })])
    expect(ledger.shops()).toEqual([shopKey(ACCOUNT, UK, 'USD'), shopKey(ACCOUNT, DE, 'EUR')].sort())
  })
})
