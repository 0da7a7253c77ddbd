import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logBeta } from '@/lib/stats/special/log-beta'
import { fitShiftedBetaGeometric, renewalCounts } from '@/lib/stats/subscription/fit-shifted-beta-geometric'
import {
  sbgCancellation,
  sbgLifetime,
  sbgResidualLifetime,
  sbgRetention,
  sbgSurvival,
} from '@/lib/stats/subscription/shifted-beta-geometric'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'

// Fader and Hardie (2007), Journal of Interactive Marketing 21(1): survivors in per cent, years 0 to 12, fitted on 1 to 7.
const REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3]
const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4]

/** A thousand subscribers, of whom seven years were seen. */
const fitted = (percent: number[]) => {
  const fit = fitShiftedBetaGeometric(renewalCounts(percent.slice(0, 8).map(one => Math.round(one * 10))))
  if (fit === null) throw new Error('No fit.')
  return fit
}

describe('fitShiftedBetaGeometric', () => {
  it.each([
    ['Regular', REGULAR, 0.704, 1.182, -1680.27, 17.0],
    ['High End', HIGH_END, 0.668, 3.806, -1611.16, 37.8],
  ])('%s, to the printed digits', (_, percent, alpha, beta, logLikelihood, yearTwelve) => {
    const fit = fitted(percent)
    expect(fit.alpha).toBeCloseTo(alpha, 3)
    expect(fit.beta).toBeCloseTo(beta, 3)
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 2)
    expect(100 * (sbgSurvival(fit, 12)[12] as number)).toBeCloseTo(yearTwelve, 1)
    expect([fit.n, fit.identified]).toEqual([1000, true])
  })
  it('takes cohorts of different ages together', () => {
    // Twice the same subscribers, one half of them seen only for three renewals: the same law within its error.
    const long = renewalCounts(HIGH_END.slice(0, 8).map(one => one * 10))
    const short = renewalCounts(HIGH_END.slice(0, 4).map(one => one * 10))
    const sum = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from({ length: 8 }, (_, t) => (a[t] ?? 0) + (b[t] ?? 0))
    const fit = fitShiftedBetaGeometric({
      cancelled: sum(long.cancelled, short.cancelled),
      active: sum(long.active, short.active),
    })
    expect(fit?.n).toBeCloseTo(2000, 9)
    expect(Math.abs((fit?.alpha ?? 0) - 0.668)).toBeLessThan(0.2)
  })
  it('finds the law of expected counts', () => {
    const law = { alpha: 1.7, beta: 6.3 }
    const survivors = Array.from(sbgSurvival(law, 10), share => 1e6 * share)
    const fit = fitShiftedBetaGeometric(renewalCounts(survivors))
    expect(fit?.alpha).toBeCloseTo(1.7, 5)
    expect(fit?.beta).toBeCloseTo(6.3, 4)
  })
  it.each([
    ['nobody left', [10, 10, 10]],
    ['all left at once', [10, 0, 0]],
    ['constant churn', [1024, 512, 256, 128]],
    ['one subscriber', [1, 1, 0]],
  ])('%s: finite, and said to be open', (_, survivors) => {
    const fit = fitShiftedBetaGeometric(renewalCounts(survivors))
    expect(Object.values(fit ?? {}).every(one => typeof one === 'boolean' || Number.isFinite(one))).toBe(true)
    expect(fit?.identified).toBe(false)
  })
  it('is nothing before the first renewal', () => {
    expect(fitShiftedBetaGeometric(renewalCounts([50]))).toBeNull()
    expect(() => renewalCounts([5, 6])).toThrow(/renewal 1/)
  })
})

describe('the law', () => {
  const positive = fc.double({ min: -2.3, max: 4.6, noNaN: true }).map(Math.exp)
  it('by recursion is the law by beta functions', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 60 }), (alpha, beta, t) => {
        const law = { alpha, beta }
        const survival = Math.exp(logBeta(alpha, beta + t) - logBeta(alpha, beta))
        const cancelled = Math.exp(logBeta(alpha + 1, beta + t - 1) - logBeta(alpha, beta))
        expect(Math.abs((sbgSurvival(law, t)[t] as number) - survival)).toBeLessThan(1e-13)
        expect(Math.abs((sbgCancellation(law, t)[t] as number) - cancelled)).toBeLessThan(1e-13)
      }),
    )
  })
  it('starts with everybody, loses what cancels, keeps what renews', () => {
    const law = { alpha: 0.668, beta: 3.806 }
    const survival = sbgSurvival(law, 30)
    const cancelled = sbgCancellation(law, 30)
    expect(survival[0]).toBe(1)
    for (let t = 1; t <= 30; t++) {
      const before = survival[t - 1] as number
      expect(before - (survival[t] as number)).toBeCloseTo(cancelled[t] as number, 14)
      expect((survival[t] as number) / before).toBeCloseTo(sbgRetention(law, t), 14)
    }
  })
  it('has the lifetimes of its own sum, worked by hand', () => {
    const law = { alpha: 0.7, beta: 1.2 }
    const survival = sbgSurvival(law, 3000)
    const from = (n: number) =>
      survival.slice(n).reduce((sum, share, i) => sum + share / 1.1 ** i, 0) / (survival[n - 1] as number)
    expect(sbgLifetime(law, 0.1)).toBeCloseTo(
      survival.reduce((sum, share, t) => sum + share / 1.1 ** t, 0),
      10,
    )
    for (const n of [1, 4]) expect(sbgResidualLifetime(law, n, 0.1)).toBeCloseTo(from(n), 10)
  })
  it('has no lifetime without discount', () => {
    expect(() => sbgLifetime({ alpha: 1, beta: 1 }, 0)).toThrow(/above 0/)
  })
})

describe.skipIf(checkFolder === null)('published figures', () => {
  interface Published {
    params: [number, number]
    LL: number
    survival_pct: number[]
    retention: number[]
    DEL_10pct: number
    DERL_10pct_n1to5: number[]
  }
  const expected = checkCases('fit').find(one => one.name === 'sbg_fader_hardie_2007')?.expected
  it.each([
    ['regular', REGULAR],
    ['high_end', HIGH_END],
  ])('%s', (name, percent) => {
    const want = expected?.[name] as Published
    const fit = fitted(percent)
    expect(fit.logLikelihood).toBeCloseTo(want.LL, 5)
    expect(fit.alpha).toBeCloseTo(want.params[0], 4)
    expect(fit.beta).toBeCloseTo(want.params[1], 4)
    const law = { alpha: want.params[0], beta: want.params[1] }
    sbgSurvival(law, 12).forEach((share, t) => {
      expect(100 * share).toBeCloseTo(want.survival_pct[t] as number, 6)
      if (t > 0) expect(sbgRetention(law, t)).toBeCloseTo(want.retention[t - 1] as number, 8)
    })
    expect(sbgLifetime(law, 0.1)).toBeCloseTo(want.DEL_10pct, 6)
    want.DERL_10pct_n1to5.forEach((lifetime, i) => {
      expect(sbgResidualLifetime(law, i + 1, 0.1)).toBeCloseTo(lifetime, 6)
    })
  })
})
