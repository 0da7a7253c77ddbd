// Refills and multipacks: give buyers who come back for the same item an obvious next size.
import { ENOUGH_REPEATERS, type LeverRule } from './lever-rule'
import { comesBack } from './rhythm'

/** Of those who come back, this share buying the same item makes it a refill; below it the item is a gateway. */
const REFILL_SHARE = 0.65

/**
 * Fires when at least 20 buyers came back and most of them bought the same item: a refill or a multipack sized to the
 * reorder window. Where a double pack is known to double the gap the cadence is told per unit, so that a longer gap is
 * not read as churn. 65 % as the line between refill and gateway is a vendor's figure on Amazon orders; larger packs
 * raising use is weakly supported: grade C, and no size of the effect.
 */
export const refillMultipack = {
  id: 'refill-multipack',
  reads: ['figures.interval', 'figures.next', 'outlook.window'],
  propose(facts) {
    const { interval, next, asin } = facts.figures
    if (interval === null || interval.n < ENOUGH_REPEATERS || !comesBack(facts)) return null
    const same = next.find(one => one.asin === asin)?.share ?? 0
    if (same < REFILL_SHARE) return null
    const window = facts.outlook?.window
    const perUnit = window?.state === 'shown' || window?.state === 'no-rhythm' ? window.perUnit : null
    const days = perUnit?.verdict === 'consumption' ? perUnit.days : null
    const { from, to } = days ?? interval.window
    return {
      lever: 'refill-multipack',
      sentence: days === null ? 'refill.same' : 'refill.per-unit',
      arguments: { share: Math.round(same * 100), from, to },
      because: [
        { figure: 'figure.same', value: same, unit: 'share', threshold: REFILL_SHARE, n: interval.n },
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
        ...(perUnit === null
          ? []
          : [
              {
                figure: 'figure.perUnit',
                value: perUnit.value,
                unit: 'count',
                threshold: null,
                n: perUnit.n,
              } as const,
            ]),
      ],
      evidence: 'C',
      breakEvenGain: null,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: 'medium',
      where: 'variations',
      arithmetic: [],
    }
  },
} satisfies LeverRule
