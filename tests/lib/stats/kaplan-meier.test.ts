// Kaplan-Meier against worked and published cases, and the laws that hold for every sample.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { survivalAt } from '@/lib/stats/survival-at'
import { checkCases, checkFolder } from './check-values'
import { publishedGroup } from './published-groups'

const curveOf = (durations: number[], happened: number[]) => kaplanMeier(durationCounts(durations, happened))

describe('kaplanMeier, worked by hand', () => {
  it('multiplies the shares that got through each event day', () => {
    // At risk 6: one event on day 2; then 4 at risk (one censored on day 3): two events on day 5; two left, one event on day 9.
    const curve = curveOf([2, 3, 5, 5, 9, 11], [1, 0, 1, 1, 1, 0])
    expect([...curve.days]).toEqual([2, 5, 9])
    expect([...curve.atRisk]).toEqual([6, 4, 2])
    expect(curve.survival[0]).toBeCloseTo(5 / 6, 15)
    expect(curve.survival[1]).toBeCloseTo((5 / 6) * (2 / 4), 15)
    expect(curve.survival[2]).toBeCloseTo((5 / 6) * (2 / 4) * (1 / 2), 15)
    expect(curve.greenwood[1]).toBeCloseTo(1 / (6 * 5) + 2 / (4 * 2), 15)
    expect({ n: curve.n, events: curve.events, lastDay: curve.lastDay }).toEqual({
      n: 6,
      events: 4,
      lastDay: 11,
    })
  })

  it('takes events before censorings of the same day', () => {
    // Two at risk on day 7: one event, one censored. Were the censoring first, S would fall to 0.
    expect(curveOf([7, 7], [1, 0]).survival[0]).toBe(0.5)
  })

  it('counts an event on day 0', () => {
    expect(survivalAt(curveOf([0, 4], [1, 0]), 0)).toBe(0.5)
  })

  it('gives the log-log limits of Kalbfleisch and Prentice', () => {
    // One of two: S = 1/2, V = 1 / (2 * 1), so the exponents are exp(+/- z sqrt(1/2) / ln 2).
    const curve = curveOf([3, 5], [1, 0])
    const power = Math.exp((1.959963984540054 * Math.SQRT1_2) / Math.LN2)
    expect(curve.low[0]).toBeCloseTo(0.5 ** power, 12)
    expect(curve.high[0]).toBeCloseTo(0.5 ** (1 / power), 12)
  })

  it('keeps limits when the last one at risk goes: lower 0, upper where it last was', () => {
    const curve = curveOf([1, 2], [1, 1])
    expect(curve.survival[1]).toBe(0)
    expect(curve.low[1]).toBe(0)
    expect(curve.high[1]).toBe(curve.high[0])
  })

  it('is empty without durations', () => {
    const curve = curveOf([], [])
    expect(curve.days).toHaveLength(0)
    expect(curve.lastDay).toBe(-1)
  })
})

describe('survivalAt', () => {
  const curve = curveOf([10, 20, 30, 40], [1, 1, 0, 0])
  it('holds the last step, events of the day included', () => {
    expect([0, 9, 10, 19, 20, 39, 40].map(day => survivalAt(curve, day))).toEqual([
      1, 1, 0.75, 0.75, 0.5, 0.5, 0.5,
    ])
  })
  it('is not known beyond the longest duration', () => {
    expect(survivalAt(curve, 41)).toBeNull()
    expect(survivalAt(curveOf([], []), 1)).toBeNull()
  })
  it('stays 0 once everybody has had the event', () => {
    expect(survivalAt(curveOf([3, 5], [1, 1]), 900)).toBe(0)
  })
})

const sample = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 1)), {
  minLength: 1,
  maxLength: 60,
})

describe('kaplanMeier, every sample', () => {
  it('without censoring is 1 - ECDF', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 50 }), days => {
        const curve = curveOf(
          days,
          days.map(() => 1),
        )
        for (let day = 0; day <= 90; day++) {
          const after = days.filter(one => one > day).length / days.length
          expect(survivalAt(curve, day) ?? Number.NaN).toBeCloseTo(after, 12)
        }
      }),
    )
  })

  it('with all censored stays at 1', () => {
    const curve = curveOf([5, 9, 40], [0, 0, 0])
    expect(survivalAt(curve, 40)).toBe(1)
    expect(curve.days).toHaveLength(0)
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(sample, rows => {
        const one = curveOf(
          rows.map(r => r[0]),
          rows.map(r => r[1]),
        )
        const other = rows.toReversed()
        expect(
          curveOf(
            other.map(r => r[0]),
            other.map(r => r[1]),
          ),
        ).toEqual(one)
      }),
    )
  })

  it('falls, stays in 0..1 and lies within its limits', () => {
    fc.assert(
      fc.property(sample, rows => {
        const curve = curveOf(
          rows.map(r => r[0]),
          rows.map(r => r[1]),
        )
        let before = 1
        curve.survival.forEach((share, step) => {
          expect(share).toBeLessThan(before)
          expect(curve.low[step]).toBeLessThanOrEqual(share)
          expect(curve.high[step]).toBeGreaterThanOrEqual(share)
          expect(curve.low[step]).toBeGreaterThanOrEqual(0)
          expect(curve.high[step]).toBeLessThanOrEqual(1)
          before = share
        })
      }),
    )
  })
})

describe.skipIf(checkFolder === null)('kaplanMeier, published data', () => {
  it.each(checkCases('km'))('$name', ({ name, expected }) => {
    const curve = kaplanMeier(publishedGroup(name))
    const want = expected as Record<'times' | 'S' | 'ci_lower' | 'ci_upper', number[]> & {
      n: number
      events: number
    }
    expect([curve.n, curve.events]).toEqual([want.n, want.events])
    want.times.forEach((day, i) => {
      expect(survivalAt(curve, day)).toBeCloseTo(want.S[i] as number, 9)
      const step = curve.days.findLastIndex(one => one <= day)
      expect(step < 0 ? 1 : curve.low[step]).toBeCloseTo(want.ci_lower[i] as number, 9)
      expect(step < 0 ? 1 : curve.high[step]).toBeCloseTo(want.ci_upper[i] as number, 9)
    })
  })
})
