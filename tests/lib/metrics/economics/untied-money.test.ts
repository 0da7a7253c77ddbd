// Nothing that is in the files gets lost: what stands in order lines and what is told beside them is all there is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { economics } from '@/lib/metrics/economics/economics'
import { isoDate } from '@/lib/schema/dates'
import type { UntiedMoney, UntiedReason } from '@/lib/schema/economics'
import { AMOUNT_KINDS, type AmountKind } from '@/lib/schema/money-facts'
import { type Booked, DAY, moneyTask, type Parts } from './money-task'

const booked = (kind: AmountKind, amount: number, order = 1, sku = 1): Booked => ({
  order,
  sku,
  kind,
  amount,
})
const shopOf = (parts: Parts) => economics(moneyTask(parts), null).shop
const untiedOf = (parts: Parts): UntiedMoney[] => shopOf(parts).untied
const says = (kind: AmountKind, reason: UntiedReason, rows: number, amountMinor: number): UntiedMoney => ({
  kind,
  reason,
  currency: 'USD',
  rows,
  amountMinor,
})

describe('money that is not tied to an order line', () => {
  it('is told by kind and reason, with its rows', () => {
    const parts: Parts = {
      sales: [{ revenue: 2000 }],
      booked: [
        booked('product-sales', 2000),
        booked('referral-fee', -300),
        booked('storage', -6120, 0, 0),
        booked('storage', -10, 0, 0),
        booked('subscription', -3999, 0, 0),
        booked('reimbursement', 750, 0, 2),
        booked('fba-fee', -445, 7, 1),
        booked('fba-fee', -1, 1, 3),
        booked('other', -55, 1, 1),
        booked('transfer', -25_000, 0, 0),
      ],
    }
    expect(untiedOf(parts)).toEqual([
      says('fba-fee', 'order-not-counted', 1, -445),
      says('fba-fee', 'line-not-counted', 1, -1),
      says('reimbursement', 'no-order', 1, 750),
      says('subscription', 'no-order', 1, -3999),
      says('storage', 'no-order', 2, -6130),
      says('transfer', 'no-order', 1, -25_000),
      says('other', 'of-no-sale', 1, -55),
    ])
  })

  it('leaves every figure of buyers and lines as it is', () => {
    const sales = [{ revenue: 2000 }]
    const { untied: _, rows: __, ...plain } = shopOf({ sales, lastDay: 40 })
    const {
      untied,
      rows: ___,
      ...with_
    } = shopOf({
      sales,
      lastDay: 40,
      booked: [booked('storage', -6120, 0, 0), booked('reimbursement', 750, 0, 1)],
    })
    expect(untied).toHaveLength(2)
    expect(with_).toEqual(plain)
  })

  it('of a product it names is told there too, but no tax and no storage of all', () => {
    const { asins } = economics(
      moneyTask({
        sales: [{ revenue: 2000 }, { order: 2, sku: 2, buyer: 1 }],
        booked: [
          booked('reimbursement', 750, 0, 2),
          booked('storage', -10, 0, 0),
          booked('fba-fee', -445, 7, 2),
        ],
      }),
      null,
    )
    const of = (id: number) => asins.find(one => one.asin === `B000TEST0${id}`)?.untied
    expect(of(1)).toEqual([])
    expect(of(2)).toEqual([
      says('fba-fee', 'order-not-counted', 1, -445),
      says('reimbursement', 'no-order', 1, 750),
    ])
  })

  it('holds fees whose sale is not booked, while an estimate stands in the line', () => {
    const parts: Parts = { sales: [{ revenue: 2000 }], booked: [booked('fba-fee', -350)] }
    expect(untiedOf(parts)).toEqual([says('fba-fee', 'sale-not-booked', 1, -350)])
    expect(untiedOf({ ...parts, booked: [booked('fba-fee', -350), booked('product-sales', 2000)] })).toEqual(
      [],
    )
  })

  it('takes reimbursements of their report only from days that no booking tells of', () => {
    const parts: Parts = { sales: [{ revenue: 2000 }], reimbursed: [{ order: 0, sku: 2, amount: 750 }] }
    expect(untiedOf(parts)).toEqual([says('reimbursement', 'not-booked', 1, 750)])
    const later = moneyTask({ ...parts, booked: [booked('reimbursement', 750, 0, 2)] })
    expect(economics(later, null).shop.untied).toEqual([says('reimbursement', 'no-order', 1, 750)])
    // Approved five days before it was booked; and a year before.
    for (const [day, rows] of [
      [DAY - 5, 0],
      [DAY - 365, 1],
    ] as const) {
      const reimbursements = { ...later.money.reimbursements, day: Int32Array.of(day) }
      const { untied } = economics({ ...later, money: { ...later.money, reimbursements } }, null).shop
      expect(untied.filter(one => one.reason === 'not-booked').length, isoDate(day)).toBe(rows)
    }
  })

  it('names what no shop takes in, in its own currency', () => {
    const task = moneyTask({ sales: [{ revenue: 2000 }] })
    const apart = [
      {
        kind: AMOUNT_KINDS.indexOf('storage'),
        reason: 'other-currency' as const,
        currency: 'CAD',
        rows: 2,
        amountMinor: -99,
      },
    ]
    expect(economics({ ...task, money: { ...task.money, apart } }, null).shop.untied).toEqual([
      { ...says('storage', 'other-currency', 2, -99), currency: 'CAD' },
    ])
  })
})

/** Sales and promotions are told by order files; all else is booked money. */
const BOOKED_ONLY: readonly AmountKind[] = AMOUNT_KINDS.filter(
  kind => kind !== 'product-sales' && kind !== 'promotion',
)

describe('all that is booked', () => {
  it('is in lines or beside them, to the minor unit', () => {
    const row = fc.record({
      order: fc.constantFrom(0, 1, 2, 3, 9),
      sku: fc.constantFrom(0, 1, 2, 4),
      kind: fc.constantFrom(...AMOUNT_KINDS),
      amount: fc.integer({ min: -9999, max: 9999 }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), rows => {
        const { waterfall, untied } = shopOf({
          sales: [
            { order: 1, revenue: 2000 },
            { order: 1, sku: 2, asin: 2, revenue: 333 },
            { order: 2, revenue: 1000 },
            { order: 3, sku: 4, asin: 4, revenue: 0 },
          ],
          // Estimates of nothing, so that lines hold bookings alone.
          fees: [1, 2, 4].map(sku => ({ sku, referral: 0 })),
          booked: rows.filter(one => one.kind !== 'promotion'),
        })
        const total = rows
          .filter(({ kind }) => BOOKED_ONLY.includes(kind))
          .reduce((sum, { amount }) => sum + amount, 0)
        const beside = untied
          .filter(({ kind }) => BOOKED_ONLY.includes(kind))
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
        const inLines =
          waterfall.referralMinor +
          waterfall.fulfilmentMinor +
          waterfall.otherFeesMinor +
          waterfall.refundsMinor +
          waterfall.reimbursementsMinor
        expect(inLines + beside).toBe(total)
      }),
      { numRuns: 200 },
    )
  })
})
