// Difference-in-differences: exact on noise-free shops, unmoved by what all products share, and honest in simulations.
import { describe, expect, it } from 'vitest'
import { chooseControls } from '@/lib/stats/experiment/choose-controls'
import {
  type Comparison,
  comparisonOf,
  differenceInDifferences,
  LEVEL,
} from '@/lib/stats/experiment/difference-in-differences'
import { eventWeeks } from '@/lib/stats/experiment/event-weeks'
import type { Panel } from '@/lib/stats/experiment/panel'
import { stackedTrends } from '@/lib/stats/experiment/parallel-trends'
import { detectableAhead } from '@/lib/stats/experiment/plan-trial'
import { stageOf } from '@/lib/stats/experiment/stage'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type InventedPanel, inventPanel } from './support/invent-panel'

const SHOP: InventedPanel = { products: 12, treated: 3, before: 40, after: 10, volume: 60, effect: 0 }

function verdictOf(shop: ReturnType<typeof inventPanel>): { comparison: Comparison; parallel: boolean } {
  const controls = chooseControls(shop, shop.treated, shop.others, shop.start)
  const trial = { treated: shop.treated, controls, start: shop.start, end: shop.weeks }
  const stage = stageOf(shop, trial)
  if (stage.own === null) throw new Error('nothing was compared')
  const comparison = comparisonOf(shop, trial, stage.own, seededRandom(1))
  return { comparison, parallel: stackedTrends([stage])?.parallel ?? false }
}

const scaled = (shop: ReturnType<typeof inventPanel>, by: (row: number, week: number) => number) => ({
  ...shop,
  orders: shop.orders.map((row, at) => Float64Array.from(row, (count, week) => count * by(at, week))),
})

describe('differenceInDifferences', () => {
  it('finds a planted effect where nothing scatters', () => {
    const orders = Array.from({ length: 8 }, (_, row) =>
      Float64Array.from({ length: 40 }, (_, week) =>
        Math.round(1e6 * (row + 1) * (1 + 0.3 * Math.sin(week / 8)) * (row === 0 && week >= 30 ? 1.5 : 1)),
      ),
    )
    const panel: Panel = { weeks: 40, orders, usable: orders.map(() => new Uint8Array(40).fill(1)) }
    const trial = { treated: [0], controls: [1, 2, 3, 4, 5, 6, 7], start: 30, end: 40 }
    const found = differenceInDifferences(panel, trial, seededRandom(1))
    expect(found?.effect).toBeCloseTo(Math.log(1.5), 5)
    expect(found?.low).toBeLessThan(Math.log(1.5))
    // Neither 24 placebos in space nor their t test leave room for chance.
    expect(found?.pValue).toBeLessThan(0.05)
  })

  it('is not moved by a common trend, by the order of products, or by left-out weeks that others have', () => {
    const shop = inventPanel({ ...SHOP, volume: 4000, effect: 0.35 }, seededRandom(5))
    const plain = verdictOf(shop).comparison
    const trended = verdictOf(scaled(shop, (_, week) => 1.01 ** week)).comparison
    expect(trended.effect).toBeCloseTo(plain.effect, 1)
    const turned = [...shop.orders].reverse()
    const rows = turned.map((_, row) => row)
    const other = { ...shop, orders: turned, treated: rows.slice(-3), others: rows.slice(0, -3) }
    expect(verdictOf(other).comparison.effect).toBeCloseTo(plain.effect, 10)
    expect(verdictOf(other).comparison.pValue).toBeCloseTo(plain.pValue, 10)
    const usable = shop.usable.map((flags, row) =>
      Uint8Array.from(flags, (_, week) => (row === 0 && week > 41 && week < 45 ? 0 : 1)),
    )
    expect(verdictOf({ ...shop, usable }).comparison.effect).toBeCloseTo(plain.effect, 1)
  })

  it('does not care for the scale of the treated', () => {
    const shop = inventPanel({ ...SHOP, volume: 4000 }, seededRandom(6))
    const trial = { treated: shop.treated, controls: shop.others, start: 40, end: 50 }
    const plain = differenceInDifferences(shop, trial, seededRandom(1))
    const larger = differenceInDifferences(
      scaled(shop, row => (row < 3 ? 3 : 1)),
      trial,
      seededRandom(1),
    )
    expect(larger?.effect).toBeCloseTo(plain?.effect ?? Number.NaN, 2)
  })

  it('says nothing without controls, without a past, or of a product that never sold', () => {
    const shop = inventPanel(SHOP, seededRandom(7))
    const random = seededRandom(1)
    expect(
      differenceInDifferences(shop, { treated: [0], controls: [], start: 40, end: 50 }, random),
    ).toBeNull()
    expect(
      differenceInDifferences(shop, { treated: [0], controls: [4, 5, 6], start: 3, end: 13 }, random),
    ).toBeNull()
    const unsold = scaled(shop, row => (row === 0 ? 0 : 1))
    expect(
      differenceInDifferences(unsold, { treated: [0], controls: [4, 5, 6], start: 40, end: 50 }, random),
    ).toBeNull()
  })

  it.each([
    { ...SHOP, products: 5, treated: 1, volume: 10, before: 26 },
    { ...SHOP, products: 3, treated: 2, volume: 1, before: 16, after: 8 },
    { ...SHOP, volume: 0.2 },
  ])('never gives a figure that is no number: %o', shop => {
    for (let seed = 0; seed < 10; seed++) {
      const invented = inventPanel(shop, seededRandom(seed))
      const trial = {
        treated: invented.treated,
        controls: invented.others,
        start: shop.before,
        end: invented.weeks,
      }
      const found = differenceInDifferences(invented, trial, seededRandom(1))
      for (const [name, value] of Object.entries(found ?? {}))
        if (value !== null) expect(Number.isFinite(value), `${name} ${value}`).toBe(true)
    }
  })
})

