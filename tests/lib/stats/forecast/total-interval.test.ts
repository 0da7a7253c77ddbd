// Intervals of totals: above 0, around the mean, and right as often as they say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countInterval } from '@/lib/stats/forecast/count-interval'
import { totalInterval, USUAL_MODEL_ERROR } from '@/lib/stats/forecast/total-interval'
import { weeklyBand } from '@/lib/stats/forecast/weekly-band'
import { betaSample } from '@/lib/stats/random/beta-sample'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

describe('totalInterval', () => {
  it.each([
    [2000, 0.243, 4.4],
    [300, 0.05, 20],
    [40, 0.5, 6],
    [20, 0.02, 10],
  ])('covers totals of %d buyers with gamma rates as often as its level', (buyers, r, alpha) => {
    const random = seededRandom(buyers)
    // Each buyer alive with chance p, then Poisson over 13 weeks at a Gamma(r, alpha) rate.
    const alive = 0.6
    const rate = (13 * r) / alpha
    const mean = buyers * alive * rate
    const second = alive * (rate + rate * rate * (1 + 1 / r))
    const variance = buyers * (second - (alive * rate) ** 2)
    const interval = totalInterval(mean, variance, 0, 0, 0.9, true)
    let covered = 0
    const futures = 400
    for (let future = 0; future < futures; future++) {
      let total = 0
      for (let buyer = 0; buyer < buyers; buyer++)
        if (random() < alive) total += poissonSample(13 * gammaSample(r, alpha, random), random)
      if (total >= interval.low && total <= interval.high) covered++
    }
    expect(covered / futures).toBeGreaterThan(0.86)
    // Rounded outwards, a total of a few orders is held somewhat more often.
    expect(covered / futures).toBeLessThan(mean > 20 ? 0.95 : 0.98)
  })

  it('covers when the parameters and the model are off too', () => {
    const random = seededRandom(41)
    let covered = 0
    for (let shop = 0; shop < 1000; shop++) {
      const truth = 150 * (1 + 0.1 * normalSample(random)) * (1 + 0.12 * normalSample(random))
      const came = poissonSample(Math.max(0, truth), random)
      const { low, high } = totalInterval(150, 150, 15 ** 2, null, 0.9)
      if (came >= low && came <= high) covered++
    }
    expect(covered / 1000).toBeGreaterThan(0.87)
    expect(covered / 1000).toBeLessThan(0.94)
  })

  it('is skewed to the right, and more so the less is known', () => {
    const { low, high } = totalInterval(10, 30, 0, 0, 0.9)
    expect(high - 10).toBeGreaterThan(10 - low)
    expect(totalInterval(10, 30, 0, null, 0.9).high).toBeGreaterThan(high)
    expect(totalInterval(10, 30, 0, USUAL_MODEL_ERROR, 0.9)).toEqual(totalInterval(10, 30, 0, null, 0.9))
  })

  it('scales with the unit of money', () => {
    const euros = totalInterval(1234.5, 9e4, 4e3, 0.1, 0.8)
    const cents = totalInterval(123450, 9e8, 4e7, 0.1, 0.8)
    expect(cents.low / euros.low).toBeCloseTo(100, 8)
    expect(cents.high / euros.high).toBeCloseTo(100, 8)
  })

  it('stays finite, above 0 and around the mean whatever it is given', () => {
    const size = fc.double({ min: 0, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(size, size, size, fc.boolean(), (mean, process, parameters, whole) => {
        const { low, high } = totalInterval(mean, process, parameters, null, 0.9, whole)
        expect(low >= 0 && low <= mean && high >= mean && Number.isFinite(high)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(totalInterval(0, 5, 1, null, 0.9)).toEqual({ low: 0, high: 0 })
    expect(totalInterval(7, 0, 0, 0, 0.9)).toEqual({ low: 7, high: 7 })
    expect(() => totalInterval(Number.NaN, 1, 1, 0, 0.9)).toThrow(RangeError)
    expect(() => totalInterval(1, -1, 1, 0, 0.9)).toThrow(RangeError)
  })
})

describe('countInterval', () => {
  it('gives the points of the Poisson and negative binomial laws', () => {
    // Poisson(0.4): P(0) = 0.670, P(<= 1) = 0.938. Poisson(10): 5 % at 5, 95 % at 15.
    expect(countInterval(0.4, 0.4, 0.8)).toEqual({ low: 0, high: 1 })
    expect(countInterval(10, 10, 0.9)).toEqual({ low: 5, high: 15 })
    // Geometric with mean 4: P(Y <= y) = 1 - 0.8^(y+1), so 95 % at 13.
    expect(countInterval(4, 20, 0.9)).toEqual({ low: 0, high: 13 })
  })

  it('holds the mean and ends, whatever the variance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 200, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (mean, times) => {
          const { low, high } = countInterval(mean, mean * times, 0.9)
          expect(low <= mean && high >= mean && low >= 0 && Number.isInteger(high)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
    expect(() => countInterval(5, 4, 0.9)).toThrow(RangeError)
  })
})

describe('weeklyBand', () => {
  it.each([0.4, 6, 80])(
    'covers single weeks of %d orders expected at its level or a little above',
    perWeek => {
      const random = seededRandom(42)
      const weeks = 13
      const expected = new Float64Array(weeks).fill(perWeek)
      const mean = perWeek * weeks
      // The rate itself is uncertain by 15 %: that moves all weeks together.
      const band = weeklyBand(
        expected,
        { mean, processVariance: mean, parameterVariance: (0.15 * mean) ** 2 },
        0,
      )
      let covered = 0
      for (let shop = 0; shop < 400; shop++) {
        const rate = Math.max(0, perWeek * (1 + 0.15 * normalSample(random)))
        for (let week = 0; week < weeks; week++) {
          const came = poissonSample(rate, random)
          if (came >= (band.low[week] as number) && came <= (band.high[week] as number)) covered++
        }
      }
      expect(covered / 400 / weeks).toBeGreaterThan(0.78)
      expect(covered / 400 / weeks).toBeLessThan(perWeek > 50 ? 0.86 : 0.95)
    },
  )

  it('is wider in a shop whose weeks scatter, and follows the weeks', () => {
    const expected = Float64Array.of(20, 40, 0)
    const total = { mean: 60, processVariance: 90, parameterVariance: 20 }
    const even = weeklyBand(expected, total, 0)
    const uneven = weeklyBand(expected, total, 0, 4)
    expect(uneven.high[0]).toBeGreaterThan(even.high[0] as number)
    expect(even.high[1]).toBeGreaterThan(even.high[0] as number)
    expect([even.low[2], even.high[2]]).toEqual([0, 0])
  })

  it('gives a band at level 0.8 when draws are beta shares of a total', () => {
    const random = seededRandom(43)
    let inside = 0
    const band = weeklyBand(Float64Array.of(30), { mean: 30, processVariance: 30, parameterVariance: 0 }, 0)
    // 300 buyers each ordering with a chance around 0.1.
    for (let shop = 0; shop < 400; shop++) {
      let came = 0
      for (let buyer = 0; buyer < 300; buyer++) if (random() < betaSample(5, 45, random)) came++
      if (came >= (band.low[0] as number) && came <= (band.high[0] as number)) inside++
    }
    expect(inside / 400).toBeGreaterThan(0.78)
  })
})
