// The smoothed density of gaps, its bumps and their tops.
import { describe, expect, it } from 'vitest'
import { densityModes } from '@/lib/stats/rhythm/density-modes'
import { gapBandwidth } from '@/lib/stats/rhythm/gap-bandwidth'
import { gapDensity } from '@/lib/stats/rhythm/gap-density'
import { scalePerDay, toDays, toScale } from '@/lib/stats/rhythm/gap-scale'
import { peakDay } from '@/lib/stats/rhythm/peak-day'

/** dayWeights from [day, weight] pairs. */
function weights(...pairs: [day: number, weight: number][]): Float64Array {
  const byDay = new Float64Array(Math.max(...pairs.map(([day]) => day)) + 1)
  for (const [day, weight] of pairs) byDay[day] = weight
  return byDay
}

describe('the gap scale', () => {
  it('is days among short gaps and log days among long ones', () => {
    expect(toScale(3)).toBeCloseTo(3, 1)
    expect(toScale(800) - toScale(400)).toBeCloseTo(30 * Math.LN2, 1)
    for (const days of [1, 30, 365]) {
      expect(toDays(toScale(days))).toBeCloseTo(days, 9)
      const slope = (toScale(days + 1e-4) - toScale(days - 1e-4)) / 2e-4
      expect(scalePerDay(toScale(days))).toBeCloseTo(slope, 6)
    }
  })
})

describe('gapDensity', () => {
  it('is the sum of kernels, to the accuracy of binning', () => {
    const { from, step, values } = gapDensity(weights([10, 1], [25, 3], [90, 2]), 4)
    for (let i = 0; i < values.length; i += 7) {
      const y = from + i * step
      const kernel = (day: number): number => Math.exp(-0.5 * ((y - toScale(day)) / 4) ** 2)
      expect(values[i]).toBeCloseTo(kernel(10) + 3 * kernel(25) + 2 * kernel(90), 1)
    }
  })
})

describe('densityModes', () => {
  it('are the bumps, with what they hold', () => {
    const modes = densityModes(gapDensity(weights([20, 3], [60, 1]), 3))
    expect(modes.map(one => Math.round(one.mass * 100))).toEqual([75, 25])
  })
  it('counts a bump below 10 % with its neighbour', () => {
    expect(densityModes(gapDensity(weights([20, 95], [60, 5]), 3))).toHaveLength(1)
    expect(densityModes(gapDensity(weights([10, 5], [30, 90], [200, 5]), 3))).toHaveLength(1)
  })
  it('has none without weight', () => {
    expect(densityModes(gapDensity(new Float64Array(10), 3))).toEqual([])
  })
})

describe('peakDay', () => {
  it('is the very day when all gaps are alike, however wide the kernel', () => {
    for (const day of [5, 30, 100])
      for (const bandwidth of [1, 4, 12]) {
        const density = gapDensity(weights([day, 7]), bandwidth)
        const [mode] = densityModes(density)
        expect(mode && peakDay(density, mode)).toBeCloseTo(day, 0)
      }
  })
  it('is the most frequent day of a skewed law, not the peak of its logarithm', () => {
    // Gamma of shape 4 and mean 80: most frequent day 60; on the log scale 80.
    const byDay = Float64Array.from({ length: 400 }, (_, day) => day ** 3 * Math.exp(-day / 20))
    const density = gapDensity(byDay, 2)
    const [mode] = densityModes(density)
    expect(Math.abs(((mode && peakDay(density, mode)) ?? 0) - 60)).toBeLessThan(2)
  })
})

describe('gapBandwidth', () => {
  const spread = Float64Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 40 ? 1 : 0))
  const none = { weekly: 0, monthly: false }
  it('falls with the fifth root of the buyers, down to one day', () => {
    const few = gapBandwidth(spread, 20, none)
    const many = gapBandwidth(spread, 640, none)
    expect(few.rule / many.rule).toBeCloseTo(2, 6)
    expect(gapBandwidth(spread, 1e12, none).rule).toBeCloseTo(scalePerDay(toScale(21)), 1)
  })
  it('is at least half a heap', () => {
    const day = scalePerDay(toScale(21))
    expect(gapBandwidth(spread, 1e9, { weekly: 0.2, monthly: false }).rule / day).toBeGreaterThan(3.5)
    expect(gapBandwidth(spread, 1e9, { weekly: 0, monthly: true }).rule / day).toBeGreaterThan(15)
  })
})
