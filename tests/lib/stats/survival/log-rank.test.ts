import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { logRank } from '@/lib/stats/survival/log-rank'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'
import { publishedGroup } from '@/tests/lib/stats/published-groups'

describe('logRank', () => {
  it('is observed less expected over its variance, worked by hand', () => {
    // Day 1: 1 of 4, expected in a 1/2, variance 1/4. Day 2: 1 of 3, expected 1/3, variance 2/9.
    // Day 3: 1 of 2, expected 1/2, variance 1/4. Day 4: one is left and counts for nothing more.
    const a = durationCounts([1, 3], [1, 1])
    const b = durationCounts([2, 4], [1, 1])
    const test = logRank(a, b)
    expect(test?.chiSquare).toBeCloseTo((2 - (1 / 2 + 1 / 3 + 1 / 2)) ** 2 / (1 / 4 + 2 / 9 + 1 / 4), 12)
    expect(test?.freedom).toBe(1)
  })
  it('does not care which group comes first', () => {
    const a = durationCounts([3, 8, 8, 12, 30], [1, 1, 0, 1, 0])
    const b = durationCounts([5, 8, 20, 44], [1, 0, 1, 0])
    const c = durationCounts([2, 2, 3, 9, 11], [1, 1, 1, 0, 1])
    expect(logRank(b, a)?.chiSquare).toBeCloseTo(logRank(a, b)?.chiSquare ?? -1, 12)
    expect(logRank(c, a, b)?.chiSquare).toBeCloseTo(logRank(a, b, c)?.chiSquare ?? -1, 12)
    expect(logRank(a, b, c)?.freedom).toBe(2)
  })
  it('leaves out a group that was never at risk and has nothing to say of one group alone', () => {
    const a = durationCounts([3, 8, 12], [1, 1, 1])
    const b = durationCounts([5, 9, 20], [1, 0, 1])
    const empty = durationCounts([], [])
    expect(logRank(a, b, empty)).toEqual(logRank(a, b))
    expect(logRank(a, empty)).toBeNull()
    expect(logRank(durationCounts([4], [0]), durationCounts([4], [0]))).toBeNull()
  })
  it('rejects one in twenty of three equal groups at 5 %', () => {
    const random = seededRandom(5)
    const group = () => {
      const wait = Array.from({ length: 40 }, () => Math.ceil(-60 * Math.log(1 - random())))
      const watched = wait.map(() => Math.ceil(120 * random()))
      return durationCounts(
        wait.map((day, i) => Math.min(day, watched[i] as number)),
        wait.map((day, i) => Number(day <= (watched[i] as number))),
      )
    }
    let rejected = 0
    for (let round = 0; round < 400; round++)
      if ((logRank(group(), group(), group())?.p ?? 1) < 0.05) rejected++
    expect(rejected / 400).toBeGreaterThan(0.02)
    expect(rejected / 400).toBeLessThan(0.09)
  })
})

describe.skipIf(checkFolder === null)('logRank, published data', () => {
  const expected = checkCases('test')[0]?.expected as Record<string, { chi2: number; p: number }> | undefined
  it.each([
    ['gehan', 'km_gehan_leukemia_rx0', 'km_gehan_leukemia_rx1'],
    ['waltons', 'km_waltons_miR-137', 'km_waltons_control'],
  ])('%s', (name, one, other) => {
    const test = logRank(publishedGroup(one), publishedGroup(other))
    const want = expected?.[name]
    expect((test?.chiSquare ?? 0) / (want?.chi2 ?? 1)).toBeCloseTo(1, 8)
    expect((test?.p ?? 0) / (want?.p ?? 1)).toBeCloseTo(1, 8)
  })
})
