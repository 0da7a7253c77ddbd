// The seeded generator and its samplers: repeatable, uniform, with the moments the laws demand.
import { describe, expect, it } from 'vitest'
import { betaSample } from '@/lib/stats/random/beta-sample'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { logGammaSample } from '@/lib/stats/random/log-gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { logGamma } from '@/lib/stats/special/log-gamma'

function moments(n: number, draw: () => number): { mean: number; variance: number } {
  let sum = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const value = draw()
    sum += value
    squares += value * value
  }
  const mean = sum / n
  return { mean, variance: squares / n - mean * mean }
}

describe('seededRandom', () => {
  it('repeats itself for a seed and differs for the next', () => {
    const draws = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
    expect(draws(Number.NaN)).toEqual(draws(0))
  })

  it('fills [0, 1) evenly and without memory', () => {
    const random = seededRandom(3)
    const bins = new Float64Array(100)
    const pairs = new Float64Array(100)
    let last = 0
    let outside = 0
    for (let i = 0; i < 100_000; i++) {
      const value = random()
      if (!(value >= 0 && value < 1)) outside++
      ;(bins[Math.floor(value * 100)] as number) += 1
      ;(pairs[Math.floor(value * 10) * 10 + Math.floor(last * 10)] as number) += 1
      last = value
    }
    expect(outside).toBe(0)
    const chiSquare = (counts: Float64Array) => counts.reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0)
    // 99 degrees of freedom: 99.9 % lie below 149.
    expect(chiSquare(bins)).toBeLessThan(149)
    expect(chiSquare(pairs)).toBeLessThan(149)
  })
})

describe('samplers', () => {
  it('normal: mean 0, variance 1', () => {
    const random = seededRandom(1)
    const { mean, variance } = moments(100_000, () => normalSample(random))
    expect(Math.abs(mean)).toBeLessThan(0.013)
    expect(Math.abs(variance - 1)).toBeLessThan(0.02)
  })

  it.each([
    [0.3, 2],
    [1, 0.1],
    [4.5, 12],
    [300, 1],
  ])('gamma of shape %d and rate %d: shape/rate, shape/rate^2', (shape, rate) => {
    const random = seededRandom(2)
    const { mean, variance } = moments(60_000, () => gammaSample(shape, rate, random))
    expect(mean / (shape / rate)).toBeCloseTo(1, 1.5)
    expect(Math.abs(variance / (shape / rate ** 2) - 1)).toBeLessThan(0.06)
  })

  it('log gamma of a tiny shape stays finite where the gamma is 0', () => {
    const random = seededRandom(5)
    // E[ln X] = digamma(0.01) = -100.5609.
    const { mean } = moments(40_000, () => logGammaSample(0.01, random))
    expect(Math.abs(mean + 100.56)).toBeLessThan(2)
  })

  it.each([
    [0.8, 2.4],
    [5, 1],
    [0.01, 0.02],
  ])('beta of %d and %d', (a, b) => {
    const random = seededRandom(4)
    const { mean, variance } = moments(60_000, () => betaSample(a, b, random))
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(0.008)
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1)
  })

  it.each([0.2, 3, 9.9, 10, 47, 5000])('Poisson of mean %d: every count as often as it should be', mean => {
    const random = seededRandom(6)
    const n = 40_000
    const counts = new Map<number, number>()
    for (let i = 0; i < n; i++) {
      const count = poissonSample(mean, random)
      counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    let chiSquare = 0
    let cells = 0
    for (const [count, seen] of counts) {
      const expected = n * Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
      if (expected < 8) continue
      chiSquare += (seen - expected) ** 2 / expected
      cells++
    }
    expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells) + 6)
  })

  it('refuse what is no law', () => {
    const random = seededRandom(1)
    expect(() => gammaSample(0, 1, random)).toThrow(RangeError)
    expect(() => gammaSample(1, 0, random)).toThrow(RangeError)
    expect(() => betaSample(1, Number.NaN, random)).toThrow(RangeError)
    expect(() => poissonSample(-1, random)).toThrow(RangeError)
    expect(poissonSample(0, random)).toBe(0)
  })
})
