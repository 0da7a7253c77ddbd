// The level check: quiet on a model that is right, loud on a drift, silent on too little.
import { describe, expect, it } from 'vitest'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { levelCheck } from '@/lib/stats/season/level-check'

describe('levelCheck', () => {
  it('calls a right model steady nine times in ten', () => {
    const random = seededRandom(71)
    let steady = 0
    for (let run = 0; run < 1000; run++) {
      const expected = new Float64Array(13).fill(6)
      if (
        levelCheck(
          expected.map(mean => poissonSample(mean, random)),
          expected,
        ).kind === 'steady'
      )
        steady++
    }
    expect(Math.abs(steady / 1000 - 0.9)).toBeLessThan(0.03)
  })

  it('sees a drift, and corrects for part of it', () => {
    const expected = new Float64Array(13).fill(100)
    const down = levelCheck(
      expected.map(one => one * 0.7),
      expected,
    )
    expect(down.kind).toBe('below')
    expect(down.ratio).toBeCloseTo(0.7, 12)
    // (910 + 44.4) / (1300 + 44.4): nearly all of it with 1,300 orders, little of it in an uneven shop.
    expect(down.factor).toBeCloseTo(0.7099, 3)
    expect(
      levelCheck(
        expected.map(one => one * 0.7),
        expected,
        100,
      ).kind,
    ).toBe('steady')
    expect(
      levelCheck(
        expected.map(one => one * 0.7),
        expected,
        100,
      ).factor,
    ).toBeGreaterThan(0.8)
    expect(
      levelCheck(
        expected.map(one => one * 1.5),
        expected,
      ).kind,
    ).toBe('above')
  })

  it('has an answer at no orders and below five expected', () => {
    const nothing = levelCheck([0, 0], [10, 10])
    expect(nothing).toMatchObject({ kind: 'below', ratio: 0, low: 0 })
    expect(nothing.factor).toBeGreaterThan(0.6)
    expect(levelCheck([1], [2])).toEqual({ kind: 'unknown', ratio: null, low: null, high: null, factor: 1 })
    expect(levelCheck([Number.NaN], [20]).kind).toBe('unknown')
    expect(() => levelCheck([1], [1, 2])).toThrow(RangeError)
  })
})
