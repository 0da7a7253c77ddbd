// From the books of an invented shop to its figures: what is listed, in which order, and that parts equal the whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AsinFacts, AsinSums, ShopLedger } from '@/lib/ledger/books'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { createShopRecords } from '@/lib/pipeline/shop-records'
import type { Asin } from '@/lib/schema/ids'
import { shopKey } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import { goodFacts, ratingOf, sumsOf } from '@/tests/lib/metrics/asin-cases'
import { anyBuyers, buyer, historyOf, type InventedBuyer, rowsOf } from '@/tests/lib/metrics/invented-buyers'

const AS_OF = 20_000
const settings = (over: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...over })
const asinOf = (id: number) => `B000TEST0${id}` as Asin
const factsOf = (): AsinFacts => goodFacts

function ledgerOf(buyers: InventedBuyer[], sold: ReadonlyMap<number, AsinSums> = new Map()): ShopLedger {
  const history = historyOf(buyers)
  const ids = [...new Set(history.entryAsin)].filter(id => id !== 0)
  const rows = rowsOf(history)
  return {
    shop: shopKey('local', 'A1F83G8C2ARO7P', 'GBP'),
    asOfDay: AS_OF,
    sums: {
      orders: 90,
      lines: 100,
      units: 120,
      revenueMinor: 99_000,
      returnedUnits: 3,
      returnedMinor: 900,
      cancelledOrders: 2,
      ordersPlaced: 92,
      ordersWithBuyer: 80,
      blank: 6,
      notInBuyerFile: 4,
      noReply: 1,
      businessRelay: 2,
      outlier: 1,
      firstDay: 19_270,
      lastDay: AS_OF,
    },
    asinSums: sold,
    history,
    all: rows,
    byEntryAsin: new Map(ids.map(id => [id, rows.filter(row => history.entryAsin[row] === id)])),
    asin: asinOf,
    title: id => `Product ${id}`,
    takeChange: () => ({ mark: {}, change: null }),
  }
}
const entersBy = (asin: number, ...gaps: number[]): InventedBuyer => ({
  entry: 19_800,
  purchases: [0, ...gaps].map(after => ({ after, revenue: 1000, returned: 0, asin })),
})

describe('computeShop', () => {
  it('lists ASINs with entry buyers or sales, most buyers first, then most revenue', () => {
    const sold = new Map([
      [2, sumsOf({ revenueMinor: 500 })],
      [3, sumsOf({ revenueMinor: 900 })],
      [4, sumsOf({ orders: 0, revenueMinor: 0 })],
    ])
    const { asins } = computeShop(
      ledgerOf([entersBy(1), entersBy(1), entersBy(5)], sold),
      factsOf,
      settings(),
      null,
    )
    expect(asins.map(one => one.asin)).toEqual(['B000TEST01', 'B000TEST05', 'B000TEST03', 'B000TEST02'])
    expect(asins[2]).toMatchObject({
      entryBuyers: 0,
      interval: null,
      title: 'Product 3',
      sold: { orders: 200 },
    })
  })

  it('hands coverage and totals of the books on', () => {
    const { shop } = computeShop(ledgerOf([buyer(19_270, 30), buyer(19_990)]), factsOf, settings(), null)
    expect(shop.coverage).toEqual({
      orders: 90,
      ordersWithBuyer: 80,
      excluded: { blank: 6, noReply: 1, businessRelay: 2, outlier: 1 },
      notInBuyerFile: 4,
      from: '2022-10-05',
      to: '2024-10-04',
      leftCensoredBuyers: 1,
      burnInDays: 365,
    })
    expect(shop.totals).toMatchObject({ buyers: 2, purchases: 3, orders: 90, units: 120, returnedMinor: 900 })
    expect(shop).toMatchObject({ marketplace: 'A1F83G8C2ARO7P', currency: 'GBP', asOf: '2024-10-04' })
  })

  it('computes some ASINs as it computes all', () => {
    fc.assert(
      fc.property(anyBuyers, buyers => {
        const ledger = ledgerOf(buyers)
        const all = computeShop(ledger, factsOf, settings({ grossMarginShare: 0.4 }), null)
        const some = computeShop(ledger, factsOf, settings({ grossMarginShare: 0.4 }), new Set([1, 3]))
        expect(some.shop).toEqual(all.shop)
        expect(some.asins).toEqual(all.asins.filter(one => ['B000TEST01', 'B000TEST03'].includes(one.asin)))
      }),
      { numRuns: 30 },
    )
  })

  it('holds each ASIN against its own thresholds where the seller set them', () => {
    const ledger = ledgerOf([entersBy(1), entersBy(2)], new Map([1, 2].map(id => [id, sumsOf()])))
    const strict = settings({ asinThresholds: { B000TEST01: { rating: 4.6 } } })
    const { asins } = computeShop(ledger, () => ({ ...goodFacts, rating: ratingOf(4.5, 900) }), strict, null)
    const [first, second] = asins
    expect([first?.asin, first?.baseline.state]).toEqual(['B000TEST01', 'red'])
    expect([second?.baseline.state, second?.proposals]).toEqual(['green', []])
  })

  it('gives contribution only with a margin', () => {
    const ledger = ledgerOf([entersBy(1, 40)])
    expect(computeShop(ledger, factsOf, settings(), null).shop.clv[90]).toMatchObject({
      contributionMinor: null,
    })
    const { shop } = computeShop(ledger, factsOf, settings({ grossMarginShare: 0.25 }), null)
    expect(shop.clv[90]).toEqual({ revenueMinor: 2000, contributionMinor: 500, n: 1 })
  })
})

describe('createShopRecords', () => {
  it('tells of an ASIN what a row shows and the currency of the shop; advice comes with the study', () => {
    const ledger = ledgerOf([entersBy(1, 40)], new Map([[1, sumsOf()]]))
    const missing = (): AsinFacts => ({ ...goodFacts, rating: null })
    const { asins } = createShopRecords()(ledger, missing, settings(), null)
    expect(asins[0]?.summary).toMatchObject({
      asin: 'B000TEST01',
      currency: 'GBP',
      asOf: '2024-10-04',
      units: 240,
      entryBuyers: 1,
    })
    expect(asins[0]?.summary.baseline.checks.rating.why).toBe('rating-missing')
    expect(asins[0]?.summary.lever).toBeNull()
  })

  it('names the ASINs that have neither buyers nor sales', () => {
    const { asins, gone } = createShopRecords()(ledgerOf([entersBy(1)]), factsOf, settings(), new Set([1, 2]))
    expect([asins.map(one => one.summary.asin), gone]).toEqual([['B000TEST01'], ['B000TEST02']])
  })
})
