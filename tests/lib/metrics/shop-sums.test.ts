// The fast passes against the definitions in plain code, for any shop: the whole shop and every entry ASIN.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohorts } from '@/lib/metrics/cohorts'
import { buyersEntered } from '@/lib/metrics/day-sums'
import { groupFigures } from '@/lib/metrics/group-figures'
import { changeSums, groupOfAll, groupOfAsin, type ShopSums, shopSums } from '@/lib/metrics/shop-sums'
import type { GroupFigures } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { booksOf, groupOf } from './figures-of'
import { anyBuyers, buyer, historyOf, type InventedBuyer } from './invented-buyers'
import { plainClv, plainCohorts, plainInterval, plainRepeatRate, plainSurvival } from './plain-figures'

const AS_OF = 20_000
const ASINS = [1, 2, 3, 4]
const entersBy = (id: number) => (one: InventedBuyer) => one.purchases[0]?.asin === id

function expectSame(figures: GroupFigures, buyers: InventedBuyer[], margin: number | null) {
  expect(figures.entryBuyers).toBe(buyers.length)
  expect(HORIZONS.map(h => ({ value: figures.repeatRate[h].value, n: figures.repeatRate[h].n }))).toEqual(
    plainRepeatRate(buyers, AS_OF),
  )
  const survival = plainSurvival(buyers, AS_OF)
  HORIZONS.forEach((h, j) => {
    const want = survival[j] ?? null
    if (want === null) expect(figures.survival[h]).toBeNull()
    else expect(figures.survival[h]).toBeCloseTo(want, 10)
  })
  const interval = plainInterval(buyers)
  if (interval === null) expect(figures.interval).toBeNull()
  else expect(figures.interval).toMatchObject(interval)
  plainClv(buyers, AS_OF, margin).forEach((want, j) => {
    const got = figures.clv[HORIZONS[j] as (typeof HORIZONS)[number]]
    expect(got.n).toBe(want.n)
    for (const amount of ['revenueMinor', 'contributionMinor'] as const)
      if (want[amount] === null) expect(got[amount]).toBeNull()
      else expect(got[amount]).toBeCloseTo(want[amount], 8)
  })
}

describe('shopSums', () => {
  it('gives every figure of shop and groups as the definitions do', () => {
    fc.assert(
      fc.property(anyBuyers, fc.constantFrom(null, 0.3), (buyers, margin) => {
        const books = booksOf(buyers)
        const sums = shopSums(books, margin !== null)
        expectSame(groupFigures(groupOfAll(sums, buyers.length), margin), buyers, margin)
        for (const id of ASINS)
          expectSame(groupFigures(groupOf(sums, books, id), margin), buyers.filter(entersBy(id)), margin)
        expect(cohorts(sums.cohorts)).toEqual(plainCohorts(buyers, AS_OF))
        expect(sums.days.purchases).toBe(buyers.reduce((sum, one) => sum + one.purchases.length, 0))
        expect(buyersEntered(sums.days, books.firstDay, 90)).toBe(
          buyers.filter(one => one.entry < books.firstDay + 90).length,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out rows that are no buyers', () => {
    const books = booksOf([19_900, 19_910, 19_920].map(entry => buyer(entry)))
    const sums = shopSums({ ...books, all: Uint32Array.of(0, 2) }, false)
    const { events, censored } = groupOfAll(sums, 2).secondPurchase
    expect(events.some(count => count > 0)).toBe(false)
    expect([...censored].flatMap((count, day) => (count > 0 ? [day] : []))).toEqual([80, 100])
  })

  it('is empty without buyers', () => {
    const sums = shopSums({ ...booksOf([]), firstDay: AS_OF }, true)
    const figures = groupFigures(groupOfAll(sums, 0), 0.3)
    expect(figures.interval).toBeNull()
    expect(figures.repeatRate[30]).toEqual({ value: null, low: null, high: null, n: 0 })
    expect(cohorts(sums.cohorts)).toEqual([])
  })
})

describe('changeSums', () => {
  it('gives what counting everybody anew gives, whoever came, went or changed, whatever day it is', () => {
    const day = fc.integer({ min: 20_000, max: 20_120 })
    fc.assert(
      fc.property(anyBuyers, anyBuyers, day, day, fc.boolean(), (was, is, before, after, withReturns) => {
        const old = booksOf(was, before)
        const books = { ...booksOf(is, after), firstDay: Math.min(old.firstDay, booksOf(is).firstDay) }
        const sums = shopSums({ ...old, firstDay: books.firstDay }, withReturns)
        // The first rows stay as they are; the others are all taken out and put back.
        const same = was.findIndex((one, row) => JSON.stringify(one) !== JSON.stringify(is[row]))
        const kept = same === -1 ? Math.min(was.length, is.length) : Math.min(same, is.length)
        const left = historyOf(was.slice(kept))
        changeSums(sums, books, { before: left, stood: old.all.slice(kept), now: books.all.slice(kept) })
        const fresh = shopSums(books, withReturns)
        const shop = (one: ShopSums) => groupFigures(groupOfAll(one, is.length), 0.3)
        expect(shop(sums)).toEqual(shop(fresh))
        expect(cohorts(sums.cohorts)).toEqual(cohorts(fresh.cohorts))
        expect(sums.days.purchases).toBe(fresh.days.purchases)
        for (const id of ASINS) expect(groupOfAsin(sums, id)).toEqual(groupOfAsin(fresh, id))
      }),
      { numRuns: 200 },
    )
  })
})
