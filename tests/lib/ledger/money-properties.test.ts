// Money on random shops in dollars, euros and yen: equal to the naive rules, whatever order files come in, twice, and
// stored and opened again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerPart } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import { type MarketplaceId, shopKey } from '@/lib/schema/ids'
import { ACCOUNT, asin, at, DE, from, line, sku, US } from './support/drafts'
import { ad, amount, promotion, reimbursement, unitCost } from './support/money-drafts'
import { type MoneyFile, naiveMoney } from './support/naive-money'
import { plainMoney } from './support/plain-money'

const JP = 'A1VC38T7YXB528' as MarketplaceId
const SHOPS = [
  { marketplace: US, currency: 'USD' },
  { marketplace: DE, currency: 'EUR' },
  { marketplace: JP, currency: 'JPY' },
] as const
const RUNS = { numRuns: 60 }
const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const instants = ['2026-03-01T03:00:00Z', '2026-03-01T12:00:00Z', '2026-03-09T22:30:00Z'].map(at)
const days = ['2026-03-01', '2026-03-02', '2026-03-09']
const currency = pick(null, 'USD', 'EUR', 'JPY')
const order = fc.integer({ min: 0, max: 6 })
const rowKey = fc.integer({ min: 1, max: 3 })

/** Orders 1 and 2 are of the first shop, 3 and 4 of the second, 5 and 6 of the third. */
const lineArbitrary = fc
  .integer({ min: 1, max: 6 })
  .map(n => line(n, { ...SHOPS[Math.ceil(n / 2) - 1], sku: sku(1 + (n % 2)), asin: asin(1 + (n % 2)) }))
const amountArbitrary = fc
  .record({
    order,
    over: fc.record({
      source: pick('settlement' as const, 'transactions' as const),
      kind: pick('product-sales' as const, 'referral-fee' as const, 'transfer' as const),
      sku: pick(null, sku(1), sku(2)),
      marketplace: pick(null, null, US, DE, JP),
      currency,
      postedAt: pick(...instants),
      amountMinor: pick(-1500, 0, 1000, 5_000_000_000),
      quantity: pick(null, 0, 2),
      settlementKey: pick(0, 77, 0xffff_fff0),
      rowKey,
    }),
  })
  .map(({ order: n, over }) => amount(n, over))
const promotionArbitrary = fc
  .record({
    order: fc.integer({ min: 1, max: 6 }),
    over: fc.record({
      rowKey,
      currency,
      shippedAt: pick(...instants),
      discountMinor: pick(10, 20),
      promotionId: pick('PROMO-1', 'PROMO-2'),
    }),
  })
  .map(({ order: n, over }) => promotion(n, over))
const reimbursementArbitrary = fc
  .record({
    rowKey,
    over: fc.record({
      currency,
      approvedAt: pick(...instants),
      sku: pick(null, sku(1), sku(2)),
      amountMinor: pick(-300, 700),
      quantity: pick(null, 1),
    }),
  })
  .map(({ rowKey: n, over }) => reimbursement(n, over))
const adArbitrary = fc
  .record({
    day: pick(...days),
    over: fc.record({
      marketplace: pick(null, US, DE),
      sku: fc.constant(null),
      asin: pick(asin(1), asin(2)),
      currency: pick('USD', 'EUR'),
      spendMinor: pick(100, 250),
      clicks: pick(1, 5),
    }),
  })
  .map(({ day, over }) => ad(day, over))
const costArbitrary = fc
  .record({
    day: pick(...days),
    over: fc.record({
      sku: pick(sku(1), sku(2)),
      currency: pick('USD', 'EUR', 'GBP'),
      unitCostMinor: pick(300, 310),
    }),
  })
  .map(({ day, over }) => unitCost(day, over))

const filesArbitrary: fc.Arbitrary<MoneyFile[]> = fc
  .array(
    fc.record({
      marketplace: pick(null, null, US, DE),
      lines: fc.array(lineArbitrary, { maxLength: 3 }),
      amounts: fc.array(amountArbitrary, { maxLength: 8 }),
      promotions: fc.array(promotionArbitrary, { maxLength: 3 }),
      reimbursements: fc.array(reimbursementArbitrary, { maxLength: 3 }),
      ads: fc.array(adArbitrary, { maxLength: 4 }),
      costs: fc.array(costArbitrary, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(files => files.map((file, i) => ({ ...file, seenAt: at('2026-04-01') + i })))

function takeFile(ledger: Ledger, file: MoneyFile): void {
  const sink = ledger.open(from({ marketplace: file.marketplace, seenAt: file.seenAt }))
  for (const draft of file.lines) sink.line(draft)
  for (const draft of file.amounts) sink.money.amount(draft)
  for (const draft of file.promotions) sink.money.promotion(draft)
  for (const draft of file.reimbursements) sink.money.reimbursement(draft)
  for (const fact of file.ads) sink.money.ad(fact)
  for (const fact of file.costs) sink.money.unitCost(fact)
  sink.finish()
}
function ledgerOf(files: MoneyFile[]): Ledger {
  const ledger = createLedger()
  for (const file of files) takeFile(ledger, file)
  return ledger
}
const moneyOf = (ledger: Ledger, asOfDay: number | null = null) =>
  SHOPS.map(({ marketplace, currency }) =>
    plainMoney(ledger.money(shopKey(ACCOUNT, marketplace, currency), { asOfDay })),
  )

describe('money', () => {
  it('is what the naive rules say, up to the day asked for', () => {
    fc.assert(
      fc.property(filesArbitrary, pick(null, 20_513, 20_521), (files, asOfDay) => {
        const said = moneyOf(ledgerOf(files), asOfDay)
        SHOPS.forEach((shop, i) => {
          const { unplaced, ...money } = said[i] as (typeof said)[number]
          const { unplaced: naive, ...expected } = naiveMoney(files, shop, asOfDay)
          expect(money).toEqual(expected)
          if (asOfDay === null) expect(unplaced).toEqual(naive)
        })
      }),
      RUNS,
    )
  })

  it('does not mind the order of files, nor files that come twice', () => {
    fc.assert(
      fc.property(
        filesArbitrary.chain(files =>
          fc.tuple(
            fc.constant(files),
            fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 }),
          ),
        ),
        ([files, shuffled]) => {
          expect(moneyOf(ledgerOf(shuffled))).toEqual(moneyOf(ledgerOf(files)))
        },
      ),
      RUNS,
    )
  })

  it('says the same when stored part by part and opened again', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        const ledger = createLedger()
        const shelf = new Map<string, LedgerPart>()
        for (const file of files) {
          takeFile(ledger, file)
          for (const { key, bytes } of ledger.takeDirtyParts()) shelf.set(key, { key, bytes: bytes.slice(0) })
        }
        const again = loadLedger([...shelf.values()].reverse())
        expect(moneyOf(again)).toEqual(moneyOf(ledger))
        for (const file of files) takeFile(again, file)
        expect(moneyOf(again)).toEqual(moneyOf(ledger))
      }),
      RUNS,
    )
  })
})
