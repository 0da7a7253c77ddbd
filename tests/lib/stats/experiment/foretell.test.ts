// What a past foretells: the mean of steady weeks, the last weeks of those that wander, and as unsure as its law says.
import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/stats/experiment/blocks'
import { blocksOf } from '@/lib/stats/experiment/blocks'
import type { CourseLaw } from '@/lib/stats/experiment/course-law'
import { foretell } from '@/lib/stats/experiment/foretell'
import { learnLaw } from '@/lib/stats/experiment/learn-law'
import { weekIndex } from '@/lib/stats/experiment/week-index'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { inventPanel } from './support/invent-panel'

const STEADY: CourseLaw = { short: 0, long: 0, loading: 0, slope: 0, dispersion: 0 }
const block = (at: number, orders: number, course = 0): Block => ({
  middle: 4 * at + 1.5,
  weeks: 4,
  orders,
  expected: 4 * Math.exp(course),
  course,
})
const AFTER = [block(6, 0), block(7, 0)]
const RISING = [10, 10, 10, 10, 40, 40].map((orders, at) => block(at, orders))

describe('foretell', () => {
  it('of steady products is the mean of their weeks, as sure as their count', () => {
    const { level, variance } = foretell(STEADY, RISING, AFTER, 24)
    expect(level).toBeCloseTo(120.5 / 24, 3)
    expect(variance).toBeCloseTo(1 / 120.5, 6)
  })

  it('of products that wander leans to the last weeks, less sure the further ahead', () => {
    const law = { ...STEADY, long: 0.3 }
    const near = foretell(law, RISING, AFTER, 24)
    expect(near.level).toBeGreaterThan(8)
    expect(near.level).toBeLessThan(11)
    expect(foretell(law, RISING, [block(16, 0)], 24).variance).toBeGreaterThan(2 * near.variance)
  })

  it('of products that go further with the season than others expects more of it', () => {
    const season = [-0.4, -0.2, 0, 0.2, 0.4, 0.6]
    const past = season.map((course, at) => block(at, Math.round(400 * Math.exp(2 * course)), course))
    const peak = [block(6, 0, 0.8)]
    const blind = foretell(STEADY, past, peak, 24).level
    const level = foretell({ ...STEADY, loading: 0.5 }, past, peak, 24).level
    // The season's share beyond what all products have is exp(0.8).
    expect(level / 100).toBeGreaterThan(1.9)
    expect(level).toBeGreaterThan(1.4 * blind)
  })

  it('never foretells nothing', () => {
    const falling = [4000, 3000, 2000, 1000, 1, 0].map((orders, at) => block(at, orders))
    expect(foretell({ ...STEADY, slope: 1 }, falling, AFTER, 24).level).toBeGreaterThan(0)
  })
})

describe('learnLaw', () => {
  const lawOf = (volume: number, change = (count: number, _row: number, _week: number) => count) => {
    const shop = inventPanel(
      { products: 12, treated: 0, before: 60, after: 0, volume, effect: 0 },
      seededRandom(2),
    )
    const orders = shop.orders.map((row, at) =>
      Float64Array.from(row, (count, week) => change(count, at, week)),
    )
    const panel = { ...shop, orders }
    return learnLaw(panel, weekIndex(panel, shop.others), shop.others, 60)
  }

  it('sees products that drift, and that single weeks scatter', () => {
    const plain = lawOf(400)
    const drifting = lawOf(400, (count, row, week) => Math.round(count * 1.02 ** ((row % 2) * week)))
    expect(drifting.slope + drifting.long).toBeGreaterThan(3 * (plain.slope + plain.long))
    // Negative binomial with k = 30 on top of a mood that changes from week to week.
    expect(plain.dispersion).toBeGreaterThan(0.02)
    expect(plain.dispersion).toBeLessThan(0.1)
  })

  it('looks at nothing from the start on', () => {
    const shop = inventPanel(
      { products: 8, treated: 0, before: 40, after: 10, volume: 30, effect: 0 },
      seededRandom(4),
    )
    const index = new Float64Array(50).fill(1)
    const orders = shop.orders.map(row =>
      Float64Array.from(row, (count, week) => (week < 40 ? count : 9 * count)),
    )
    expect(learnLaw({ ...shop, orders }, index, shop.others, 40)).toEqual(
      learnLaw(shop, index, shop.others, 40),
    )
  })
})

describe('blocksOf', () => {
  it('puts whole blocks next to the start, and leaves out weeks that do not count', () => {
    const panel = {
      weeks: 10,
      orders: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
      usable: [[1, 1, 1, 1, 1, 1, 0, 1, 1, 1]],
    }
    const index = new Float64Array(10).fill(1)
    const before = blocksOf(panel, index, 0, { from: 0, to: 6, whole: 'last' })
    expect(before.map(({ weeks, orders }) => [weeks, orders])).toEqual([
      [4, 18],
      [2, 3],
    ])
    const after = blocksOf(panel, index, 0, { from: 6, to: 10, whole: 'first' })
    expect(after).toEqual([{ middle: 8, weeks: 3, orders: 27, expected: 3, course: 0 }])
  })
})
