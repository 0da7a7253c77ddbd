import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { survivalAt } from '@/lib/stats/survival-at'
import { extrapolate } from '@/lib/stats/tails/extrapolate'
import { lomaxWait, normal, simulatedWaits } from './simulated-waits'

describe('extrapolate', () => {
  const random = seededRandom(21)
  const cured = simulatedWaits(
    random,
    3_000,
    () => (random() < 0.3 ? Math.exp(Math.log(40) + 0.5 * normal(random)) : Infinity),
    400,
  )
  const days = Array.from({ length: 40 }, (_, i) => 30 * i)
  const curve = extrapolate(cured, days)

  it('is the observed curve up to the last reliable day', () => {
    const observed = kaplanMeier(cured)
    expect(curve?.from).toBeGreaterThan(350)
    for (const { day, share, observed: seen } of curve?.at ?? []) {
      expect(seen).toBe(day <= (curve?.from ?? 0))
      if (seen) expect(share).toBeCloseTo(1 - (survivalAt(observed, day) ?? 0), 12)
    }
  })
  it('is the equal average of four tails behind it, and its limits hold all four', () => {
    expect(curve?.tails.map(tail => tail.name)).toEqual([
      'lomax-cure',
      'lognormal-cure',
      'weibull-gamma',
      'hazard',
    ])
    curve?.at.forEach(({ observed, share, low, high }, i) => {
      if (observed) return
      const shares = curve.tails.map(tail => tail.shares[i] as number)
      expect(share).toBeCloseTo(shares.reduce((sum, one) => sum + one, 0) / 4, 12)
      expect(low).toBeLessThan(Math.min(...shares))
      expect(high).toBeGreaterThan(Math.max(...shares))
    })
  })
  it('takes off where the curve ends, without a jump', () => {
    const from = curve?.from ?? 0
    const [here, next] = extrapolate(cured, [from, from + 1])?.at ?? []
    for (const part of ['share', 'low', 'high'] as const)
      expect(Math.abs((next?.[part] ?? 1) - (here?.[part] ?? 0))).toBeLessThan(0.002)
  })
  it('knows a plateau that was watched for long, and one that was not', () => {
    expect(curve?.cureIdentified).toBe(true)
    const short = simulatedWaits(
      random,
      3_000,
      () => (random() < 0.5 ? lomaxWait(random, 2, 300) : Infinity),
      200,
    )
    expect(extrapolate(short, [400])?.cureIdentified).toBe(false)
  })
  it('is within three points of what came, at three times the follow-up, whichever the law', () => {
    const laws: [() => number, (day: number) => number][] = [
      [() => lomaxWait(random, 0.4, 40), day => 1 - (1 + day / 40) ** -0.4],
      [
        () => (random() < 0.35 ? lomaxWait(random, 1.5, 60) : Infinity),
        day => 0.35 * (1 - (1 + day / 60) ** -1.5),
      ],
      [() => lomaxWait(random, 0.3, 800) ** (1 / 1.4), day => 1 - (1 + day ** 1.4 / 800) ** -0.3],
    ]
    for (const [wait, truth] of laws)
      expect(
        Math.abs(
          (extrapolate(simulatedWaits(random, 8_000, wait, 365), [730])?.at[0]?.share ?? 0) - truth(730),
        ),
      ).toBeLessThan(0.03)
  })
  it('has nothing to say without an event', () => {
    expect(extrapolate(durationCounts([5, 90], [0, 0]), [30])).toBeNull()
    expect(extrapolate(durationCounts([], []), [30])).toBeNull()
  })
  it('is never NaN, never falls and stays in 0..1', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 1)), {
      maxLength: 25,
    })
    fc.assert(
      fc.property(rows, sample => {
        const counts = durationCounts(
          sample.map(row => row[0]),
          sample.map(row => row[1]),
        )
        let before = 0
        for (const { share, low, high, day } of extrapolate(counts, [0, 10, 100, 365, 1000, 5000])?.at ??
          []) {
          expect(share, `day ${day}`).toBeGreaterThanOrEqual(before - 1e-12)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(share - low).toBeGreaterThanOrEqual(-1e-12)
          expect(high - share).toBeGreaterThanOrEqual(-1e-12)
          before = share
        }
      }),
      { seed: 3, numRuns: 100 },
    )
  })
})
