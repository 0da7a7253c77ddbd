// What one buyer's orders come to: purchases by calendar day, entry, second purchase, amounts by age.
import { describe, expect, it } from 'vitest'
import type { Ledger, ShopLedger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { epochDay } from '@/lib/schema/dates'
import type { LineDraft } from '@/lib/schema/facts'
import { type OrderId, shopKey } from '@/lib/schema/ids'
import { AGES, NO_SECOND_PURCHASE } from '@/lib/schema/purchase-history'
import {
  ACCOUNT,
  asin,
  at,
  DE,
  DEFAULTS,
  hashOf,
  line,
  orderId,
  returned,
  sku,
  take,
  US,
} from './support/drafts'

const USD = shopKey(ACCOUNT, US, 'USD')
const EUR = shopKey(ACCOUNT, DE, 'EUR')

/** Orders of one buyer, one draft each or several. */
function buy(...orders: Partial<LineDraft>[]): { ledger: Ledger; shop: ShopLedger } {
  const ledger = createLedger()
  const buyer = ledger.buyerCode(hashOf('a'))
  take(
    ledger,
    orders.map((over, i) => line(i + 1, { buyer, ...over })),
  )
  return { ledger, shop: ledger.shopLedger(ledger.shops()[0] ?? USD, DEFAULTS) }
}
const on = (day: string, over: Partial<LineDraft> = {}): Partial<LineDraft> => ({
  purchasedAt: at(`${day}T20:00:00Z`),
  ...over,
})

describe('purchases', () => {
  it('are days: two orders of one day are one', () => {
    const { history } = buy(on('2026-03-02'), on('2026-03-02'), on('2026-03-05')).shop
    expect([history.purchases[0], history.secondGapDays[0], history.lastDay[0]]).toEqual([
      2,
      3,
      epochDay('2026-03-05'),
    ])
  })

  it('are days of the marketplace: 23:30 UTC is the next day in Berlin and the same in Los Angeles', () => {
    const late = { purchasedAt: at('2026-03-02T23:30:00Z') }
    expect(buy({ ...late, marketplace: DE, currency: 'EUR' }).shop.history.entryDay[0]).toBe(
      epochDay('2026-03-03'),
    )
    expect(buy(late).shop.history.entryDay[0]).toBe(epochDay('2026-03-02'))
  })

  it('a single one has no second', () => {
    const { history } = buy(on('2026-03-02')).shop
    expect([history.secondGapDays[0], history.nextAsin[0]]).toEqual([NO_SECOND_PURCHASE, 0])
  })
})

describe('entry and next ASIN', () => {
  const asins = (shop: ShopLedger): string[] =>
    [shop.history.entryAsin[0], shop.history.nextAsin[0]].map(id => shop.asin(id as number))

  it('are the line of highest revenue after discount, over all orders of the day', () => {
    const { shop } = buy(
      on('2026-03-02', { priceMinor: 3000, discountMinor: 2500 }),
      on('2026-03-02', { sku: sku(2), asin: asin(2), priceMinor: 1200 }),
      on('2026-03-09', { sku: sku(3), asin: asin(3) }),
    )
    expect(asins(shop)).toEqual([asin(2), asin(3)])
  })

  it('of equals the first line counts: by instant, then order, then place in the order', () => {
    const ledger = createLedger()
    const buyer = ledger.buyerCode(hashOf('a'))
    const day = { buyer, purchasedAt: at('2026-03-02T20:00:00Z') }
    take(ledger, [
      line(2, { ...day, sku: sku(3), asin: asin(3) }),
      line(1, { ...day, sku: sku(2), asin: asin(2) }),
      line(1, { ...day, sku: sku(1), asin: asin(1) }),
      line(3, { buyer, purchasedAt: at('2026-04-02T20:00:00Z') }),
    ])
    expect(asins(ledger.shopLedger(USD, DEFAULTS))).toEqual([asin(2), asin(1)])
  })
})

describe('amounts by age', () => {
  it('are cumulative to each age, day 30 included', () => {
    const { history } = buy(on('2026-03-02'), on('2026-04-01', { priceMinor: 700 }), on('2027-06-01')).shop
    const byAge = Object.fromEntries(AGES.map((age, j) => [age, history.revenueByAge[j]]))
    expect([byAge[30], byAge[59], byAge[365]]).toEqual([1700, 1700, 1700])
    expect(history.cohortMonths[0]).toBe(0b1)
    const later = buy(on('2026-03-02'), on('2026-04-02', { priceMinor: 700 })).shop.history
    expect(later.revenueByAge[AGES.indexOf(30)]).toBe(1000)
  })

  it('of returns are the share of the line, at the age of the purchase they belong to, and no more than was bought', () => {
    const { ledger } = buy(
      on('2026-03-02'),
      on('2026-04-02', { quantity: 3, priceMinor: 1000, discountMinor: 100 }),
    )
    take(ledger, [], [returned(2, { returnedAt: at('2026-04-20') })])
    const once = ledger.shopLedger(USD, DEFAULTS)
    expect(once.sums).toMatchObject({ returnedUnits: 1, returnedMinor: 300 })
    expect([
      once.history.returnedByAge[AGES.indexOf(30)],
      once.history.returnedByAge[AGES.indexOf(60)],
    ]).toEqual([0, 300])
    take(ledger, [], [returned(2, { returnedAt: at('2026-04-21'), quantity: 9 })])
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ returnedUnits: 3, returnedMinor: 900 })
  })

  it('leave out what came after the day asked for', () => {
    const { ledger } = buy(on('2026-03-02'), on('2026-04-02'))
    take(ledger, [], [returned(1)])
    const shop = ledger.shopLedger(USD, { ...DEFAULTS, asOfDay: epochDay('2026-03-10') })
    expect(shop.sums).toMatchObject({ orders: 1, returnedUnits: 0, lastDay: epochDay('2026-03-02') })
    expect([shop.asOfDay, shop.history.purchases[0]]).toEqual([epochDay('2026-03-10'), 1])
    expect(ledger.shopLedger(USD, DEFAULTS).sums).toMatchObject({ orders: 2, returnedUnits: 1 })
  })
})

