// A coupon in the right week: just before most reorders fall due.
import { withinReach } from './break-even-gain'
import { couponCost } from './coupon-cost'
import { discountArithmetic } from './discount-arithmetic'
import type { LeverRule } from './lever-rule'
import { comesBack, everBack, rhythmOf } from './rhythm'
import { contributionOfOrder, reordersAMonth } from './worth'

/** Above this share coming back in the end there is little left for a coupon to win. */
const MOST_COME_BACK = 0.6

/**
 * Fires when the gaps have a rhythm and so many reorders fall due in one week of the next 13 that the week before it
 * stands out. One short coupon, not a standing one. That promotions pull purchases and leave no lasting effect is well
 * supported (grade A); how many they pull from this product's buyers nobody has measured: no size.
 */
export const couponTiming = {
  id: 'coupon-timing',
  reads: ['outlook.window', 'wave.couponWeek', 'figures.survival'],
  propose(facts) {
    const { wave } = facts
    const window = rhythmOf(facts)
    if (window === null || wave === null || wave.couponWeek === null || !comesBack(facts)) return null
    const back = everBack(facts)
    if (back >= MOST_COME_BACK) return null
    // A week's reorders.
    const reorders = reordersAMonth(facts)
    const orders = reorders === null ? null : (reorders.value * 7) / 30
    const coupon = couponCost(facts, orders)
    const { gain, costMinor, arithmetic } = discountArithmetic(facts, coupon.share, orders)
    if (!withinReach(gain, back)) return null
    const worth = contributionOfOrder(facts)
    return {
      lever: 'coupon-timing',
      sentence: 'coupon.week',
      arguments: { week: wave.couponWeek, from: window.hdi50.from, to: window.hdi50.to },
      because: [
        { figure: 'figure.mode', value: window.mode.value, unit: 'days', threshold: null, n: window.n },
        { figure: 'figure.everBack', value: back, unit: 'share', threshold: MOST_COME_BACK, n: null },
        ...(worth === null
          ? []
          : [
              {
                figure: 'figure.orderContribution',
                value: worth,
                unit: 'money',
                threshold: null,
                n: null,
              } as const,
            ]),
      ],
      evidence: 'A',
      breakEvenGain: gain,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor,
      costAssumes: coupon.assumes,
      timeToEffect: 'fast',
      where: 'coupons',
      arithmetic,
    }
  },
} satisfies LeverRule
