// What an order line leaves, rule by rule, on cases small enough to do by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COST, FEES_FROM, LINE_ASSUMES, lineMoney } from '@/lib/metrics/economics/line-money'
import type { AmountKind } from '@/lib/schema/money-facts'
import { type Booked, moneyTask, type Parts } from './money-task'

const booked = (kind: AmountKind, amount: number, sku = 1, order = 1): Booked => ({
  order,
  sku,
  kind,
  amount,
})
const COSTS = [{ sku: 1, from: 0, cost: 300 }]
/** The first line alone. */
function firstOf(parts: Parts) {
  const {
    contribution,
    referral,
    fulfilment,
    other,
    goods,
    refunds,
    reimbursements,
    cost,
    feesFrom,
    assumes,
  } = lineMoney(moneyTask(parts))
  return {
    contribution: contribution[0],
    referral: referral[0],
    fulfilment: fulfilment[0],
    other: other[0],
    goods: goods[0],
    refunds: refunds[0],
    reimbursements: reimbursements[0],
    cost: cost[0],
    feesFrom: feesFrom[0],
    assumes: assumes[0],
  }
}

describe('fees of a line', () => {
  it('are those booked once product sales are', () => {
    const line = firstOf({
      sales: [{ revenue: 2000 }],
      costs: COSTS,
      fees: [{ sku: 1, referral: 999 }],
      booked: [
        booked('product-sales', 2000),
        booked('referral-fee', -300),
        booked('fba-fee', -350),
        booked('tax', 140),
      ],
    })
    expect(line).toMatchObject({
      referral: -300,
      fulfilment: -350,
      other: 0,
      feesFrom: FEES_FROM.booked,
      assumes: 0,
    })
    expect(line.contribution).toBe(2000 - 300 - 350 - 300)
  })

  it('are the fee preview times units until then, and a later settlement takes its place', () => {
    const parts: Parts = {
      sales: [{ revenue: 4000, units: 2 }],
      costs: COSTS,
      fees: [{ sku: 1, referral: 290, fulfilment: 340, other: 5 }],
    }
    const before = firstOf(parts)
    expect(before).toMatchObject({
      referral: -580,
      fulfilment: -680,
      other: -10,
      feesFrom: FEES_FROM.preview,
    })
    expect(before.assumes).toBe(LINE_ASSUMES['fee-preview'])
    const after = firstOf({ ...parts, booked: [booked('product-sales', 4000), booked('referral-fee', -600)] })
    expect(after).toMatchObject({
      referral: -600,
      fulfilment: 0,
      other: 0,
      feesFrom: FEES_FROM.booked,
      assumes: 0,
    })
  })

  it('hold no fulfilment fee where the seller ships', () => {
    const fees = [{ sku: 1, referral: 100, fulfilment: 340 }]
    expect(firstOf({ sales: [{ ownShipping: true }], fees }).fulfilment).toBe(0)
  })

  it('are 15 % of revenue where nobody tells', () => {
    const line = firstOf({ sales: [{ revenue: 1990 }], costs: COSTS, fees: [{ sku: 1, referral: null }] })
    expect(line).toMatchObject({ referral: -299, fulfilment: 0, feesFrom: FEES_FROM['category-rate'] })
    expect(line.assumes).toBe(LINE_ASSUMES['fee-category-rate'])
  })

  it('of an order without SKU are spread over its items by revenue, to the minor unit', () => {
    const { referral } = lineMoney(
      moneyTask({
        sales: [
          { sku: 1, revenue: 1000 },
          { sku: 2, revenue: 1000 },
          { sku: 3, revenue: 1000 },
        ],
        booked: [booked('product-sales', 3000, 0), booked('referral-fee', -100, 0)],
      }),
    )
    expect([...referral]).toEqual([-34, -33, -33])
  })

  it('are shared by two lines of one order with the same SKU', () => {
    const { referral, contribution } = lineMoney(
      moneyTask({
        sales: [{ revenue: 2000, units: 2 }, { revenue: 1000 }],
        costs: COSTS,
        booked: [booked('product-sales', 3000), booked('referral-fee', -301)],
      }),
    )
    expect([...referral]).toEqual([-201, -100])
    expect([...contribution]).toEqual([2000 - 201 - 600, 1000 - 100 - 300])
  })

  it('count whichever report tells them: the log holds each once', () => {
    const told = { ...booked('referral-fee', -150), inReport: true }
    const line = firstOf({
      sales: [{}],
      costs: COSTS,
      booked: [booked('product-sales', 1000), told, booked('referral-fee', -140)],
    })
    expect(line.referral).toBe(-290)
  })

  it('of a free item are booked without product sales', () => {
    const line = firstOf({ sales: [{ revenue: 0 }], booked: [booked('fba-fee', -320)], costs: COSTS })
    expect(line).toMatchObject({ fulfilment: -320, feesFrom: FEES_FROM.booked, contribution: -620 })
  })
})

