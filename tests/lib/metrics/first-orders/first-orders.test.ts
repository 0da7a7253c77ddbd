// Buyers by their first order: worked by hand, against a plain count on the invented shop, and what must hold of any.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { lineMoney } from '@/lib/metrics/economics/line-money'
import { courses } from '@/lib/metrics/first-orders/courses'
import { promotionKind } from '@/lib/metrics/signals/promotion-kinds'
import { FIRST_ORDER_KINDS, type FirstOrderKind, SIDE_BUYERS } from '@/lib/schema/first-orders'
import type { StudyTask } from '@/lib/schema/study'
import { type Sold, taskOf } from '@/tests/lib/metrics/signals/support/task-of'
import { type StudiedShop, studiedShop } from '@/tests/lib/metrics/trace/studied-shop'

function courseOf(task: StudyTask) {
  const lines = lineMoney(task)
  const all = Array.from({ length: task.log.buyers }, (_, buyer) => buyer)
  return courses(task, lines.index, buyerMoney(task, lines))(all)
}
const pairOf = (task: StudyTask, kind: FirstOrderKind) =>
  courseOf(task).firstOrders.pairs.find(one => one.kind === kind)

/** `count` buyers who enter on day 0, each back after `gap` days or not. */
const buyers = (name: string, count: number, part: Partial<Sold>, gap?: number): Sold[] =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).flatMap(buyer => [
    { day: 20_000, buyer, revenue: 2000, ...part },
    ...(gap === undefined ? [] : [{ day: 20_000 + gap, buyer, revenue: 1000 }]),
  ])

