// The grids of entry ASINs: one product's is the shop's, all of them together are the shop's, and few buyers have none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { lineMoney } from '@/lib/metrics/economics/line-money'
import { cohortCounts } from '@/lib/metrics/entry-cohorts/cohort-counts'
import { entryCohorts, shopCohorts } from '@/lib/metrics/entry-cohorts/entry-cohorts'
import { drawCohort } from '@/lib/schema/draw-cohorts'
import { type CohortCounts, GRID_BUYERS } from '@/lib/schema/entry-cohorts'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { moneyTask, type Parts, type Sale } from '@/tests/lib/metrics/economics/money-task'
import type { InventedBuyer } from '@/tests/lib/metrics/invented-buyers'
import { plainClv, plainCohorts, plainRepeatRate } from '@/tests/lib/metrics/plain-figures'

function groundOf(parts: Parts) {
  const task = moneyTask(parts)
  const lines = lineMoney(task)
  return { task, lines, money: buyerMoney(task, lines) }
}
type Ground = ReturnType<typeof groundOf>

const enteredBy = ({ task: { log } }: Ground, asin: number): number[] =>
  Array.from({ length: log.buyers }, (_, buyer) => buyer).filter(buyer => log.entryAsin[buyer] === asin)

/** The same buyers as the plain definitions of the figures take them. */
function plainBuyers({ task: { log } }: Ground): InventedBuyer[] {
  return Array.from({ length: log.buyers }, (_, buyer) => {
    const [from, to] = [log.start[buyer] as number, log.start[buyer + 1] as number]
    const entry = log.day[from] as number
    const days = new Map<number, number>()
    for (let line = from; line < to; line++) {
      const age = (log.day[line] as number) - entry
      days.set(age, (days.get(age) ?? 0) + (log.revenue[line] as number))
    }
    return {
      entry,
      purchases: [...days].map(([after, revenue]) => ({ after, revenue, returned: 0, asin: 1 })),
    }
  })
}

