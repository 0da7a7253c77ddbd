// One shop's money as it is handed out: which statements count, whose they are, and what they are joined to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseAds } from '@/lib/ledger/choose-ads'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import { epochDay } from '@/lib/schema/dates'
import { LOCAL_ACCOUNT, type MarketplaceId, shopKey } from '@/lib/schema/ids'
import type { AmountDraft, MoneySink } from '@/lib/schema/money-facts'
import { ACCOUNT, asin, at, DE, from, line, sku, take, US } from './support/drafts'
import {
  ad,
  amount,
  coupon,
  promotion,
  reimbursement,
  repeatPurchase,
  subscription,
  takeMoney,
  transaction,
  unitCost,
  unitFee,
} from './support/money-drafts'
import { plainMoney } from './support/plain-money'

const USD = shopKey(ACCOUNT, US, 'USD')
const EUR = shopKey(ACCOUNT, DE, 'EUR')
const FR = 'A13V1IB3VIYZZH' as MarketplaceId
const ALL = { asOfDay: null }
const minors = (ledger: ReturnType<typeof createLedger>, key = USD): number[] =>
  [...ledger.money(key, ALL).amounts.amountMinor].sort((a, b) => a - b)

describe('amounts', () => {
  it('of a settlement outrank transactions of it, whichever file comes first', () => {
    const settled = (money: MoneySink): void => {
      money.amount(amount(1, { amountMinor: 990 }))
      money.amount(amount(0, { kind: 'storage', sku: null, amountMinor: -40, quantity: null }))
    }
    const booked = (money: MoneySink): void => {
      money.amount(transaction(1))
      money.amount(transaction(2, { settlementKey: 78, amountMinor: 5 }))
      money.amount(transaction(3, { settlementKey: 0, amountMinor: 7 }))
    }
    for (const files of [
      [settled, booked],
      [booked, settled],
    ]) {
      const ledger = createLedger()
      take(ledger, [line(1)])
      for (const file of files) takeMoney(ledger, file)
      expect(minors(ledger)).toEqual([-40, 5, 7, 990])
      expect(ledger.money(USD, ALL).superseded).toBe(1)
    }
  })

  it('that were not settled yet are the same ones once they are', () => {
    const open = transaction(1, { settlementKey: 0 })
    const closed = transaction(1, { settlementKey: 77 })
    for (const files of [
      [open, closed],
      [closed, open],
    ]) {
      const ledger = createLedger()
      for (const draft of files) takeMoney(ledger, money => money.amount(draft))
      expect(minors(ledger)).toEqual([1000])
      takeMoney(ledger, money => money.amount(amount(5, { amountMinor: 1 })))
      expect(minors(ledger)).toEqual([1])
    }
  })

  describe('whose report names no settlement', () => {
    const open = (order: number, over: Partial<AmountDraft> = {}): AmountDraft =>
      transaction(order, { settlementKey: 0, ...over })
    /** What is left of the transactions, and how many went. */
    function left(...drafts: AmountDraft[]): [minors: number[], superseded: number] {
      const told = [drafts, [...drafts].reverse()].map(order => {
        const ledger = createLedger()
        take(ledger, [line(1), line(2)])
        for (const draft of [...order, ...order]) takeMoney(ledger, money => money.amount(draft))
        const { amounts, superseded } = ledger.money(USD, ALL)
        const rows = [...amounts.amountMinor].filter((_, i) => amounts.source[i] === 1)
        return [rows.sort((a, b) => a - b), superseded] as [number[], number]
      })
      expect(told[1]).toEqual(told[0])
      return told[0] as [number[], number]
    }

    it('are left out where a settlement states the same, days later', () => {
      const later = { postedAt: at('2026-03-18T12:00:00Z') }
      expect(left(open(1), amount(1, later))).toEqual([[], 1])
      const others = [{ sku: sku(2) }, { kind: 'other-fee' as const, amountMinor: 999 }, { amountMinor: 999 }]
      for (const other of others)
        expect(left(open(1), amount(1, { ...later, ...other }))).toEqual([[1000], 0])
      expect(left(open(1), amount(2, later))).toEqual([[1000], 0])
    })
    it('are not told by what was settled before, nor long after', () => {
      const posted = (day: string) => amount(1, { postedAt: at(`${day}T12:00:00Z`) })
      expect(left(open(1), posted('2026-03-03'))).toEqual([[], 1])
      expect(left(open(1), posted('2026-03-02'))).toEqual([[1000], 0])
      expect(left(open(1), posted('2026-06-02'))).toEqual([[], 1])
      expect(left(open(1), posted('2026-06-04'))).toEqual([[1000], 0])
    })
    it('are told on the same day alone where they are of no order', () => {
      const fee = { kind: 'subscription', sku: null, amountMinor: -3999, quantity: null } as const
      const other = { ...fee, rowKey: 9, postedAt: at('2026-03-05T12:00:00Z') }
      expect(left(open(0, fee), amount(0, fee))).toEqual([[], 1])
      expect(left(open(0, fee), amount(0, other))).toEqual([[-3999], 0])
    })
    it('need a row of a settlement each, and one that no other transaction names as its own', () => {
      const twin = open(1, { rowKey: 99 })
      expect(left(open(1), twin, amount(1))).toEqual([[1000], 1])
      expect(left(open(1), twin, amount(1), amount(1, { rowKey: 98 }))).toEqual([[], 2])
      expect(left(twin, transaction(1), amount(1))).toEqual([[1000], 1])
    })
    it('are one sum where a settlement lists parts, and divide fees differently', () => {
      const fee = { kind: 'refund-fee', amountMinor: 80, quantity: null } as const
      const parts = [100, -20].map((amountMinor, i) => amount(1, { ...fee, amountMinor, rowKey: 50 + i }))
      expect(left(open(1, fee), ...parts)).toEqual([[], 1])
      expect(left(open(1, fee), ...parts.slice(1))).toEqual([[80], 0])
      const selling = open(1, { kind: 'referral-fee', amountMinor: -30, quantity: null, rowKey: 60 })
      const kinds = (['referral-fee', 'other-fee'] as const).map((kind, i) =>
        amount(1, { kind, amountMinor: -15, quantity: null, rowKey: 61 + i }),
      )
      expect(left(open(1), amount(1), selling, ...kinds)).toEqual([[], 2])
    })
    it('are settled whole: fees that were corrected since are not told beside the estimate', () => {
      const fee = { kind: 'referral-fee', quantity: null } as const
      const told = open(1, { ...fee, amountMinor: -150, rowKey: 70 })
      const corrected = amount(1, { ...fee, amountMinor: -140, rowKey: 71 })
      expect(left(open(1), told, amount(1), corrected)).toEqual([[], 2])
      // The sale is of another time, or of another product, or not settled yet.
      expect(left(open(1, { postedAt: told.postedAt - 60 }), told, amount(1), corrected)).toEqual([[-150], 1])
      expect(left(open(1), { ...told, sku: sku(2) }, amount(1), corrected)).toEqual([[-150], 1])
      expect(left(open(1), told, corrected)).toEqual([[-150, 1000], 0])
      expect(left(open(1), open(1, { rowKey: 72 }), told, amount(1))).toEqual([[-150, 1000], 1])
    })
  })

  it('of no named marketplace count as unplaced only where they may be meant', () => {
    const ledger = createLedger()
    take(ledger, [
      line(1),
      line(2, { marketplace: DE, currency: 'EUR', sku: sku(2), asin: asin(2) }),
      line(3, { marketplace: FR, currency: 'EUR', sku: sku(2), asin: asin(2) }),
    ])
    const unnamed = { marketplace: null, orderHigh: 0, orderLow: 0, sku: null }
    takeMoney(ledger, money => {
      money.amount(amount(0, { ...unnamed, currency: 'EUR', rowKey: 1 }))
      money.amount(amount(0, { ...unnamed, currency: 'GBP', rowKey: 2 }))
    })
    const none = { 'no-marketplace': 0, 'overlapping-span': 0 }
    expect(ledger.money(USD, ALL).unplaced).toEqual({ ...none, 'other-currency': 1 })
    expect(ledger.money(EUR, ALL).unplaced).toEqual({ ...none, 'no-marketplace': 1, 'other-currency': 1 })
  })

  it('of two marketplaces and of no named one are never added', () => {
    const JP = 'A1VC38T7YXB528' as MarketplaceId
    const JPY = shopKey(ACCOUNT, JP, 'JPY')
    const ledger = createLedger()
    take(ledger, [
      line(1),
      line(2, { marketplace: DE, currency: 'EUR', sku: sku(2), asin: asin(2) }),
      line(3, { marketplace: JP, currency: 'JPY' }),
    ])
    const unnamed = { marketplace: null, currency: null }
    takeMoney(ledger, money => {
      money.amount(amount(1, { ...unnamed, amountMinor: 1 }))
      money.amount(amount(2, { ...unnamed, amountMinor: 2, sku: sku(2) }))
      // A payout in yen beyond 32 bits.
      money.amount(amount(0, { marketplace: null, currency: 'JPY', amountMinor: -6_000_000_001 }))
      money.amount(amount(0, { ...unnamed, rowKey: 5, amountMinor: 9 }))
      money.amount(amount(1, { currency: 'EUR', rowKey: 6, amountMinor: 9 }))
    })
    expect([minors(ledger), minors(ledger, EUR), minors(ledger, JPY)]).toEqual([[1], [2], [-6_000_000_001]])
    expect(ledger.money(USD, ALL).unplaced).toEqual({
      'no-marketplace': 1,
      'other-currency': 1,
      'overlapping-span': 0,
    })
    const { amounts, asin: asinOf } = ledger.money(EUR, ALL)
    expect(asinOf(amounts.asin[0] as number)).toBe(asin(2))
  })

  it('stand on the day of their marketplace, and later ones are left out', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    takeMoney(ledger, money => {
      money.amount(amount(1, { postedAt: at('2026-03-02T03:00:00Z') }))
      money.amount(amount(2, { postedAt: at('2026-03-02T12:00:00Z') }))
      money.ad(ad('2026-03-01'))
      money.ad(ad('2026-03-02'))
    })
    const log = ledger.money(USD, { asOfDay: epochDay('2026-03-01') })
    expect([...log.amounts.day]).toEqual([epochDay('2026-03-01')])
    expect(log.ads.map(({ toDay }) => toDay)).toEqual([epochDay('2026-03-01')])
  })
})

