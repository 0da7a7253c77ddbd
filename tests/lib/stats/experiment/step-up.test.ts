// Adjusted p by step-up: a published example, one trial left as it is, and the law it is to keep.
import { describe, expect, it } from 'vitest'
import { stepUp } from '@/lib/stats/experiment/step-up'
import { seededRandom } from '@/lib/stats/random/seeded-random'

describe('stepUp', () => {
  it('finds four of the fifteen of Benjamini and Hochberg (1995), section 3.2, at 5 %', () => {
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const adjusted = stepUp(chances)
    expect(adjusted.filter(one => one <= 0.05)).toHaveLength(4)
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
    expect(stepUp([...chances].reverse())).toEqual([...adjusted].reverse())
  })

  it('leaves a single chance as it is, and raises none above 1', () => {
    expect(stepUp([0.03])).toEqual([0.03])
    expect(stepUp([])).toEqual([])
    expect(stepUp([0.9, 1, 0.8])).toEqual([1, 1, 1])
  })

  it('finds something among trials of nothing no more often than one trial would', () => {
    const random = seededRandom(3)
    let found = 0
    for (let journal = 0; journal < 4000; journal++)
      if (Math.min(...stepUp(Array.from({ length: 12 }, random))) <= 0.05) found++
    expect(found / 4000).toBeLessThan(0.06)
    expect(found / 4000).toBeGreaterThan(0.04)
  })
})
