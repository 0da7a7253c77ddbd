// The purchase log against the purchase history, which is built another way: the same buyers, days, money and entries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import type { MarketplaceId, ShopKey } from '@/lib/schema/ids'
import { AGES } from '@/lib/schema/purchase-history'
import { at, from, hashOf, line, take } from './support/drafts'
import { plainShop } from './support/plain-ledger'
import { filesArbitrary } from './support/random-files'

interface Options {
  asOfDay: number | null
  outlierPurchaseDays: number
}

const sorted = (rows: object[]): string[] => rows.map(row => JSON.stringify(row)).sort()

/** What both can say of each buyer. */
function fromLog(ledger: Ledger, shop: ShopKey, options: Options): string[] {
  const log = ledger.purchaseLog(shop, options)
  const books = ledger.shopLedger(shop, options)
  const rows = Array.from({ length: log.buyers }, (_, b) => {
    const [start, end] = [log.start[b] as number, log.start[b + 1] as number]
    const days = [...new Set(log.day.subarray(start, end))]
    const entryDay = days[0] as number
    const revenueByAge = AGES.map(age => {
      let sum = 0
      for (let i = start; i < end; i++)
        if ((log.day[i] as number) - entryDay <= age) sum += log.revenue[i] as number
      return sum
    })
    const entry = log.entryAsin[b] as number
    return {
      entryDay,
      entryAsin: entry === 0 ? '' : books.asin(entry),
      purchases: days.length,
      lastDay: days.at(-1),
      revenueByAge,
    }
  })
  return sorted(rows)
}

function fromHistory(ledger: Ledger, shop: ShopKey, options: Options): string[] {
  const { buyers } = plainShop(ledger.shopLedger(shop, options))
  return sorted(
    buyers.map(({ entryDay, entryAsin, purchases, lastDay, revenueByAge }) => ({
      entryDay,
      entryAsin,
      purchases,
      lastDay,
      revenueByAge,
    })),
  )
}

describe('the purchase log', () => {
  it('holds what the history sums up, to any day, outliers left out', () => {
    const days = fc.constantFrom(null, 20_484, 20_519, 20_541)
    fc.assert(
      fc.property(filesArbitrary, days, fc.constantFrom(2, 180), (files, asOfDay, outlierPurchaseDays) => {
        const ledger = createLedger()
        for (const file of files) {
          const codeOf = (buyer: number): number =>
            buyer < 4 ? buyer : ledger.buyerCode(hashOf(`buyer ${buyer}`))
          take(
            ledger,
            file.lines.map(one => ({ ...one, buyer: codeOf(one.buyer) })),
            file.returns,
            from({ marketplace: file.marketplace as MarketplaceId | null }),
          )
        }
        const options = { asOfDay, outlierPurchaseDays }
        for (const shop of ledger.shops()) {
          expect(fromLog(ledger, shop, options)).toEqual(fromHistory(ledger, shop, options))
          const { ordersByDay } = ledger.purchaseLog(shop, options)
          const orders = ordersByDay.reduce((sum, count) => sum + count, 0)
          expect(orders).toBe(ledger.shopLedger(shop, options).sums.orders)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps units and the first order of each buyer, lines by day', () => {
    const ledger = createLedger()
    const buyer = ledger.buyerCode(hashOf('a'))
    take(ledger, [
      line(2, { buyer, quantity: 2, purchasedAt: at('2026-03-09T20:00:00Z') }),
      line(1, { buyer, quantity: 5, purchasedAt: at('2026-03-02T20:00:00Z') }),
    ])
    const log = ledger.purchaseLog(ledger.shops()[0] as ShopKey, { asOfDay: null, outlierPurchaseDays: 180 })
    const { orderHigh, orderLow } = line(1)
    expect([...log.units]).toEqual([5, 2])
    expect((log.day[1] as number) - (log.day[0] as number)).toBe(7)
    expect([log.firstOrderHigh[0], log.firstOrderLow[0]]).toEqual([orderHigh, orderLow])
    expect([...log.ordersByDay]).toEqual([1, 0, 0, 0, 0, 0, 0, 1])
  })
})