describe('in simulated shops', () => {
  const SHOPS = 60
  const judged = (shop: InventedPanel, seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: SHOPS }, () => verdictOf(inventPanel(shop, random)))
  }
  const worked = (all: ReturnType<typeof judged>): number =>
    all.filter(({ comparison, parallel }) => parallel && comparison.pValue <= LEVEL && comparison.effect > 0)
      .length
  const covered = (all: ReturnType<typeof judged>, effect: number): number =>
    all.filter(({ comparison }) => comparison.low <= effect && effect <= comparison.high).length / SHOPS

  it('a lever without effect has worked in at most one shop of twenty', () => {
    const all = judged(SHOP, 11)
    expect(worked(all)).toBeLessThanOrEqual(0.05 * SHOPS)
    expect(covered(all, 0)).toBeGreaterThan(0.83)
    const small = judged({ ...SHOP, products: 6, treated: 1, volume: 15 }, 12)
    expect(worked(small)).toBeLessThanOrEqual(0.05 * SHOPS)
    expect(covered(small, 0)).toBeGreaterThan(0.83)
  })

  it('an effect of 0.35 on a quarter of the products is found nine times in ten, and covered', () => {
    const all = judged({ ...SHOP, products: 16, treated: 4, effect: 0.35 }, 13)
    expect(worked(all)).toBeGreaterThanOrEqual(0.9 * SHOPS)
    expect(covered(all, 0.35)).toBeGreaterThan(0.83)
  })

  it('what is found 80 times in 100 is what was foretold before the start', () => {
    const random = seededRandom(14)
    const foretold = Array.from({ length: 20 }, () => {
      const shop = inventPanel({ ...SHOP, before: 60 }, random)
      return detectableAhead(shop, shop.treated, shop.others, shop.start, 10) ?? Number.NaN
    })
    const seen = judged({ ...SHOP, before: 60 }, 15).map(({ comparison }) => comparison.minimumDetectable)
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(foretold) / mean(seen)).toBeGreaterThan(0.85)
    expect(mean(foretold) / mean(seen)).toBeLessThan(1.2)
  })
})

describe('parallelTrends', () => {
  it('refuses products that ran apart before, and passes nearly all that did not', () => {
    const random = seededRandom(21)
    const apart = (drift: number): number =>
      Array.from({ length: 40 }, () => verdictOf(inventPanel({ ...SHOP, drift }, random))).filter(
        ({ parallel }) => !parallel,
      ).length
    expect(apart(0)).toBeLessThanOrEqual(4)
    expect(apart(0.03)).toBeGreaterThanOrEqual(36)
  })
})

describe('chooseControls', () => {
  it('looks at nothing after the start, and leaves out what ran quite differently', () => {
    const shop = inventPanel({ ...SHOP, products: 20, volume: 200 }, seededRandom(31))
    const odd = scaled(shop, (row, week) => (row === 7 && week < 20 ? 0.2 : 1))
    const chosen = chooseControls(odd, odd.treated, odd.others, odd.start)
    expect(chosen).not.toContain(7)
    expect(chosen.length).toBeGreaterThanOrEqual(12)
    const later = scaled(odd, (_, week) => (week >= odd.start ? 5 : 1))
    expect(chooseControls(later, odd.treated, odd.others, odd.start)).toEqual(chosen)
  })
})

describe('eventWeeks', () => {
  it('names a leap and not a season', () => {
    const season = Float64Array.from({ length: 60 }, (_, week) => 1 + 0.4 * Math.sin(week / 8))
    expect(eventWeeks(season)).toEqual([])
    season[30] = 3
    expect(eventWeeks(season)).toEqual([30])
    expect(eventWeeks([0, 0, 0])).toEqual([])
  })
})
