// What holds for every sample of gaps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type ReorderWindow, reorderWindow } from '@/lib/stats/rhythm/reorder-window'

const sample = fc
  .record({
    pairs: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 20,
      maxLength: 60,
    }),
    singles: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }),
    followUps: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 }),
    // Gaps of up to 60 days, or of 20 to 80: without a rhythm and with one.
    atLeast: fc.constantFrom(0, 20),
  })
  .map(({ pairs, singles, followUps, atLeast }) => ({
    gaps: [...pairs.flatMap(pair => pair.map(gap => atLeast + gap)), ...singles],
    buyers: [...pairs.flatMap((_, i) => [i, i]), ...singles.map((_, i) => pairs.length + i)],
    followUps,
  }))

const windowOf = (gaps: { gaps: number[]; buyers: number[]; followUps: number[] }, seed = 1): ReorderWindow =>
  reorderWindow(gaps, { random: seededRandom(seed) })

/** Every number anywhere in a result. */
const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : []

describe('reorderWindow, every sample', () => {
  it('gives finite numbers, windows with the promised share, and the shorter one for half', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(sample, gaps => {
        const window = windowOf(gaps)
        seen.add(window.state)
        for (const number of numbers(window)) expect(Number.isFinite(number)).toBe(true)
        if (window.state !== 'shown' && window.state !== 'no-rhythm') return
        const { hdi50, hdi80 } = window
        expect(hdi50.share).toBeGreaterThanOrEqual(0.5)
        expect(hdi80.share).toBeGreaterThanOrEqual(0.8)
        expect(hdi80.share).toBeLessThanOrEqual(1)
        expect(hdi50.to - hdi50.from).toBeLessThanOrEqual(hdi80.to - hdi80.from)
        expect(hdi50.from).toBeGreaterThanOrEqual(1)
        expect(hdi80.to).toBeLessThanOrEqual(Math.max(...gaps.gaps))
        if (window.state !== 'shown') return
        expect(window.modeLow).toBeLessThanOrEqual(window.mode)
        expect(window.modeHigh).toBeGreaterThanOrEqual(window.mode)
        expect(window.modes.map(one => one.day)).toContain(window.mode)
        for (const one of window.modes) expect(one.share).toBeGreaterThanOrEqual(0.1)
        expect(window.modes.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 6)
      }),
      { numRuns: 40, seed: 11 },
    )
    expect([...seen].sort()).toEqual(['no-rhythm', 'shown'])
  })

  it('is the same for the same random numbers', () => {
    fc.assert(
      fc.property(sample, gaps => {
        expect(windowOf(gaps, 5)).toEqual(windowOf(gaps, 5))
      }),
      { numRuns: 10, seed: 12 },
    )
  })

  it('has windows twice as far and wide when every day is doubled', () => {
    fc.assert(
      fc.property(sample, gaps => {
        const window = windowOf(gaps)
        const doubled = windowOf({
          gaps: gaps.gaps.map(gap => 2 * gap),
          buyers: gaps.buyers,
          // A gap of d is seen within d days of follow-up: 2d within 2d, whatever lies between.
          followUps: gaps.followUps.map(days => 2 * days),
        })
        if (!('hdi50' in window && 'hdi50' in doubled)) return
        for (const name of ['hdi50', 'hdi80'] as const) {
          expect(doubled[name].from).toBe(2 * window[name].from)
          expect(doubled[name].to).toBe(2 * window[name].to)
          expect(doubled[name].share).toBeCloseTo(window[name].share, 6)
        }
      }),
      { numRuns: 30, seed: 13 },
    )
  })
})
