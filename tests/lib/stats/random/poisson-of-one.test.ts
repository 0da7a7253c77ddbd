import { describe, expect, it } from 'vitest'
import { poissonOfOne } from '@/lib/stats/random/poisson-of-one'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

describe('poissonOfOne', () => {
  it('is what poissonSample draws of mean one, number by number', () => {
    const random = seededRandom(5)
    for (let i = 0; i < 200_000; i++) {
      const uniform = random()
      const drawn = poissonOfOne(uniform)
      if (drawn !== poissonSample(1, () => uniform)) expect.fail(`${uniform} gives ${drawn}.`)
    }
  })

  it('holds at both ends', () => {
    expect(poissonOfOne(0)).toBe(0)
    expect(poissonOfOne(1 - 2 ** -32)).toBe(12)
  })
})