/** Each buyer has lines on some days; buyers are numbered without gaps. */
const anySales = (asins: number) =>
  fc
    .array(
      fc.record({
        asin: fc.integer({ min: 0, max: asins }),
        entry: fc.integer({ min: 0, max: 200 }),
        days: fc.array(fc.tuple(fc.integer({ min: 0, max: 450 }), fc.integer({ min: 0, max: 5000 })), {
          maxLength: 5,
        }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map(buyers =>
      buyers.flatMap(({ asin, entry, days }, buyer): Partial<Sale>[] =>
        [[0, 1000] as const, ...days]
          .map(([day, revenue], nth) => ({
            order: buyer * 10 + nth + 1,
            buyer,
            asin: asin === 0 ? 0 : Math.min(asin, asins),
            sku: asin,
            day: entry + day,
            revenue,
          }))
          .sort((a, b) => a.day - b.day),
      ),
    )

const margin = { settings: { grossMarginShare: 0.4 }, lastDay: 700 } as const

/** Sums of two groups' months, cell by cell. */
function together(groups: readonly CohortCounts[][]): unknown {
  const months = new Map<string, number[][]>()
  const add = (into: number[], from: readonly number[]): number[] =>
    Array.from({ length: Math.max(into.length, from.length) }, (_, i) => (into[i] ?? 0) + (from[i] ?? 0))
  for (const one of groups.flat()) {
    const own = columnsOf(one)
    const before = months.get(one.month)
    months.set(one.month, before ? own.map((column, i) => add(before[i] ?? [], column)) : own)
  }
  return Object.fromEntries(months)
}
const columnsOf = ({ buyers, months, days }: CohortCounts): number[][] => [
  [buyers],
  ...[months, days].flatMap(one => [one.old, one.back, one.revenueMinor, one.contributionMinor ?? []]),
]

describe('entry cohorts', () => {
  it('by month of age are the cohorts of the shop, by day its repeat rate and revenue', () => {
    fc.assert(
      fc.property(anySales(1), sales => {
        const ground = groundOf({ sales, ...margin })
        const buyers = plainBuyers(ground)
        const drawn = shopCohorts(ground).map(drawCohort)
        const { asOfDay } = ground.task
        for (const [at, want] of plainCohorts(buyers, asOfDay).entries()) {
          const got = drawn[at]
          expect(got?.month).toBe(want.month)
          expect(got?.buyers).toBe(want.buyers)
          expect(got?.retention).toEqual(want.retention)
          want.revenuePerBuyerMinor.forEach((one, k) => {
            if (one === null) expect(got?.revenuePerBuyerMinor[k]).toBeNull()
            else expect(got?.revenuePerBuyerMinor[k]).toBeCloseTo(one, 8)
          })
        }
        const [first] = drawn
        const inFirst = buyers.filter(one => monthOf(one.entry) === first?.month)
        const [rates, worth] = [plainRepeatRate(inFirst, asOfDay), plainClv(inFirst, asOfDay, null)]
        HORIZONS.forEach((day, j) => {
          const got = first?.byDay[day]
          expect(got?.n).toBe(rates[j]?.n)
          expect(got?.back).toBe(rates[j]?.value)
          if (got?.n) expect(got.revenueMinor).toBeCloseTo(worth[j]?.revenueMinor ?? Number.NaN, 8)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('of the only product are those of the shop', () => {
    fc.assert(
      fc.property(anySales(1), sales => {
        const ground = groundOf({ sales: sales.map(one => ({ ...one, asin: 1, sku: 1 })), ...margin })
        expect(cohortCounts(ground, enteredBy(ground, 1))).toEqual(shopCohorts(ground))
      }),
      { numRuns: 20 },
    )
  })

  it('of all products, and of those who entered by an unknown one, add up to those of the shop in every cell', () => {
    fc.assert(
      fc.property(anySales(4), sales => {
        const ground = groundOf({ sales, ...margin })
        const parts = [0, 1, 2, 3, 4].map(asin => cohortCounts(ground, enteredBy(ground, asin)))
        expect(together(parts)).toEqual(together([shopCohorts(ground)]))
      }),
      { numRuns: 40 },
    )
  })

  it('count a buyer of several products in one order by the product that was the entry', () => {
    const ground = groundOf({
      sales: [
        { order: 1, buyer: 0, sku: 1, asin: 1, revenue: 500 },
        { order: 1, buyer: 0, sku: 2, asin: 2, revenue: 900 },
      ],
      ...margin,
    })
    const entered = [1, 2].map(asin => cohortCounts(ground, enteredBy(ground, asin)))
    expect(entered.flat().reduce((sum, one) => sum + one.buyers, 0)).toBe(1)
    expect(entered.flat()[0]?.months.revenueMinor[0]).toBe(1400)
  })

  it('say nothing of contribution in a month where a cost is not known, and say it in the next', () => {
    const ground = groundOf({
      sales: [
        { order: 1, buyer: 0, sku: 1, day: 0 },
        { order: 2, buyer: 1, sku: 2, day: 40 },
      ],
      costs: [{ sku: 2, from: 0, cost: 300 }],
      lastDay: 500,
    })
    const [first, next] = shopCohorts(ground).map(drawCohort)
    expect(first?.contributionPerBuyerMinor[0]).toBeNull()
    expect(first?.revenuePerBuyerMinor[0]).toBe(1000)
    expect(next?.byDay[90].contributionMinor).toBe(1000 - 300 - 150)
  })

  it('are left out where few entered, with how many are missing', () => {
    const sales = Array.from({ length: GRID_BUYERS }, (_, buyer) => ({ order: buyer + 1, buyer }))
    const ground = groundOf({ sales, ...margin })
    const all = enteredBy(ground, 1)
    expect(entryCohorts(ground, all)).toMatchObject({ missingBuyers: 0, months: [{ buyers: GRID_BUYERS }] })
    expect(entryCohorts(ground, all.slice(1))).toEqual({ missingBuyers: 1, months: [] })
    expect(entryCohorts(ground, [])).toEqual({ missingBuyers: GRID_BUYERS, months: [] })
  })
})

const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7)