describe('what the buyer paid besides', () => {
  const sale = [booked('product-sales', 2000), booked('promotion', -200)]
  const parts = (more: Booked[]): Parts => ({
    sales: [{ revenue: 1800, discount: 200 }],
    costs: COSTS,
    booked: [...sale, ...more],
  })

  it('the promotion that revenue knows already is not taken off again', () => {
    expect(firstOf(parts([])).contribution).toBe(1500)
  })

  it('shipping, its promotion and its charge-back stand together', () => {
    const free = [booked('shipping-sales', 499), booked('promotion', -499)]
    expect(firstOf(parts(free)).other).toBe(0)
    const charged = [booked('shipping-sales', 499), booked('other-fee', -499), booked('gift-wrap-sales', 300)]
    expect(firstOf(parts(charged)).other).toBe(300)
  })

  it('a booking that holds less than the known discount gives nothing back', () => {
    expect(
      firstOf({
        sales: [{ revenue: 1800, discount: 200 }],
        booked: [booked('product-sales', 2000)],
        costs: COSTS,
      }).other,
    ).toBe(0)
  })
})

describe('refunds', () => {
  const sales = [{ revenue: 2000, units: 2, returned: 1 }]

  it('are those booked, with the fees given back and kept', () => {
    const line = firstOf({
      sales,
      costs: COSTS,
      booked: [booked('refund-product', -1100), booked('refund-other', 100), booked('refund-fee', 120)],
    })
    expect(line.refunds).toBe(-880)
    expect((line.assumes ?? 0) & LINE_ASSUMES['refund-from-returns']).toBe(0)
  })

  it('are the share of the units that came back where none is booked', () => {
    const line = firstOf({ sales: [{ revenue: 2001, units: 2, returned: 1 }], costs: COSTS })
    expect(line.refunds).toBe(-1001)
    expect((line.assumes ?? 0) & LINE_ASSUMES['refund-from-returns']).not.toBe(0)
  })

  it('of another SKU of the order leave the estimate as it is', () => {
    const task = moneyTask({
      sales: [
        { sku: 1, returned: 1 },
        { sku: 2, revenue: 500 },
      ],
      booked: [booked('refund-product', -500, 2)],
    })
    expect([...lineMoney(task).refunds]).toEqual([-1000, -500])
  })
})

describe('reimbursements', () => {
  it('come from the bookings or from the report, never from both', () => {
    const report = [{ order: 1, sku: 1, amount: 900 }]
    expect(firstOf({ sales: [{}], reimbursed: report }).reimbursements).toBe(900)
    const both = { sales: [{}], reimbursed: report, booked: [booked('reimbursement', 850)] }
    expect(firstOf(both).reimbursements).toBe(850)
  })
})

describe('cost of goods', () => {
  const costs = [
    { sku: 1, from: 10, cost: 300, inbound: 20, other: 5 },
    { sku: 1, from: 40, cost: 400 },
  ]

  it('is that of the last day stated before the purchase', () => {
    expect(firstOf({ sales: [{ day: 39, units: 2 }], costs }).goods).toBe(-650)
    expect(firstOf({ sales: [{ day: 40 }], costs }).goods).toBe(-400)
  })

  it('before the first day is the first, and says so', () => {
    const line = firstOf({ sales: [{ day: 9 }], costs })
    expect(line.goods).toBe(-325)
    expect((line.assumes ?? 0) & LINE_ASSUMES['cost-of-later-day']).not.toBe(0)
  })

  it('is the typed margin of what was not returned where no cost is stated', () => {
    const line = firstOf({
      sales: [{ revenue: 2000, units: 2, returned: 1 }],
      settings: { grossMarginShare: 0.3 },
    })
    expect(line).toMatchObject({ contribution: 300, cost: COST.typedMargin })
    expect((line.assumes ?? 0) & LINE_ASSUMES['typed-margin']).not.toBe(0)
  })

  it('is what the typed margin leaves of revenue, before fees and refunds, where fees are known', () => {
    const line = firstOf({
      sales: [{ revenue: 2000, units: 2 }],
      booked: [
        booked('product-sales', 2000),
        booked('referral-fee', -300),
        booked('fba-fee', -500),
        booked('refund-product', -1000),
      ],
      settings: { grossMarginShare: 0.9 },
    })
    expect(line).toMatchObject({ goods: -200, contribution: 2000 - 300 - 500 - 1000 - 200 })
    expect((line.assumes ?? 0) & LINE_ASSUMES['typed-margin']).not.toBe(0)
  })

  it('means the same before an item of that shop is settled: the fee preview comes off too', () => {
    const line = firstOf({
      sales: [{ revenue: 2000, units: 2 }],
      fees: [{ sku: 1, referral: 150, fulfilment: 300 }],
      settings: { grossMarginShare: 0.5 },
    })
    expect(line).toMatchObject({ goods: -1000, contribution: 2000 - 900 - 1000 })
  })

  it('is not known without either', () => {
    expect(firstOf({ sales: [{}] })).toMatchObject({ contribution: 0, goods: 0, cost: COST.unknown })
  })

  it('of a line without SKU is that of the only SKU of its ASIN', () => {
    expect(firstOf({ sales: [{ sku: 0, asin: 1 }], costs: COSTS }).goods).toBe(-300)
  })
})

