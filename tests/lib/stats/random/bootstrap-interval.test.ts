// The interval of a buyer's mean value: right as often as it says, also when few buyers bring most of the money.
import { describe, expect, it } from 'vitest'
import { BOOTSTRAP_UP_TO, bootstrapInterval } from '@/lib/stats/random/bootstrap-interval'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

describe('bootstrapInterval', () => {
  it('covers the true mean of skewed amounts about as often as its level', () => {
    const random = seededRandom(11)
    let covered = 0
    for (let shop = 0; shop < 300; shop++) {
      // Exponential-like amounts of 60 buyers, true mean 20.
      const amounts = Float64Array.from({ length: 60 }, () => gammaSample(0.7, 0.035, random))
      const interval = bootstrapInterval(amounts, null, random, 200)
      if (interval !== null && interval.low <= 20 && interval.high >= 20) covered++
    }
    expect(covered / 300).toBeGreaterThan(0.84)
    expect(covered / 300).toBeLessThan(0.95)
  })

  it('takes only the members it is given', () => {
    const amounts = Float64Array.of(1, 100, 3, 100, 5)
    const interval = bootstrapInterval(amounts, [0, 2, 4], seededRandom(1), 100)
    expect(interval).toMatchObject({ mean: 3, n: 3, method: 'bootstrap' })
    expect((interval?.low ?? 0) >= 1 && (interval?.high ?? 9) <= 5).toBe(true)
  })

  it('is the same for the same seed', () => {
    const amounts = Float64Array.of(4, 9, 2, 7, 7, 30)
    const once = bootstrapInterval(amounts, null, seededRandom(3), 200)
    expect(bootstrapInterval(amounts, null, seededRandom(3), 200)).toEqual(once)
  })

  it('gives nearly the same interval by formula just beyond the limit as by draws just below it', () => {
    const random = seededRandom(12)
    const amounts = Float64Array.from({ length: BOOTSTRAP_UP_TO + 1 }, () => gammaSample(0.5, 0.1, random))
    const byFormula = bootstrapInterval(amounts, null, random, 400)
    const byDraws = bootstrapInterval(amounts.subarray(1), null, random, 400)
    expect([byFormula?.method, byDraws?.method]).toEqual(['normal', 'bootstrap'])
    const width = (byFormula?.high ?? 0) - (byFormula?.low ?? 0)
    expect(Math.abs((byFormula?.low ?? 0) - (byDraws?.low ?? 0))).toBeLessThan(width * 0.12)
    expect(Math.abs((byFormula?.high ?? 0) - (byDraws?.high ?? 0))).toBeLessThan(width * 0.12)
  })

  it('says nothing of one buyer, and has no width when all are equal', () => {
    expect(bootstrapInterval(Float64Array.of(5), null, seededRandom(1))).toBeNull()
    expect(bootstrapInterval(Float64Array.of(), null, seededRandom(1))).toBeNull()
    expect(bootstrapInterval(Float64Array.of(0.1, 0.1, 0.1), null, seededRandom(1))).toMatchObject({
      mean: 0.1,
      low: 0.1,
      high: 0.1,
    })
  })

  it('refuses amounts that are no numbers', () => {
    expect(() => bootstrapInterval(Float64Array.of(1, Number.NaN), null, seededRandom(1))).toThrow(RangeError)
  })
})
