// The obvious next product: one other item that buyers of this one go on to buy.
import { ENOUGH_REPEATERS, type LeverRule } from './lever-rule'
import { comesBack } from './rhythm'

/** One other product that draws this share of those who come back is an obvious next purchase. */
const NEXT_SHARE = 0.2

/**
 * Fires when at least 20 buyers came back and one other item draws a fifth of them or more: lead to it from the page,
 * the comparison table and the Store. That paths shown are paths taken is a practitioners' claim (grade C): no size.
 */
export const accessory = {
  id: 'accessory',
  reads: ['figures.interval', 'figures.next'],
  propose(facts) {
    const { interval, next, asin } = facts.figures
    if (interval === null || interval.n < ENOUGH_REPEATERS || !comesBack(facts)) return null
    const other = next
      .filter(one => one.asin !== asin)
      .reduce<(typeof next)[number] | null>(
        (best, one) => (best === null || one.share > best.share ? one : best),
        null,
      )
    if (other === null || other.share < NEXT_SHARE) return null
    return {
      lever: 'accessory',
      sentence: 'refill.other',
      arguments: { share: Math.round(other.share * 100), asin: other.asin },
      because: [
        { figure: 'figure.next', value: other.share, unit: 'share', threshold: NEXT_SHARE, n: interval.n },
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
      ],
      evidence: 'C',
      breakEvenGain: null,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: 'medium',
      where: 'comparison-table',
      arithmetic: [],
    }
  },
} satisfies LeverRule
