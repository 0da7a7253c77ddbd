// The prior over small groups: what it is fitted to, what it does to a group's share, and what it does when counts say nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBetaBinomial } from '@/lib/stats/pooling/fit-beta-binomial'
import { poolByGroup, priorOf } from '@/lib/stats/pooling/pool-by-group'
import { pooledShare } from '@/lib/stats/pooling/pooled-share'
import { betaSample } from '@/lib/stats/random/beta-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { logBeta } from '@/lib/stats/special/log-beta'

/** Groups whose true shares follow Beta(a, b). */
function simulated(random: () => number, groups: number, a: number, b: number, size: () => number) {
  return Array.from({ length: groups }, () => {
    const share = betaSample(a, b, random)
    const n = size()
    let successes = 0
    for (let i = 0; i < n; i++) if (random() < share) successes++
    return { share, successes, n }
  })
}

describe('fitBetaBinomial', () => {
  it('finds the law the groups were drawn from', () => {
    const { a, b, identified } = fitBetaBinomial(simulated(seededRandom(1), 4_000, 2, 14, () => 40))
    expect(identified).toBe(true)
    expect(Math.abs(a - 2)).toBeLessThan(0.15)
    expect(Math.abs(b - 14)).toBeLessThan(1.2)
  })
  it('is at the top of the likelihood', () => {
    const groups = simulated(seededRandom(2), 60, 1.5, 10, () => 25)
    const { a, b } = fitBetaBinomial(groups)
    const likelihood = (p: number, q: number) =>
      groups.reduce((sum, g) => sum + logBeta(p + g.successes, q + g.n - g.successes) - logBeta(p, q), 0)
    for (const [p, q] of [
      [a * 1.02, b],
      [a / 1.02, b],
      [a, b * 1.02],
      [a, b / 1.02],
    ] as const)
      expect(likelihood(p, q)).toBeLessThan(likelihood(a, b))
  })
  it('takes fractions of buyers', () => {
    const { a, b } = fitBetaBinomial([
      { successes: 0.4, n: 3.5 },
      { successes: 2.2, n: 4.1 },
      { successes: 0, n: 6.25 },
      { successes: 0, n: 0 },
    ])
    expect(a / (a + b)).toBeGreaterThan(0.05)
    expect(a / (a + b)).toBeLessThan(0.5)
  })
  it('says so when the groups differ no more than by chance, and knows no more than all counts together', () => {
    const even = Array.from({ length: 20 }, () => ({ successes: 2, n: 10 }))
    expect(fitBetaBinomial(even)).toEqual({ a: 40, b: 160, identified: false })
  })
  it.each([
    ['no groups', []],
    ['empty groups', [{ successes: 0, n: 0 }]],
    ['one group', [{ successes: 3, n: 9 }]],
    [
      'no success',
      [
        { successes: 0, n: 9 },
        { successes: 0, n: 0.3 },
      ],
    ],
    [
      'nothing but successes',
      [
        { successes: 5, n: 5 },
        { successes: 1, n: 1 },
      ],
    ],
    [
      'all or nothing',
      [
        { successes: 50, n: 50 },
        { successes: 0, n: 50 },
      ],
    ],
    [
      'a giant beside a dwarf',
      [
        { successes: 250_000, n: 1_000_000 },
        { successes: 1, n: 1 },
      ],
    ],
  ])('%s: a finite prior', (_, groups) => {
    const { a, b } = fitBetaBinomial(groups)
    expect(a > 0 && b > 0 && Number.isFinite(a + b)).toBe(true)
    const { value, low, high } = pooledShare({ a, b }, 1, 4)
    expect([value, low, high].every(Number.isFinite)).toBe(true)
  })
  it('refuses more successes than n', () => {
    expect(() => fitBetaBinomial([{ successes: 3, n: 2 }])).toThrow(/3 of 2/)
  })
})

describe('pooledShare', () => {
  it('is the posterior, worked by hand', () => {
    // Beta(1 + 1, 1 + 1): quantiles of 3x^2 - 2x^3 at 5 and 95 %.
    const { value, low, high } = pooledShare({ a: 1, b: 1 }, 1, 2)
    expect(value).toBe(0.5)
    expect(3 * low ** 2 - 2 * low ** 3).toBeCloseTo(0.05, 12)
    expect(high).toBeCloseTo(1 - low, 12)
  })
  it('lies between the raw and the pooled share, inside its interval, and nears the raw one as n grows', () => {
    const prior = fc.record({
      a: fc.double({ min: 0.05, max: 50, noNaN: true }),
      b: fc.double({ min: 0.05, max: 500, noNaN: true }),
    })
    fc.assert(
      fc.property(
        prior,
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, n, raw) => {
          const mean = p.a / (p.a + p.b)
          const { value, low, high } = pooledShare(p, raw * n, n)
          expect(value).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-12)
          expect(value).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-12)
          expect(low).toBeLessThan(high)
          const more = pooledShare(p, raw * n * 10, n * 10).value
          expect(Math.abs(more - raw)).toBeLessThanOrEqual(Math.abs(value - raw) + 1e-12)
        },
      ),
    )
  })
  it('halves the error of the raw share at five buyers, and never adds to it at thirty', () => {
    const random = seededRandom(4)
    const error = (size: number) => {
      const groups = simulated(random, 2_000, 2, 14, () => size)
      const prior = fitBetaBinomial(groups)
      let raw = 0
      let pooled = 0
      for (const { share, successes, n } of groups) {
        raw += (successes / n - share) ** 2
        pooled += (pooledShare(prior, successes, n).value - share) ** 2
      }
      return Math.sqrt(pooled / raw)
    }
    expect(error(5)).toBeLessThan(0.55)
    expect(error(30)).toBeLessThan(0.9)
  })
  it('covers the true share nine times in ten', () => {
    const groups = simulated(seededRandom(5), 2_000, 2, 14, () => 12)
    const prior = fitBetaBinomial(groups)
    const inside = groups.filter(({ share, successes, n }) => {
      const { low, high } = pooledShare(prior, successes, n)
      return low <= share && share <= high
    })
    expect(inside.length / groups.length).toBeGreaterThan(0.88)
    expect(inside.length / groups.length).toBeLessThan(0.92)
  })
})

describe('poolByGroup', () => {
  const random = seededRandom(6)
  const of = (group: string | null, count: number, a: number, b: number) =>
    simulated(random, count, a, b, () => 30).map(one => ({ ...one, group }))
  const priors = poolByGroup([...of('Coffee', 40, 9, 21), ...of('Mugs', 29, 1, 19), ...of(null, 50, 2, 18)])
  const mean = ({ a, b }: { a: number; b: number }) => a / (a + b)

  it('fits a group of its own from 30 products on', () => {
    expect([...priors.byGroup.keys()]).toEqual(['Coffee'])
    expect(mean(priorOf(priors, 'Coffee'))).toBeCloseTo(0.3, 1)
  })
  it('leans on all products else', () => {
    expect(priorOf(priors, 'Mugs')).toBe(priors.overall)
    expect(priorOf(priors, null)).toBe(priors.overall)
    expect(mean(priors.overall)).toBeLessThan(0.25)
  })
})