describe('facts', () => {
  it('of every kind are joined to SKUs and ASINs of the books', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    takeMoney(ledger, money => {
      money.promotion(promotion(1))
      money.reimbursement(reimbursement(1))
      money.unitFee(unitFee({ asin: null }))
      money.ad(ad('2026-03-05'))
      money.subscription(subscription('2026-03-06'))
      money.coupon(coupon())
      money.repeatPurchase(repeatPurchase())
      money.unitCost(unitCost('2026-01-01'))
      money.unitCost(unitCost('2026-01-01', { currency: 'GBP' }))
    })
    const log = ledger.money(USD, ALL)
    const id = log.ads[0]?.asinId as number
    expect(log.asin(id)).toBe(asin(1))
    expect(log.sku(log.unitCosts[0]?.skuId as number)).toBe(sku(1))
    const { unitFees, subscriptions, repeatPurchases, unitCosts, coupons } = log
    for (const list of [unitFees, subscriptions, repeatPurchases, unitCosts])
      expect(list.map(({ asinId }) => asinId)).toEqual([id])
    expect(coupons.map(({ asinIds }) => asinIds)).toEqual([[id]])
    expect(log.promotion(log.promotions.description[0] as number)).toBe('Save 5 % with Subscribe and Save')
    expect([log.promotions.discountMinor[0], log.reimbursements.asin[0]]).toEqual([50, id])
    expect(log.reason(log.reimbursements.reason[0] as number)).toBe('LOST_WAREHOUSE')
    expect(log.unplaced['other-currency']).toBe(1)
  })

  it('read with and without their marketplace are one', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const file = (money: MoneySink): void => money.ad(ad('2026-03-05', { marketplace: null }))
    takeMoney(ledger, file)
    takeMoney(ledger, file, from({ marketplace: US }))
    expect(ledger.money(USD, ALL).ads.length).toBe(1)
  })

  it('go with their account when it is named, and stay there when the books are opened again', () => {
    const ledger = createLedger()
    const local = from({ account: LOCAL_ACCOUNT })
    take(ledger, [line(1)], [], local)
    const state = (money: MoneySink): void => {
      money.amount(amount(1))
      money.promotion(promotion(1))
      money.ad(ad('2026-03-05'))
      money.unitCost(unitCost('2026-01-01'))
    }
    takeMoney(ledger, state, local)
    const before = plainMoney(ledger.money(shopKey(LOCAL_ACCOUNT, US, 'USD'), ALL))
    expect([before.amounts, before.promotions, before.ads, before.costs].map(list => list.length)).toEqual([
      1, 1, 1, 1,
    ])
    ledger.nameAccount(ACCOUNT)
    expect(plainMoney(ledger.money(USD, ALL))).toEqual(before)
    const again = loadLedger(ledger.takeDirtyParts())
    expect(plainMoney(again.money(USD, ALL))).toEqual(before)
    expect(takeMoney(again, state, from())).toMatchObject({ linesAdded: 0, linesChanged: 0 })
  })

  it('are none in books that were stored without money', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const again = loadLedger(ledger.takeDirtyParts())
    expect(again.money(USD, ALL).amounts.count).toBe(0)
    takeMoney(again, money => money.amount(amount(1)))
    expect(minors(again)).toEqual([1000])
  })
})

