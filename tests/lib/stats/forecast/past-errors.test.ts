// What past forecasts teach: which days to look from, how far off they were, and the band that follows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conformalBand, conformalLimits } from '@/lib/stats/forecast/conformal-band'
import { errorSummary } from '@/lib/stats/forecast/error-summary'
import { rollingOrigins } from '@/lib/stats/forecast/rolling-origins'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

describe('conformalBand', () => {
  it('takes the finite-sample rank', () => {
    const errors = [0.09, 0.01, 0.05, 0.03, 0.07, 0.02, 0.04, 0.06, 0.08]
    // (9 + 1) x 0.9 = 9: the largest; (9 + 1) x 0.8 = 8: the second largest.
    expect(conformalBand(errors, 0.9)).toEqual({ kind: 'band', share: 0.09, origins: 9 })
    expect(conformalBand(errors, 0.8)).toEqual({ kind: 'band', share: 0.08, origins: 9 })
  })

  it('refuses where the rank would lie past the largest error', () => {
    expect(conformalBand([0.1, 0.2, 0.3], 0.8)).toEqual({ kind: 'too-few', origins: 3, needed: 4 })
    expect(conformalBand([0.1, 0.2, 0.3, 0.4], 0.8).kind).toBe('band')
    expect(conformalBand([0.1, Number.NaN, Number.POSITIVE_INFINITY], 0.9)).toEqual({
      kind: 'too-few',
      origins: 1,
      needed: 9,
    })
  })

  it('covers the next error at the level, whatever the errors’ law', () => {
    const random = seededRandom(51)
    let covered = 0
    for (let shop = 0; shop < 2000; shop++) {
      const errors = Float64Array.from({ length: 14 }, () => gammaSample(0.6, 5, random))
      const band = conformalBand(errors.subarray(0, 13), 0.8)
      if (band.kind === 'band' && (errors[13] as number) <= band.share) covered++
    }
    // (13 + 1) x 0.8 = 11.2, so the twelfth of fourteen: 12 / 14.
    expect(Math.abs(covered / 2000 - 12 / 14)).toBeLessThan(0.025)
  })

  it('never goes below 0', () => {
    expect(conformalLimits(100, 0.25)).toEqual({ low: 75, high: 125 })
    expect(conformalLimits(100, 1.5)).toEqual({ low: 0, high: 250 })
  })
})

describe('rollingOrigins', () => {
  it('ends its last horizon on the last day', () => {
    expect([...rollingOrigins(0, 400, 90)]).toEqual(
      [184, 198, 212, 226, 240, 254, 268, 282, 296, 310].slice(0),
    )
  })

  it('spreads over a long past, and keeps to a recent stretch when told', () => {
    const spread = rollingOrigins(0, 1500, 90, { most: 5 })
    expect([...spread]).toEqual([182, 489, 796, 1103, 1410])
    const recent = rollingOrigins(0, 1500, 90, { withinDays: 182 })
    expect(recent[recent.length - 1]).toBe(1410)
    expect((recent[0] as number) >= 1500 - 90 - 182).toBe(true)
    expect(recent).toHaveLength(12)
  })

  it('is empty when the past is too short', () => {
    expect(rollingOrigins(0, 200, 90)).toHaveLength(0)
    expect(rollingOrigins(0, 273, 90)).toHaveLength(1)
    expect(() => rollingOrigins(0, 400, 0)).toThrow(RangeError)
  })

  it('always leaves each origin its past and its future', () => {
    const whole = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        whole,
        fc.integer({ min: 1, max: 400 }),
        whole,
        (first, length, horizon, step) => {
          const last = first + length
          const origins = rollingOrigins(first, last, horizon, { stepDays: step })
          expect(origins.length).toBeLessThanOrEqual(12)
          origins.forEach((origin, i) => {
            expect(origin).toBeGreaterThanOrEqual(first + Math.max(182, 2 * horizon))
            expect(origin + horizon).toBeLessThanOrEqual(last)
            if (i > 0) expect(origin - (origins[i - 1] as number)).toBeGreaterThanOrEqual(step - 1)
          })
        },
      ),
    )
  })
})

describe('errorSummary', () => {
  it('is the median miss and its direction', () => {
    const past = [110, 92, 130, 105].map((actual, i) => ({ asOf: i, forecast: 100, actual }))
    const summary = errorSummary(past)
    expect(summary).toMatchObject({ kind: 'measured', origins: 4, modelErrorShare: null })
    // Misses 0.05, 0.08, 0.10, 0.30; signed -0.08, 0.05, 0.10, 0.30.
    if (summary.kind === 'measured') {
      expect(summary.medianError).toBeCloseTo(0.09, 12)
      expect(summary.bias).toBeCloseTo(0.075, 12)
    }
  })

  it('tells the model’s error from chance', () => {
    const random = seededRandom(52)
    const past = (modelError: number) =>
      Array.from({ length: 4000 }, (_, asOf) => {
        const truth = 400 * (1 + modelError * normalSample(random))
        return { asOf, forecast: 400, actual: truth + 20 * normalSample(random), variance: 400 }
      })
    const [off, right] = [errorSummary(past(0.1)), errorSummary(past(0))]
    if (off.kind === 'measured') expect(off.modelErrorShare).toBeCloseTo(0.1, 2)
    if (right.kind === 'measured') expect(right.modelErrorShare).toBeLessThan(0.015)
  })

  it('says nothing from too few, and leaves out forecasts of nothing', () => {
    const nothing = { asOf: 0, forecast: 0, actual: 3 }
    expect(errorSummary([nothing, nothing, nothing, { asOf: 1, forecast: 5, actual: 5 }])).toEqual({
      kind: 'too-few',
      origins: 1,
      needed: 3,
    })
  })
})
