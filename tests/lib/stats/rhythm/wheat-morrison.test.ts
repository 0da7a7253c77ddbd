// The rhythm test: the published formula, its level on memoryless gaps and its power on regular ones.
import { describe, expect, it } from 'vitest'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { gapPairs } from '@/lib/stats/rhythm/gap-pairs'
import { checkedGaps } from '@/lib/stats/rhythm/gap-sample'
import { wheatMorrison } from '@/lib/stats/rhythm/wheat-morrison'
import { gammaBuyer, simulatedGaps } from './simulated-gaps'

/** Pairs of gamma gaps of shape k, long enough that whole days do not matter. */
function pairs(n: number, k: number, random: () => number): { first: number[]; second: number[] } {
  const draw = (): number[] => Array.from({ length: n }, () => Math.ceil(gammaSample(k, k / 1e6, random)))
  return { first: draw(), second: draw() }
}

const passes = (shops: number, make: (random: () => number) => ReturnType<typeof wheatMorrison>): number => {
  let passed = 0
  for (let seed = 1; seed <= shops; seed++) {
    const rhythm = make(seededRandom(seed))
    if (rhythm.state === 'known' && rhythm.passed) passed++
  }
  return passed / shops
}

describe('wheatMorrison', () => {
  it('is (1 - 4v) / (8v)', () => {
    // M = 1/4 and 3/4 throughout: v = 1/16, k = (3/4) / (1/2) = 1.5. Days by the million: no lattice to speak of.
    const first = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1e6 : 3e6))
    const second = first.map(gap => 4e6 - gap)
    const rhythm = wheatMorrison({ first, second })
    expect(rhythm).toMatchObject({ state: 'known', pairs: 20, passed: false })
    expect(rhythm.state === 'known' && rhythm.k).toBeCloseTo(1.5, 4)
  })

  it('finds the shape of the gaps whatever the rates', () => {
    const random = seededRandom(2)
    for (const k of [1, 2, 5]) {
      const rhythm = wheatMorrison(pairs(20_000, k, random))
      expect(rhythm.state === 'known' && Math.abs(rhythm.k / k - 1)).toBeLessThan(0.05)
    }
  })

  it('is exact for memoryless purchases by the day, where gaps are geometric', () => {
    const random = seededRandom(3)
    const geometric = (): number[] =>
      Array.from({ length: 40_000 }, () => 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 0.3)))
    const rhythm = wheatMorrison({ first: geometric(), second: geometric() })
    expect(rhythm.state === 'known' && Math.abs(rhythm.k - 1)).toBeLessThan(0.03)
    // And on weeks, once the step is known.
    const weeks = { first: geometric().map(gap => 7 * gap), second: geometric().map(gap => 7 * gap) }
    const onWeeks = wheatMorrison(weeks, 7)
    expect(onWeeks.state === 'known' && Math.abs(onWeeks.k - 1)).toBeLessThan(0.03)
  })

  it('lets k = 1.5 itself pass in about 5 % of samples, few pairs or many', () => {
    for (const n of [10, 30, 150]) {
      const rate = passes(1000, random => wheatMorrison(pairs(n, 1.5, random)))
      expect(rate).toBeGreaterThan(0.02)
      expect(rate).toBeLessThan(0.07)
    }
  })

  it('passes at most 5 % of memoryless shops of a year with unequal buyers, and nearly all of Erlang-3', () => {
    const shop = (k: number, buyers: number, mean: number) => (random: () => number) =>
      wheatMorrison(gapPairs(checkedGaps(simulatedGaps({ buyers }, gammaBuyer(k, mean), random))))
    expect(passes(200, shop(1, 40, 50))).toBeLessThanOrEqual(0.05)
    expect(passes(200, shop(1, 150, 120))).toBeLessThanOrEqual(0.05)
    expect(passes(100, shop(3, 150, 50))).toBeGreaterThanOrEqual(0.98)
  })

  it('is not possible below 10 pairs that have room to differ', () => {
    const days = new Array(50).fill(1)
    expect(wheatMorrison({ first: days, second: days })).toEqual({ state: 'too-few', pairs: 0, needed: 10 })
    expect(wheatMorrison({ first: [30], second: [31] })).toEqual({ state: 'too-few', pairs: 1, needed: 10 })
  })
})

describe('gapPairs', () => {
  it('are the first two gaps of each buyer who has two', () => {
    const gaps = checkedGaps({ gaps: [5, 9, 6, 7, 8], buyers: [4, 2, 4, 4, 0] })
    expect(gapPairs(gaps)).toEqual({ first: [5], second: [6] })
  })
})
