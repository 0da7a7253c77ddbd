import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestWindow } from '@/lib/stats/shortest-window'

/** Every window, in plain words. */
function byTrial(counts: number[], n: number, share: number) {
  for (let length = 1; length <= counts.length; length++)
    for (let from = 0; from + length <= counts.length; from++) {
      const held = counts.slice(from, from + length).reduce((sum, one) => sum + one, 0)
      if (held >= n * share) return { from, to: from + length - 1, share: held / n }
    }
  throw new Error('no window')
}

describe('shortestWindow', () => {
  it('finds the days most values lie on', () => {
    expect(shortestWindow([1, 0, 0, 2, 3, 2, 0, 0, 1], 9, 0.5)).toEqual({ from: 3, to: 4, share: 5 / 9 })
  })
  it('takes the earliest of equally short windows', () => {
    expect(shortestWindow([0, 2, 0, 0, 2], 4, 0.5)).toEqual({ from: 1, to: 1, share: 0.5 })
  })
  it('agrees with trying every window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(0.25, 0.5, 0.8, 1),
        (counts, share) => {
          const n = counts.reduce((sum, one) => sum + one, 0)
          fc.pre(n > 0)
          expect(shortestWindow(counts, n, share)).toEqual(byTrial(counts, n, share))
        },
      ),
    )
  })
  it('refuses no values', () => {
    expect(() => shortestWindow([0], 0, 0.5)).toThrow(/0 values/)
  })
})
