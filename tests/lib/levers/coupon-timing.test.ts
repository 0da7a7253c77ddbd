import { describe, expect, it } from 'vitest'
import { couponTiming } from '@/lib/levers/coupon-timing'
import {
  asOf,
  intervalOf,
  leverCase,
  margin,
  noRhythm,
  outlookCase,
  rhythmOf,
  survivalOf,
  waveCase,
} from './lever-case'

const proposed = ({ back = 0.3, window = rhythmOf(40, 31), week = true, n = 40 } = {}, facts = {}) =>
  couponTiming.propose(
    leverCase(
      { interval: intervalOf(n, 31), survival: survivalOf(back) },
      { outlook: outlookCase(window), wave: waveCase({ couponWeek: week ? asOf : null }), ...facts },
    ),
  )

describe('couponTiming', () => {
  it('fires on a rhythm with a week that stands out, and prices one week', () => {
    expect(proposed()).toMatchObject({ sentence: 'coupon.week', arguments: { week: asOf, from: 28, to: 34 } })
    // 7 reorders that week at 10.00.
    expect(proposed()?.costMinor).toBeCloseTo(0.075 * 1000 * 7, 8)
  })
  it('is silent without a rhythm or such a week, where most return anyway, for too few', () => {
    expect(proposed({ window: noRhythm(40) })).toBeNull()
    expect(proposed({ week: false })).toBeNull()
    expect(proposed({ back: 0.7 })).toBeNull()
    expect(proposed({ n: 19 })).toBeNull()
    expect(proposed({}, margin(0.05))).toBeNull()
    expect(couponTiming.propose(leverCase())).toBeNull()
  })
})
