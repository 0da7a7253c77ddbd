// Money on its way into the books: what is counted, what an import of nothing else says of itself, and how it is stored.
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import { epochDay } from '@/lib/schema/dates'
import { shopKey } from '@/lib/schema/ids'
import type { MoneySink } from '@/lib/schema/money-facts'
import { ACCOUNT, asin, at, DEFAULTS, from, line, sku, take, US } from './support/drafts'
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

const everything = (money: MoneySink): void => {
  money.amount(amount(1))
  money.amount(transaction(1))
  money.promotion(promotion(1))
  money.reimbursement(reimbursement(1))
  money.ad(ad('2026-03-05'))
  money.unitFee(unitFee())
  money.subscription(subscription('2026-03-06'))
  money.coupon(coupon())
  money.repeatPurchase(repeatPurchase())
  money.unitCost(unitCost('2026-01-01'))
}
const rowsOf = ({ linesAdded, linesChanged, linesSame }: ReturnType<typeof takeMoney>) => [
  linesAdded,
  linesChanged,
  linesSame,
]
const PARTS = [
  'ads',
  'amounts',
  'coupons',
  'promotionTexts',
  'promotions',
  'reimbursements',
  'repeatPurchases',
  'subscriptions',
  'unitCosts',
  'unitFees',
].map(name => `${name}/0`)

describe('an import of money', () => {
  it('counts what is new, and nothing of a file that comes twice', () => {
    const ledger = createLedger()
    expect(rowsOf(takeMoney(ledger, everything))).toEqual([10, 0, 0])
    expect(rowsOf(takeMoney(ledger, everything, from({ seenAt: at('2026-05-01') })))).toEqual([0, 0, 10])
    const corrected = (money: MoneySink): void => money.ad(ad('2026-03-05', { clicks: 9 }))
    expect(rowsOf(takeMoney(ledger, corrected, from({ seenAt: at('2026-05-02') })))).toEqual([0, 1, 0])
    expect(rowsOf(takeMoney(ledger, everything, from({ seenAt: at('2026-05-01') })))).toEqual([0, 0, 10])
  })

  it('forgets a unit cost that is taken back, once, and takes it when it is stated again', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const stated = (money: MoneySink): void => money.unitCost(unitCost('2026-01-01'))
    const back = (money: MoneySink): void => money.unitCost(unitCost('2026-01-01', { gone: true }))
    const costs = () => ledger.money(shopKey(ACCOUNT, US, 'USD'), { asOfDay: null }).unitCosts.length
    takeMoney(ledger, stated, from({ seenAt: at('2026-05-01') }))
    expect(costs()).toBe(1)
    expect(takeMoney(ledger, back, from({ seenAt: at('2026-04-01') })).linesDropped).toBe(0)
    expect(costs()).toBe(1)
    ledger.takeDirtyParts()
    const outcome = takeMoney(ledger, back, from({ seenAt: at('2026-05-02') }))
    expect([...rowsOf(outcome), outcome.linesDropped]).toEqual([0, 0, 0, 1])
    expect(costs()).toBe(0)
    expect(ledger.takeDirtyParts().map(part => part.key)).toContain('unitCosts/0')
    expect(rowsOf(takeMoney(ledger, back, from({ seenAt: at('2026-05-03') })))).toEqual([0, 0, 1])
    expect(rowsOf(takeMoney(ledger, stated, from({ seenAt: at('2026-05-04') })))).toEqual([1, 0, 0])
    expect(costs()).toBe(1)
  })

  it('takes a row of the same file twice for one, and two ads of one product for their sum', () => {
    const ledger = createLedger()
    const twice = (money: MoneySink): void => {
      money.amount(amount(1))
      money.amount(amount(1))
      money.ad(ad('2026-03-05'))
      money.ad(ad('2026-03-05', { campaign: 'Mint' }))
      money.ad(ad('2026-03-05', { spendMinor: 30 }))
    }
    expect(rowsOf(takeMoney(ledger, twice))).toEqual([3, 0, 1])
    expect(rowsOf(takeMoney(ledger, twice))).toEqual([0, 0, 4])
  })

  it('says the days it speaks of, in the zone of the marketplace, and which SKUs the shop knows', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    const outcome = takeMoney(ledger, money => {
      money.amount(amount(1, { postedAt: at('2026-03-02T03:00:00Z') }))
      money.amount(amount(2, { sku: sku(9), postedAt: at('2026-03-09T03:00:00Z') }))
    })
    expect(outcome).toMatchObject({
      fromDay: epochDay('2026-03-01'),
      toDay: epochDay('2026-03-08'),
      knownSkus: 1,
      newSkus: 1,
    })
    expect(takeMoney(ledger, money => money.ad(ad('2026-04-05')))).toMatchObject({
      fromDay: epochDay('2026-04-05'),
      toDay: epochDay('2026-04-05'),
    })
  })

  it('is known by its orders and SKUs before it is kept, and leaves no trace when it is not', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { sku: sku(2) })])
    ledger.takeDirtyParts()
    const sink = ledger.open(from())
    sink.money.amount(amount(1))
    sink.money.amount(amount(5, { sku: sku(9) }))
    sink.money.promotion(promotion(2))
    expect(sink.preview()).toMatchObject({ knownSkus: 1, newSkus: 1, shopSkus: 2, knownOrders: 2 })
    sink.discard()
    expect(ledger.takeDirtyParts().filter(part => part.key !== 'shops/0')).toEqual([])
  })

  it('touches no figure of orders, but the gate of products whose group a fee preview names', () => {
    const ledger = createLedger()
    const shop = shopKey(ACCOUNT, US, 'USD')
    take(ledger, [line(1), line(2, { sku: sku(2), asin: asin(2) })])
    ledger.shopLedger(shop, DEFAULTS)
    ledger.takeTouched()
    takeMoney(ledger, money => everything({ ...money, unitFee: () => {} }))
    expect(ledger.takeTouched().size).toBe(0)
    takeMoney(ledger, money => money.unitFee(unitFee()))
    expect(ledger.takeTouched().get(shop)).toEqual(new Set([ledger.products(shop).asins.indexOf(asin(1))]))
  })
})

describe('stored money', () => {
  it('lies in parts of its own, each written only when it has changed', () => {
    const ledger = createLedger()
    take(ledger, [line(1)])
    expect(ledger.takeDirtyParts().some(part => PARTS.includes(part.key))).toBe(false)
    takeMoney(ledger, everything)
    const keys = () => ledger.takeDirtyParts().map(part => part.key)
    expect(keys()).toEqual(expect.arrayContaining(PARTS))
    takeMoney(ledger, money => money.amount(amount(2)))
    const later = keys()
    expect(later).toContain('amounts/0')
    expect(later.filter(key => PARTS.includes(key))).toEqual(['amounts/0'])
  })

  it('is known again after the books were opened', () => {
    const ledger = createLedger()
    takeMoney(ledger, everything)
    const again = loadLedger(ledger.takeDirtyParts())
    expect(rowsOf(takeMoney(again, everything))).toEqual([0, 0, 10])
    expect(again.takeDirtyParts()).toEqual([])
  })
})