describe('rows that belong to no line', () => {
  it('are counted by reason', () => {
    const { unplaced } = lineMoney(
      moneyTask({
        sales: [{}],
        booked: [
          booked('fba-fee', -1, 1, 0),
          booked('fba-fee', -1, 1, 7),
          booked('fba-fee', -1, 2),
          booked('storage', -9, 0, 0),
        ],
      }),
    )
    expect(unplaced).toEqual({ 'no-order': 1, 'order-not-counted': 1, 'line-not-counted': 1 })
  })
})

const anyParts: fc.Arbitrary<Parts> = fc.record({
  sales: fc.array(
    fc.record({
      order: fc.integer({ min: 1, max: 8 }),
      sku: fc.integer({ min: 0, max: 3 }),
      units: fc.integer({ min: 1, max: 3 }),
      revenue: fc.nat(5000),
      returned: fc.nat(2),
    }),
    { minLength: 1, maxLength: 16 },
  ),
  booked: fc.array(
    fc.record({
      order: fc.integer({ min: 0, max: 9 }),
      sku: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom<AmountKind>(
        'product-sales',
        'referral-fee',
        'fba-fee',
        'other-fee',
        'refund-product',
        'tax',
      ),
      amount: fc.integer({ min: -3000, max: 3000 }),
    }),
    { maxLength: 24 },
  ),
  costs: fc.constant([1, 2, 3].map(sku => ({ sku, from: 0, cost: 100 * sku }))),
  settings: fc.constant({ grossMarginShare: 0.31 }),
})
const sum = (column: Float64Array): number => column.reduce((all, one) => all + one, 0)

describe('any shop', () => {
  it('every line adds up to the minor unit, in whole minor units', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const task = moneyTask(parts)
        const money = lineMoney(task)
        for (let line = 0; line < task.sales.lines; line++) {
          const columns = [
            money.referral,
            money.fulfilment,
            money.other,
            money.goods,
            money.refunds,
            money.reimbursements,
          ]
          const all = columns.reduce(
            (part, one) => part + (one[line] as number),
            task.sales.revenue[line] as number,
          )
          expect(money.contribution[line]).toBe(all)
          for (const one of columns) expect(Number.isInteger(one[line])).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what is booked for counted orders is what lines hold, nothing lost and nothing twice', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const refunds = (parts.booked ?? []).map(one => ({ ...one, kind: 'refund-product' as const }))
        const sales = parts.sales.map(one => ({ ...one, returned: 0 }))
        const skus = (order: number) => sales.filter(one => one.order === order).map(one => one.sku)
        const placed = refunds.filter(({ order, sku }) => {
          const own = skus(order)
          // A line without SKU is of ASIN 0 here and can be met by order alone.
          return own.length > 0 && (sku === 0 || own.includes(sku))
        })
        const money = lineMoney(moneyTask({ ...parts, sales, booked: refunds }))
        expect(sum(money.refunds)).toBe(placed.reduce((all, one) => all + one.amount, 0))
      }),
      { numRuns: 60 },
    )
  })

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const there = moneyTask(parts)
        const back = moneyTask({ ...parts, booked: [...(parts.booked ?? [])].reverse() })
        expect(lineMoney(back).contribution).toEqual(lineMoney(there).contribution)
      }),
      { numRuns: 30 },
    )
  })
})
