// The fast passes against the definitions in plain code, for any shop: the whole shop and every entry ASIN.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohorts } from '@/lib/metrics/cohorts'
import { groupFigures } from '@/lib/metrics/group-figures'
import { shopSums } from '@/lib/metrics/shop-sums'
import type { GroupFigures } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { anyBuyers, historyOf, type InventedBuyer, rowsOf } from './invented-buyers'
import { plainClv, plainCohorts, plainInterval, plainRepeatRate, plainSurvival } from './plain-figures'

const AS_OF = 20_000
const FIRST = 19_270
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
        const history = historyOf(buyers)
        const groups = ASINS.map(id => ({ id, buyers: buyers.filter(entersBy(id)).length }))
        const sums = shopSums(history, rowsOf(history), groups, FIRST, AS_OF, margin !== null)
        expectSame(groupFigures(sums.shop, margin), buyers, margin)
        ASINS.forEach((id, at) => {
          expectSame(groupFigures(sums.group(at), margin), buyers.filter(entersBy(id)), margin)
        })
        expect(cohorts(sums.cohorts)).toEqual(plainCohorts(buyers, AS_OF))
      }),
      { numRuns: 60 },
    )
  })

  it('gives a group the same figures whether or not the others are asked for', () => {
    fc.assert(
      fc.property(anyBuyers, buyers => {
        const history = historyOf(buyers)
        const groups = ASINS.map(id => ({ id, buyers: buyers.filter(entersBy(id)).length }))
        const all = shopSums(history, rowsOf(history), groups, FIRST, AS_OF, false)
        const one = shopSums(history, rowsOf(history), groups.slice(2, 3), FIRST, AS_OF, false)
        const alone = groupFigures(one.group(0), null)
        expect(groupFigures(all.group(2), null)).toEqual(alone)
        expect(groupFigures(one.shop, null)).toEqual(groupFigures(all.shop, null))
      }),
      { numRuns: 30 },
    )
  })

  it('leaves out rows that are no buyers', () => {
    const buyers = [19_900, 19_910, 19_920].map(entry => ({
      entry,
      purchases: [{ after: 0, revenue: 500, returned: 0, asin: 1 }],
    }))
    const sums = shopSums(
      historyOf(buyers),
      Uint32Array.of(0, 2),
      [{ id: 1, buyers: 2 }],
      FIRST,
      AS_OF,
      false,
    )
    expect(sums.shop.entryBuyers).toBe(2)
    expect([...sums.group(0).gaps]).toEqual([-101, -81])
  })

  it('is empty without buyers', () => {
    const sums = shopSums(historyOf([]), new Uint32Array(0), [], AS_OF, AS_OF, true)
    const figures = groupFigures(sums.shop, 0.3)
    expect(figures.interval).toBeNull()
    expect(figures.repeatRate[30]).toEqual({ value: null, low: null, high: null, n: 0 })
    expect(cohorts(sums.cohorts)).toEqual([])
  })
})
