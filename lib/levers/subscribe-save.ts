// Subscribe & Save: for what buyers use up at a steady pace.
import { breakEvenGain, withinReach } from './break-even-gain'
import { ENOUGH_REPEATERS, type LeverRule } from './lever-rule'
import { isSteady, STEADY_SPREAD, spreadOf } from './rhythm'

/** The seller funds 0, 5 or 10 %. Start moderate. */
const FUNDING = 0.05
/** Half of those who come back must buy the same item again, or there is nothing to subscribe to. */
const SAME_ITEM_SHARE = 0.5

/**
 * Fires when at least 20 buyers came back, at a steady pace, half of them or more for the same item, and the gain
 * that pays 5 % funding is not out of reach. A controlled study of a paid subscription programme found a lasting
 * rise of purchases, a third of it from the discount (grade A, another mechanism): it supports a modest discount and
 * gives no size to copy. No controlled figure for 5 % against 10 % is known.
 */
export const subscribeSave = {
  id: 'subscribe-save',
  reads: ['interval', 'next', 'survival'],
  propose({ figures: { asin, interval, next, survival }, marginShare }) {
    if (interval === null || interval.n < ENOUGH_REPEATERS || !isSteady(interval)) return null
    const same = next.find(one => one.asin === asin)?.share ?? 0
    if (same < SAME_ITEM_SHARE) return null
    const gain = breakEvenGain(marginShare, FUNDING)
    if (!withinReach(gain, survival[365] ?? survival[180] ?? survival[90] ?? 0)) return null
    const days = Math.round(interval.median)
    return {
      lever: 'subscribe-save',
      sentence: gain === null ? 'subscribe.offer' : 'subscribe.offer-gain',
      arguments: { days, ...(gain === null ? {} : { gain: Math.ceil(gain * 100) }) },
      because: [
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
        {
          figure: 'figure.spread',
          value: spreadOf(interval),
          unit: 'share',
          threshold: STEADY_SPREAD,
          n: interval.n,
        },
        { figure: 'figure.same', value: same, unit: 'share', threshold: SAME_ITEM_SHARE, n: interval.n },
      ],
      evidence: 'A',
      breakEvenGain: gain,
    }
  },
} satisfies LeverRule
