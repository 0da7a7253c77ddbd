// The sales log against what is worked out another way: the shop's sums, the purchase log, and the lines by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryOptions, Ledger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import type { ShopKey } from '@/lib/schema/ids'
import type { SalesLog } from '@/lib/schema/sales-log'
import { asin, at, DE, DEFAULTS, from, hashOf, line, returned, sku, take, type US } from './support/drafts'
import type { NaiveFile } from './support/naive-merge'
import { filesArbitrary } from './support/random-files'

const sum = (column: Iterable<number>): number => {
  let total = 0
  for (const one of column) total += one
  return total
}

/** Columns have as many rows as there are lines. */
const ordersOf = (log: SalesLog): number =>
  new Set(Array.from({ length: log.lines }, (_, i) => `${log.orderHigh[i]} ${log.orderLow[i]}`)).size

function takeFile(ledger: Ledger, file: NaiveFile): void {
  const codeOf = (buyer: number): number => (buyer < 4 ? buyer : ledger.buyerCode(hashOf(`buyer ${buyer}`)))
  const lines = file.lines.map(one => ({ ...one, buyer: codeOf(one.buyer) }))
  take(ledger, lines, file.returns, from({ marketplace: file.marketplace as typeof US | null }))
}

/** Lines of each buyer of the purchase log, and of the same buyer in the sales log, as sorted texts. */
function byBuyer(
  ledger: Ledger,
  shop: ShopKey,
  options: HistoryOptions,
): { purchases: string[]; sales: string[] } {
  const log = ledger.purchaseLog(shop, options)
  const sales = ledger.salesLog(shop, options)
  const text = (buyer: number, { day, asin, units, revenue }: typeof log | SalesLog, i: number): string =>
    [buyer, day[i], asin[i], units[i], revenue[i]].join(' ')
  const purchases: string[] = []
  for (let b = 0; b < log.buyers; b++)
    for (let i = log.start[b] as number; i < (log.start[b + 1] as number); i++)
      purchases.push(text(b, log, i))
  const own: string[] = []
  for (let i = 0; i < sales.lines; i++)
    if ((sales.buyer[i] as number) >= 0) own.push(text(sales.buyer[i] as number, sales, i))
  return { purchases: purchases.sort(), sales: own.sort() }
}

/** All that a log says, with ids as texts and in an order of its own. */
function plain(ledger: Ledger, shop: ShopKey): object {
  const log = ledger.salesLog(shop, DEFAULTS)
  const books = ledger.shopLedger(shop, DEFAULTS)
  const name = (id: number | undefined): string => (id ? books.asin(id) : '')
  const { leftOut, returns, asOfDay } = log
  const lines = Array.from({ length: log.lines }, (_, i) =>
    [
      [log.orderHigh[i], log.orderLow[i], log.day[i], log.purchasedAt[i], log.buyer[i], name(log.asin[i])],
      [log.units[i], log.revenue[i], log.discount[i], log.merchantFulfilled[i], log.businessOrder[i]],
    ].join(' '),
  )
  const back = Array.from({ length: returns.count }, (_, i) =>
    [
      [
        returns.orderHigh[i],
        returns.orderLow[i],
        name(returns.asin[i]),
        returns.day[i],
        returns.purchaseDay[i],
      ],
      [returns.units[i], returns.reasons[returns.reason[i] as number]],
    ].join(' '),
  )
  return { lines: lines.sort(), leftOut, returns: back.sort(), asOfDay }
}

