import { describe, expect, it } from 'vitest'
import { gateWarnings } from '@/lib/metrics/advice/gate-warnings'
import { isoDate } from '@/lib/schema/dates'
import { AS_OF_DAY, BASELINE_GREEN } from '@/tests/lib/levers/figures-case'
import { baselineWith, returnsOf, signalsCase, waveCase } from '@/tests/lib/levers/lever-case'

const rated = (value: number, starsPer30Days: number | null) =>
  gateWarnings(
    baselineWith('rating', { value }),
    signalsCase({ rating: { stars: [], reviews: [], starsPer30Days, reviewsPer30Days: null } }),
    null,
    AS_OF_DAY,
  )
/** Returns of 600 units in each three months, up from 2 % by so much. */
const returning = (change: number, shipped = 600) =>
  gateWarnings(BASELINE_GREEN, signalsCase({ returns: returnsOf(0.02, change, shipped) }), null, AS_OF_DAY)

describe('gateWarnings', () => {
  it('tells when a falling rating breaks its threshold', () => {
    // Half a star at a quarter a month: 60 days.
    expect(rated(4.8, -0.25)).toMatchObject([{ check: 'rating', on: isoDate(AS_OF_DAY + 60) }])
    expect(rated(4.5, -0.01)).toEqual([])
    expect(rated(4.5, 0.1)).toEqual([])
    expect(rated(5, -0.05)).toEqual([])
  })
  it('tells when the wave eats the cover', () => {
    const soon = (days: number) =>
      gateWarnings(BASELINE_GREEN, null, waveCase({ coverEnds: isoDate(AS_OF_DAY + days) }), AS_OF_DAY)
    expect(soon(45)).toMatchObject([
      { check: 'stockDays', on: isoDate(AS_OF_DAY + 15), arguments: { n: 45 } },
    ])
    expect(soon(61)).toEqual([])
    expect(soon(10)).toMatchObject([{ on: isoDate(AS_OF_DAY) }])
    const red = baselineWith('stockDays', { state: 'red', value: 3 })
    expect(gateWarnings(red, null, waveCase(), AS_OF_DAY)).toEqual([])
  })
  it('tells when returns rise', () => {
    // Now 5 %: 3.1 points to go at 3 points a quarter.
    expect(returning(0.03)).toMatchObject([
      { check: 'returnRate', on: isoDate(AS_OF_DAY + Math.ceil((0.031 / 0.03) * 91)) },
    ])
    expect(returning(0.005)).toEqual([])
  })
  it('takes no chance for a rise', () => {
    expect(returning(0.03, 60)).toEqual([])
  })
  it('is silent where nothing is known', () => {
    expect(gateWarnings(BASELINE_GREEN, null, null, AS_OF_DAY)).toEqual([])
  })
})