describe('first orders', () => {
  it('stand side by side at equal age', () => {
    const sold = [
      ...buyers('p', 20, { discount: 400 }, 30),
      ...buyers('q', 10, { discount: 400 }),
      ...buyers('r', 40, {}, 100),
    ]
    const pair = pairOf(taskOf({ sold, asOfDay: 20_200 }), 'promotion')
    expect(pair).toMatchObject({ buyers: [30, 40], why: null })
    const [at90, at180, at365] = pair?.at ?? []
    expect(at90?.sides[0].repeat).toMatchObject({ value: 20 / 30, n: 30 })
    expect(at90?.sides[1].repeat).toMatchObject({ value: 0, n: 40 })
    expect(at90?.sides[0].revenueMinor).toMatchObject({ value: (20 * 3000 + 10 * 2000) / 30, n: 30 })
    expect(at90?.sides[0].laterMinor?.value).toBeCloseTo((20 * 1000) / 30, 9)
    expect(at90?.difference?.value).toBeCloseTo(20 / 30, 12)
    expect(at90?.difference?.low).toBeGreaterThan(0.4)
    expect(at180?.sides[1]).toMatchObject({ repeat: { value: 1 }, laterMinor: { value: 1000 } })
    expect(at365?.sides[0].repeat.n).toBe(0)
    expect(at365?.difference).toBeNull()
  })

  it('says why there is nothing beside each other', () => {
    const sold = [...buyers('p', SIDE_BUYERS - 1, { units: 2 }), ...buyers('r', 40, {})]
    const task = taskOf({ sold, asOfDay: 20_200 })
    expect(pairOf(task, 'promotion')).toMatchObject({ why: 'not-told', at: [] })
    expect(pairOf(task, 'subscription')).toMatchObject({ why: 'not-told', buyers: [0, 0] })
    expect(pairOf(task, 'units')).toMatchObject({ why: 'too-few', buyers: [SIDE_BUYERS - 1, 40], at: [] })
  })

  it('tells subscribers by promotions, among those who entered on days these tell of', () => {
    const sold = [...buyers('s', 25, {}), ...buyers('t', 25, {}), ...buyers('u', 9, { day: 19_900 })].map(
      (row, i) => ({ ...row, order: i + 1 }),
    )
    const promoted = sold
      .slice(0, 25)
      .map(({ order, day }) => ({ order, day, description: 'Subscribe & Save 5 %' }))
    const pair = pairOf(taskOf({ sold, promoted, asOfDay: 20_200 }), 'subscription')
    expect(pair).toMatchObject({ why: null, buyers: [25, 25] })
    // The discount to subscribers is no promotion.
    expect(pairOf(taskOf({ sold, promoted, asOfDay: 20_200 }), 'promotion')?.why).toBe('not-told')
  })

  it('puts equal first orders into the lower half', () => {
    const sold = [...buyers('a', 60, {}), ...buyers('b', 30, { revenue: 5000 })]
    const pair = pairOf(taskOf({ sold, asOfDay: 20_200 }), 'value')
    expect(pair).toMatchObject({ buyers: [30, 60], splitMinor: 2000 })
  })

  it('grows by what comes after the first order, over buyers old enough', () => {
    const sold = [
      ...buyers('a', 10, {}, 30),
      ...buyers('b', 10, {}),
      { day: 20_000, buyer: 'c', revenue: 4000 },
      { day: 20_080, buyer: 'c', revenue: 2000, asin: 'B000TEST02' },
      { day: 20_150, buyer: 'young', revenue: 100_000 },
    ]
    const { growth } = courseOf(taskOf({ sold, asOfDay: 20_200 })).firstOrders
    expect(growth.to90).toMatchObject({ value: 12_000 / 44_000, n: 21 })
    expect(growth.to90?.low as number).toBeLessThan(12_000 / 44_000)
    expect(growth.sameItem).toMatchObject({ value: 10 / 11, n: 11 })
  })

  it('puts every buyer on one side, and both sides together are all', () => {
    const shop = fc.array(
      fc.record({
        buyer: fc.integer({ min: 0, max: 60 }).map(String),
        day: fc.integer({ min: 20_000, max: 20_400 }),
        revenue: fc.integer({ min: 0, max: 9000 }),
        units: fc.integer({ min: 1, max: 3 }),
        discount: fc.constantFrom(0, 0, 100),
      }),
      { minLength: 60, maxLength: 300 },
    )
    fc.assert(
      fc.property(shop, sold => {
        const task = taskOf({ sold: [...sold].sort((a, b) => a.day - b.day), asOfDay: 20_400 })
        for (const { kind, buyers: sides, at, why } of courseOf(task).firstOrders.pairs) {
          if (why === 'not-told') continue
          expect(sides[0] + sides[1], kind).toBe(task.log.buyers)
          for (const { days, sides: held } of at) {
            const old = held.map(one => one.repeat.n)
            const age = (buyer: number) => 20_400 - (task.log.day[task.log.start[buyer] as number] as number)
            const all = Array.from({ length: task.log.buyers }, (_, buyer) => age(buyer))
            expect((old[0] as number) + (old[1] as number), kind).toBe(all.filter(one => one >= days).length)
            for (const { revenueMinor, laterMinor } of held)
              expect(laterMinor?.value ?? 0).toBeLessThanOrEqual(revenueMinor?.value ?? 0)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('first orders of the invented shop', () => {
  let studied: StudiedShop
  beforeAll(async () => {
    studied = await studiedShop()
  }, 180_000)

  it('add up to the figures: repeat rate, CLV and what is bought next', () => {
    const { task, study, asins } = studied
    const { steps, firstOrders } = study.shop
    for (const days of [90, 180, 365] as const) {
      expect(steps?.[0]?.next[days].share).toEqual(task.figures.repeatRate[days])
      for (const { at } of firstOrders?.pairs ?? []) {
        const held = at.find(one => one.days === days)
        if (held === undefined || at.length === 0) continue
        const n = held.sides[0].repeat.n + held.sides[1].repeat.n
        if (n !== task.figures.repeatRate[days].n) continue
        const sum = held.sides.reduce((all, one) => all + (one.revenueMinor?.value ?? 0) * one.repeat.n, 0)
        expect(sum / n).toBeCloseTo(task.figures.clv[days].revenueMinor ?? 0, 6)
      }
    }
    for (const one of asins.filter(({ entryBuyers }) => entryBuyers > 0)) {
      const own = study.asins.find(({ asin }) => asin === one.asin)
      const same = one.next.find(({ asin }) => asin === one.asin)?.share ?? 0
      expect(own?.steps?.[0]?.buyers).toBe(one.entryBuyers)
      if (one.interval !== null) expect(own?.firstOrders?.growth.sameItem.value).toBeCloseTo(same, 12)
    }
    expect(FIRST_ORDER_KINDS.some(kind => firstOrders?.pairs.find(one => one.kind === kind)?.at.length)).toBe(
      true,
    )
  })

  it('are told apart as a plain reading of the files tells them', () => {
    const { task, study } = studied
    const { sales, money, log } = task
    const key = (high: number, low: number) => `${high}-${low}`
    const cut = new Map<string, Set<string>>()
    for (let row = 0; row < money.promotions.count; row++) {
      const order = key(money.promotions.orderHigh[row] as number, money.promotions.orderLow[row] as number)
      const kind = promotionKind(
        money.promotionTexts[money.promotions.promotion[row] as number] ?? '',
        money.promotionTexts[money.promotions.description[row] as number] ?? '',
      )
      cut.set(order, (cut.get(order) ?? new Set()).add(kind))
    }
    const promoted = new Set<number>()
    for (let line = 0; line < sales.lines; line++) {
      const buyer = sales.buyer[line] as number
      if (buyer < 0 || sales.day[line] !== log.day[log.start[buyer] as number]) continue
      const kinds = cut.get(key(sales.orderHigh[line] as number, sales.orderLow[line] as number))
      const own = (sales.discount[line] as number) > 0
      if (kinds?.has('price') || (own && !kinds?.has('subscription'))) promoted.add(buyer)
    }
    const pair = study.shop.firstOrders?.pairs.find(one => one.kind === 'promotion')
    expect(promoted.size).toBeGreaterThan(0)
    expect(pair?.buyers).toEqual([promoted.size, log.buyers - promoted.size])
  })
})
