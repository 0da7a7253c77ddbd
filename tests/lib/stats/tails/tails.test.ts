// Each tail: recovery from its own law, the limits it can run to, and answers on counts that say next to nothing.
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { hazardTail } from '@/lib/stats/tails/hazard-tail'
import { lognormalCureTail } from '@/lib/stats/tails/lognormal-cure-tail'
import { lomaxCureTail } from '@/lib/stats/tails/lomax-cure-tail'
import { weibullGammaTail } from '@/lib/stats/tails/weibull-gamma-tail'
import { lomaxWait, normal, simulatedWaits } from './simulated-waits'

describe('recovery', () => {
  it('Lomax with cure', () => {
    const random = seededRandom(1)
    const wait = () => (random() < 0.35 ? lomaxWait(random, 1.5, 60) : Infinity)
    const { parameters, uncured } = lomaxCureTail(simulatedWaits(random, 40_000, wait, 900))
    expect(parameters['share']).toBeCloseTo(0.35, 1)
    expect(Math.abs((parameters['r'] ?? 0) - 1.5)).toBeLessThan(0.25)
    expect(Math.abs((uncured?.medianDay ?? 0) - 60 * (2 ** (1 / 1.5) - 1))).toBeLessThan(3)
  })
  it('lognormal with cure', () => {
    const random = seededRandom(2)
    const wait = () => (random() < 0.3 ? Math.exp(4 + 0.5 * normal(random)) : Infinity)
    const { parameters } = lognormalCureTail(simulatedWaits(random, 20_000, wait, 500))
    expect(parameters['share']).toBeCloseTo(0.3, 1)
    expect(parameters['mu']).toBeCloseTo(4, 1)
    expect(parameters['sigma']).toBeCloseTo(0.5, 1)
  })
  it('Weibull-gamma, by its survival', () => {
    const random = seededRandom(3)
    const { logSurvival } = weibullGammaTail(
      simulatedWaits(random, 30_000, () => lomaxWait(random, 0.4, 500) ** (1 / 1.3), 700),
    )
    for (const day of [30, 100, 300, 700])
      expect(Math.exp(logSurvival(day))).toBeCloseTo((1 + day ** 1.3 / 500) ** -0.4, 1.7)
  })
  it('a hazard that falls as a power of time', () => {
    const random = seededRandom(4)
    // S(t) = t^-0.3 beyond day 1: hazard 0.3 / t.
    const { parameters } = hazardTail(
      simulatedWaits(random, 20_000, () => (1 - random()) ** (-1 / 0.3), 600),
      500,
    )
    expect(parameters['delta']).toBeCloseTo(1, 0)
    expect(Math.abs((parameters['h0'] ?? 0) / (0.3 / 500) - 1)).toBeLessThan(0.25)
  })
})

describe('limits', () => {
  it('exponential waits drive r and alpha far out together and leave the survival right', () => {
    const random = seededRandom(5)
    const counts = simulatedWaits(random, 5_000, () => -80 * Math.log(1 - random()), 300)
    const { logSurvival } = lomaxCureTail(counts)
    for (const day of [20, 80, 200]) expect(Math.exp(logSurvival(day))).toBeCloseTo(Math.exp(-day / 80), 1.5)
  })
})

describe('next to nothing', () => {
  const cases: [string, number[], number[]][] = [
    ['no durations', [], []],
    ['no events', [5, 90, 300], [0, 0, 0]],
    ['one event', [5, 90, 300], [0, 1, 0]],
    ['all on one day', [30, 30, 30, 30], [1, 1, 1, 1]],
    ['all on day 0', [0, 0], [1, 1]],
    ['no censoring', [3, 9, 27, 81, 243], [1, 1, 1, 1, 1]],
    ['five buyers', [12, 40, 41, 200, 365], [1, 0, 1, 0, 0]],
    ['one very long wait', [1, 1, 1, 20_000], [1, 1, 1, 1]],
  ]
  it.each(cases)('%s: finite and falling', (_, durations, happened) => {
    const counts = durationCounts(durations, happened)
    const last = Math.max(1, counts.events.length - 1)
    for (const tail of [
      lomaxCureTail(counts),
      lognormalCureTail(counts),
      weibullGammaTail(counts),
      hazardTail(counts, last),
    ]) {
      let before = Number.POSITIVE_INFINITY
      for (const day of [last, last + 1, 2 * last, 10 * last, 1e6]) {
        const log = tail.logSurvival(day)
        expect(Number.isFinite(log), `${tail.name} at ${day}`).toBe(true)
        expect(log).toBeLessThanOrEqual(before + 1e-12)
        before = log
      }
      for (const value of Object.values(tail.parameters)) expect(Number.isFinite(value), tail.name).toBe(true)
      if (tail.uncured) expect(Number.isFinite(tail.uncured.medianDay), tail.name).toBe(true)
    }
  })
})