describe('outliers', () => {
  const daily = (days: number): Partial<LineDraft>[] =>
    Array.from({ length: days }, (_, i) => ({ purchasedAt: at('2026-01-01T20:00:00Z') + i * 86_400 }))

  it('are buyers with more purchase days than the limit within 365 days', () => {
    const { ledger } = buy(...daily(5))
    const limited = (outlierPurchaseDays: number) =>
      ledger.shopLedger(USD, { asOfDay: null, outlierPurchaseDays })
    expect(limited(5).all.length).toBe(1)
    expect(limited(4).all.length).toBe(0)
    expect(limited(4).sums).toMatchObject({ orders: 5, ordersWithBuyer: 0, outlier: 5 })
  })

  it('are not those who spread the same days over years', () => {
    const { ledger } = buy(
      ...[0, 364, 365].map(i => ({ purchasedAt: at('2024-01-01T20:00:00Z') + i * 86_400 })),
    )
    const limited = (limit: number) =>
      ledger.shopLedger(USD, { asOfDay: null, outlierPurchaseDays: limit }).all.length
    expect([limited(1), limited(2)]).toEqual([0, 1])
  })
})

describe('places of orders', () => {
  it('say which purchase an order belongs to', () => {
    const { ledger } = buy(
      on('2026-03-02'),
      on('2026-04-02'),
      on('2026-04-02'),
      on('2026-04-12', { buyer: 0 }),
    )
    const ids = [1, 3, 4, 9].map(n => orderId(n) as OrderId)
    const entryDay = epochDay('2026-03-02')
    expect(ledger.places(USD, ids, DEFAULTS)).toEqual([
      { orderId: ids[0], purchaseNumber: 1, daysSinceFirst: 0, daysSincePrevious: null, entryDay },
      { orderId: ids[1], purchaseNumber: 2, daysSinceFirst: 31, daysSincePrevious: 31, entryDay },
      { orderId: ids[2], purchaseNumber: null, daysSinceFirst: null, daysSincePrevious: null },
      { orderId: ids[3], purchaseNumber: null, daysSinceFirst: null, daysSincePrevious: null },
    ])
    expect(ledger.places(EUR, ids, DEFAULTS).every(place => place.purchaseNumber === null)).toBe(true)
  })
})