describe('ads that overlap', () => {
  const day = (n: number, length: number) => ad('2026-03-01', { fromDay: n, toDay: n + length - 1 })
  const told = (ads: { fromDay: number; toDay: number }[]): number =>
    ads.reduce((sum, one) => sum + one.toDay - one.fromDay + 1, 0)
  const overlap = (ads: { fromDay: number; toDay: number }[]): boolean =>
    ads.some((a, i) => ads.slice(i + 1).some(b => a.fromDay <= b.toDay && b.fromDay <= a.toDay))

  it('are told by days where every day is there, else by the span', () => {
    expect(chooseAds([day(1, 3), day(1, 1), day(2, 1), day(3, 1)]).length).toBe(3)
    expect(chooseAds([day(1, 3), day(1, 1), day(3, 1)])).toEqual([day(1, 3)])
    expect(chooseAds([day(1, 3), { ...day(1, 3), campaign: 'Mint' }]).length).toBe(2)
  })

  it('are chosen so that no choice tells more days, or as many in finer pieces', () => {
    const spans = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })), {
      maxLength: 7,
      selector: pair => pair.join(),
    })
    fc.assert(
      fc.property(spans, pairs => {
        const ads = pairs.map(([n, length]) => day(n, length))
        const chosen = chooseAds(ads)
        expect(overlap(chosen)).toBe(false)
        for (let mask = 0; mask < 1 << ads.length; mask++) {
          const other = ads.filter((_, i) => mask & (1 << i))
          if (overlap(other)) continue
          const better = told(other) - told(chosen) || other.length - chosen.length
          expect(better).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
