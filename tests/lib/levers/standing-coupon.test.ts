import { describe, expect, it } from 'vitest'
import { standingCoupon } from '@/lib/levers/standing-coupon'
import { intervalOf, leverCase, survivalOf } from './lever-case'

const proposed = ({ n = 40, spread = 1.4, back = 0.2 }, marginShare: number | null = null) =>
  standingCoupon.propose(
    leverCase({ interval: intervalOf(n, 60, spread), survival: survivalOf(back) }, { marginShare }),
  )

describe('standingCoupon', () => {
  it('fires where buyers return at no steady pace', () => {
    expect(proposed({})).toMatchObject({
      sentence: 'coupon.offer',
      arguments: { from: 57, to: 63 },
      evidence: 'A',
    })
  })
  it('counts coupon and fee against a known margin', () => {
    // 7.5 % of a margin of 30 %: 0.075 / 0.225.
    expect(proposed({}, 0.3)?.breakEvenGain).toBeCloseTo(1 / 3, 12)
    expect(proposed({}, 0.3)?.arguments['gain']).toBe(34)
  })
  it('is silent where a subscription fits, where most return anyway, below 20 who returned', () => {
    expect(proposed({ spread: 0.4 })).toBeNull()
    expect(proposed({ back: 0.5 })).toBeNull()
    expect(proposed({ n: 19 })).toBeNull()
    expect(standingCoupon.propose(leverCase())).toBeNull()
  })
  it('is silent when the margin cannot bear it', () => {
    expect(proposed({}, 0.07)).toBeNull()
  })
})