describe('the sales log', () => {
  it('adds up to the sums of the shop and to the lines of each buyer, on any day', () => {
    const days = fc.constantFrom(null, 20_484, 20_519, 20_541)
    fc.assert(
      fc.property(filesArbitrary, days, fc.constantFrom(2, 180), (files, asOfDay, outlierPurchaseDays) => {
        const ledger = createLedger()
        for (const file of files) takeFile(ledger, file)
        const options = { asOfDay, outlierPurchaseDays }
        for (const shop of ledger.shops()) {
          const { sums } = ledger.shopLedger(shop, options)
          const log = ledger.salesLog(shop, options)
          expect({
            orders: ordersOf(log),
            lines: log.day.length,
            units: sum(log.units),
            revenueMinor: sum(log.revenue),
            returnedUnits: sum(log.returnedUnits),
          }).toEqual({
            orders: sums.orders,
            lines: sums.lines,
            units: sums.units,
            revenueMinor: sums.revenueMinor,
            returnedUnits: sums.returnedUnits,
          })
          const { purchases, sales } = byBuyer(ledger, shop, options)
          expect(sales).toEqual(purchases)
          expect(log.asOfDay).toBe(asOfDay ?? sums.lastDay ?? 0)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('lies in the order things were bought, whatever order files came in, and a file twice changes nothing', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        const [ledger, again] = [createLedger(), createLedger()]
        for (const file of files) takeFile(ledger, file)
        for (const file of [...files, ...files]) takeFile(again, file)
        for (const shop of ledger.shops()) {
          expect(plain(again, shop)).toEqual(plain(ledger, shop))
          const { purchasedAt } = ledger.salesLog(shop, DEFAULTS)
          expect([...purchasedAt]).toEqual([...purchasedAt].sort((a, b) => a - b))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has order, buyer, SKU, discount, returned units, who ships and whether a business bought', () => {
    const ledger = createLedger()
    const buyer = ledger.buyerCode(hashOf('a'))
    take(
      ledger,
      [
        line(1, { quantity: 3, priceMinor: 3000, discountMinor: 450, buyer, merchantFulfilled: true }),
        line(2, {
          sku: sku(2),
          asin: asin(2),
          purchasedAt: at('2026-03-01T12:00:00Z'),
          buyer: 1,
          businessOrder: true,
        }),
      ],
      [returned(1, { quantity: 2 })],
    )
    const shop = ledger.shops()[0] as ShopKey
    const log = ledger.salesLog(shop, DEFAULTS)
    const { orderHigh, orderLow } = line(1)
    expect([log.orderHigh[1], log.orderLow[1]]).toEqual([orderHigh, orderLow])
    expect([...log.buyer]).toEqual([-1, 0])
    expect([...log.sku].map(id => ledger.money(shop, DEFAULTS).sku(id))).toEqual([sku(2), sku(1)])
    expect([...log.revenue]).toEqual([1000, 2550])
    expect([...log.discount]).toEqual([0, 450])
    expect([...log.returnedUnits]).toEqual([0, 2])
    expect([...log.merchantFulfilled]).toEqual([0, 1])
    expect([...log.businessOrder]).toEqual([1, 0])
    expect(log.purchasedAt[1]).toBe(at('2026-03-02T12:00:00Z'))
  })
})

describe('what is left out', () => {
  it('is told by day and reason, with what it would have brought', () => {
    const ledger = createLedger()
    const day2 = { purchasedAt: at('2026-03-05T12:00:00Z') }
    take(ledger, [
      line(1),
      line(2, { status: 'cancelled', quantity: 2, discountMinor: 100 }),
      line(3, { status: 'cancelled' }),
      line(4, { status: 'pending', priceMinor: null, currency: null }),
      line(5, { ...day2, multiChannel: true, status: 'cancelled' }),
      line(6, { ...day2, replacement: true, priceMinor: 0 }),
      line(7, { ...day2, priceMinor: 0, quantity: 4 }),
    ])
    const log = ledger.salesLog(ledger.shops()[0] as ShopKey, DEFAULTS)
    const day = log.day[0] as number
    expect(log.lines).toBe(1)
    expect(log.leftOut).toEqual([
      { day, reason: 'cancelled', lines: 2, units: 3, revenueMinor: 1900 },
      { day, reason: 'pending', lines: 1, units: 1, revenueMinor: 0 },
      { day: day + 3, reason: 'multi-channel', lines: 1, units: 1, revenueMinor: 1000 },
      { day: day + 3, reason: 'replacement', lines: 1, units: 1, revenueMinor: 0 },
      { day: day + 3, reason: 'no-price', lines: 1, units: 4, revenueMinor: 0 },
    ])
  })

  it('together with the counted lines is every line of the shop', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        const ledger = createLedger()
        // One statement a line: nothing is merged or restated.
        const lines = files
          .flatMap(file => file.lines)
          .map((one, n) =>
            line(n, {
              ...one,
              ...line(n),
              status: one.status,
              priceMinor: one.priceMinor,
              multiChannel: one.multiChannel,
            }),
          )
        take(ledger, lines)
        const [shop] = ledger.shops()
        if (shop === undefined) return
        const log = ledger.salesLog(shop, DEFAULTS)
        expect(log.lines + sum(log.leftOut.map(one => one.lines))).toBe(lines.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('returns', () => {
  it('have day, purchase day, product and reason; those of no sale are left out', () => {
    const ledger = createLedger()
    take(
      ledger,
      [line(1, { quantity: 2 }), line(2, { replacement: true })],
      [
        returned(1, { asin: null, quantity: 1, reason: 'DEFECTIVE' }),
        returned(1, { itemKey: 7, returnedAt: at('2026-05-01T12:00:00Z'), reason: null }),
        returned(2),
        // Of an order that no file has told of.
        returned(9, { asin: asin(3), quantity: 4 }),
      ],
    )
    const shop = ledger.shops()[0] as ShopKey
    const { returns, day } = ledger.salesLog(shop, DEFAULTS)
    const bought = day[0] as number
    const rows = Array.from({ length: returns.count }, (_, i) => [
      (returns.day[i] as number) - bought,
      returns.purchaseDay[i],
      ledger.shopLedger(shop, DEFAULTS).asin(returns.asin[i] as number),
      returns.units[i],
      returns.reasons[returns.reason[i] as number],
    ])
    expect(rows).toEqual([
      [18, bought, asin(1), 1, 'DEFECTIVE'],
      [60, bought, asin(1), 1, ''],
      [18, -1, asin(3), 4, 'UNWANTED_ITEM'],
    ])
    const { returns: early } = ledger.salesLog(shop, { ...DEFAULTS, asOfDay: bought + 30 })
    expect(early.count).toBe(2)
  })

  it('of unknown orders belong to the marketplace named for the file, or to none where several may be meant', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { marketplace: DE, currency: 'EUR' })])
    take(ledger, [], [returned(8)])
    take(ledger, [], [returned(9)], from({ marketplace: DE }))
    const counts = ledger
      .shops()
      .map(shop => [shop.includes(DE), ledger.salesLog(shop, DEFAULTS).returns.count])
    expect(counts.sort()).toEqual([
      [false, 0],
      [true, 1],
    ])
  })
})
