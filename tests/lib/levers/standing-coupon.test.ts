import { describe, expect, it } from 'vitest'
import { standingCoupon } from '@/lib/levers/standing-coupon'
import {
  daysAgo,
  intervalOf,
  leverCase,
  margin,
  noRhythm,
  outlookCase,
  rhythmOf,
  shareOf,
  signalsCase,
  survivalOf,
} from './lever-case'

const proposed = (
  {
    n = 40,
    back = 0.2,
    use = 0.3,
    after = 0.2,
    without = 0.2,
    window = noRhythm(40),
    seen = 30,
    ends = 90,
  } = {},
  facts = {},
) =>
  standingCoupon.propose(
    leverCase(
      { interval: intervalOf(n, 60), survival: survivalOf(back) },
      {
        outlook: outlookCase(window),
        signals: signalsCase({
          coupons: [{ from: daysAgo(120), to: daysAgo(ends), kind: 'percent', value: 5, currency: null }],
          promotions: {
            firstOrders: shareOf(use, 200),
            repeatOrders: shareOf(use, 100),
            depth: 0.1,
            repeatAfterPromotion: shareOf(after, seen),
            repeatWithout: shareOf(without, seen),
          },
        }),
        ...facts,
      },
    ),
  )

describe('standingCoupon', () => {
  it('fires where buyers go by price and return at no steady pace', () => {
    expect(proposed()).toMatchObject({
      sentence: 'coupon.offer',
      arguments: { from: 57, to: 63 },
      evidence: 'A',
      expectedMonthlyMinor: null,
    })
  })
  it('counts coupon and fee against a known margin', () => {
    // 7.5 % of a margin of 30 %: 0.075 / 0.225.
    expect(proposed({}, margin(0.3))?.breakEvenGain).toBeCloseTo(1 / 3, 12)
    expect(proposed({}, margin(0.3))?.arguments['gain']).toBe(34)
  })
  it('goes by what the seller’s own promotions brought', () => {
    // 70 first orders a month x 0.3 x 0.4 more x 3.00 - 0.075 x 10.00 x 100 x 0.3.
    const proposal = proposed({ after: 0.6, without: 0.2, seen: 100 }, margin(0.3))
    expect(proposal?.expectedBasis).toBe('own-promotion')
    expect(proposal?.expectedMonthlyMinor?.value).toBeCloseTo(70 * 0.3 * 0.4 * 300 - 0.075 * 1000 * 30, 8)
    expect(proposed({ after: 0.1, without: 0.2, seen: 100 }, margin(0.3))).toBeNull()
  })
  it('is silent where a subscription fits, where most return anyway, below 20 who returned, bought once', () => {
    expect(proposed({ window: rhythmOf(40, 30) })).toBeNull()
    expect(proposed({ back: 0.5 })).toBeNull()
    expect(proposed({ n: 19 })).toBeNull()
    expect(proposed({ back: 0.02 })).toBeNull()
    expect(standingCoupon.propose(leverCase())).toBeNull()
  })
  it('is silent while a coupon runs', () => {
    expect(proposed({ ends: 0 })).toBeNull()
    expect(proposed({ ends: 1 })).not.toBeNull()
  })
  it('is silent where nobody buys on promotion, where most do, and where the margin cannot bear it', () => {
    expect(proposed({ use: 0.05 })).toBeNull()
    expect(proposed({ use: 0.8 })).toBeNull()
    expect(proposed({}, margin(0.07))).toBeNull()
  })
})
