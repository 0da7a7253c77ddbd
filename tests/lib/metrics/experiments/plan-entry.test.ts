// The plan of an entry: a whole number of weeks, longer where products scatter more, and blind to what came after the start.
import { describe, expect, it } from 'vitest'
import { planEntry } from '@/lib/metrics/experiments/plan-entry'
import { epochDay, isoDate } from '@/lib/schema/dates'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { inventPanel } from '@/tests/lib/stats/experiment/support/invent-panel'
import { asinOf, triedShop, week } from './support/tried-shop'

const SHOP = { products: 10, treated: 1, before: 60, after: 6, effect: 0 }
const ordersOf = (volume: number, effect = 0) =>
  inventPanel({ ...SHOP, volume, effect }, seededRandom(3)).orders
const plan = (orders: readonly ArrayLike<number>[], row: number, start = week(60)) =>
  planEntry(triedShop(orders, []), null, { asin: asinOf(row), start })

describe('planEntry', () => {
  it('waits at least eight whole weeks, and names controls and what could be seen', () => {
    const { readout, controls, minimumDetectable } = plan(ordersOf(40), 0)
    expect(epochDay(readout) - epochDay(week(60))).toBeGreaterThanOrEqual(8 * 7 - 1)
    expect((epochDay(readout) + 1 - epochDay(week(60))) % 7).toBe(0)
    expect(controls.length).toBeGreaterThan(4)
    expect(controls).not.toContain(asinOf(0))
    expect(minimumDetectable).toBeGreaterThan(0.1)
  })

  it('is the same whatever came after the start', () => {
    const plain = ordersOf(40)
    const lifted = ordersOf(40).map(row =>
      Float64Array.from(row, (count, at) => (at < 60 ? count : 3 * count)),
    )
    expect(plan(lifted, 0)).toEqual(plan(plain, 0))
  })

  it('counts from the Monday after a start in mid-week', () => {
    const { readout } = plan(ordersOf(40), 0, isoDate(epochDay(week(60)) + 2))
    expect((epochDay(readout) + 1 - epochDay(week(61))) % 7).toBe(0)
  })

  it('of an ASIN never sold, says when and no more', () => {
    expect(plan(ordersOf(40), 99)).toEqual({
      readout: isoDate(epochDay(week(68)) - 1),
      controls: [],
      minimumDetectable: null,
    })
  })
})
