// Refills, multipacks and the obvious next product: give buyers who return a next thing to buy.
import type { NextAsin } from '@/lib/schema/figures'
import type { Evidence } from '@/lib/schema/proposal'
import { ENOUGH_REPEATERS, type LeverRule } from './lever-rule'

/** Of those who come back, this share buying the same item makes it a refill; below it the item is a gateway. */
const REFILL_SHARE = 0.65
/** One other product that draws this share of those who come back is an obvious next purchase. */
const NEXT_SHARE = 0.2

/**
 * Fires when at least 20 buyers came back and most of them bought the same item (refill or multipack, sized to the
 * reorder window), or one other item stands out (lead to it). 65 % as the line between refill and gateway is a
 * vendor's figure on Amazon orders; larger packs raising use is weakly supported: grade C, beside the seller's own.
 */
export const refillMultipack = {
  id: 'refill-multipack',
  reads: ['interval', 'next'],
  propose({ figures }) {
    const { interval, next, asin } = figures
    if (interval === null || interval.n < ENOUGH_REPEATERS) return null
    const same = next.find(one => one.asin === asin)
    const other = next.find(one => one.asin !== asin)
    const evidence = (one: NextAsin, threshold: number): Evidence[] => [
      { figure: 'figure.next', value: one.share, unit: 'share', threshold, n: interval.n },
      { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
    ]
    const common = { lever: 'refill-multipack', evidence: 'C', breakEvenGain: null } as const
    if (same !== undefined && same.share >= REFILL_SHARE) {
      const { from, to } = interval.window
      return {
        ...common,
        sentence: 'refill.same',
        arguments: { share: Math.round(same.share * 100), from, to },
        because: evidence(same, REFILL_SHARE),
      }
    }
    if (other === undefined || other.share < NEXT_SHARE) return null
    return {
      ...common,
      sentence: 'refill.other',
      arguments: { share: Math.round(other.share * 100), asin: other.asin },
      because: evidence(other, NEXT_SHARE),
    }
  },
} satisfies LeverRule
