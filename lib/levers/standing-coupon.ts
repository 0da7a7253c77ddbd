// A small standing coupon: for what buyers come back to at no steady pace, where a subscription does not fit.
import { breakEvenGain, withinReach } from './break-even-gain'
import { ENOUGH_REPEATERS, type LeverRule } from './lever-rule'
import { isSteady } from './rhythm'

/** A small coupon, and Amazon's fee of 2.5 % of coupon sales (United States, from November 2025). */
const COUPON = 0.05
const FEE = 0.025
/** Above this share coming back within 90 days there is little left for a coupon to win. */
const MOST_COME_BACK = 0.5

/**
 * Fires when at least 20 buyers came back, at no steady pace, less than half of all within 90 days, and the gain that
 * pays coupon and fee is not out of reach. Silent where a subscription fits: the two discounts add up. Price
 * promotions have no lasting effect and deep ones lower what buyers will pay later (grade A): small, and no more.
 */
export const standingCoupon = {
  id: 'standing-coupon',
  reads: ['interval', 'survival'],
  propose({ figures: { interval, survival }, marginShare }) {
    if (interval === null || interval.n < ENOUGH_REPEATERS || isSteady(interval)) return null
    const back = survival[90]
    if (back === null || back === 0 || back >= MOST_COME_BACK) return null
    const gain = breakEvenGain(marginShare, COUPON + FEE)
    if (!withinReach(gain, back)) return null
    const { from, to } = interval.window
    return {
      lever: 'standing-coupon',
      sentence: gain === null ? 'coupon.offer' : 'coupon.offer-gain',
      arguments: { from, to, ...(gain === null ? {} : { gain: Math.ceil(gain * 100) }) },
      because: [
        { figure: 'figure.survival90', value: back, unit: 'share', threshold: MOST_COME_BACK, n: interval.n },
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
      ],
      evidence: 'A',
      breakEvenGain: gain,
    }
  },
} satisfies LeverRule
