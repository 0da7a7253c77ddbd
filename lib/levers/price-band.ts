// A steady price band: a returning buyer must not be surprised.
import { epochDay } from '@/lib/schema/dates'
import type { Estimate } from '@/lib/schema/estimate'
import { type LeverFacts, type LeverRule, quantity } from './lever-rule'
import { MONTH_DAYS, timesAll } from './worth'

/** More moves than this in 90 days unsettle a returning buyer. */
const MOST_CHANGES = 3

/**
 * Fires when the price moved by more than 3 % more than three times in 90 days. Frequent discounts lower the price that
 * buyers hold in mind (grade A). Expected: what the orders missing since the moves began are worth, where fewer came
 * than the weeks before promised.
 */
export const priceBand = {
  id: 'price-band',
  reads: ['signals.price', 'killers'],
  propose(facts) {
    const price = facts.signals?.price
    if (price === undefined || !price.rotates) return null
    const lost = lostAMonth(facts)
    return {
      lever: 'price-band',
      sentence: 'price.steady',
      arguments: { n: price.changes90 },
      because: [
        {
          figure: 'figure.priceChanges',
          value: price.changes90,
          unit: 'count',
          threshold: MOST_CHANGES,
          n: price.paid.length,
        },
        ...(price.medianMinor === null
          ? []
          : [
              {
                figure: 'figure.medianPrice',
                value: price.medianMinor,
                unit: 'money',
                threshold: null,
                n: price.paid.length,
              } as const,
            ]),
      ],
      evidence: 'A',
      breakEvenGain: null,
      expectedMonthlyMinor: lost,
      expectedBasis: lost === null ? 'none' : 'own-price',
      costMinor: null,
      timeToEffect: 'medium',
      where: 'pricing',
      arithmetic:
        lost === null
          ? []
          : [
              {
                formula: 'price-lost',
                inputs: [quantity('figure.lostMonth', lost.value, 'money')],
                result: quantity('figure.expectedMonth', lost.value, 'money'),
              },
            ],
    }
  },
} satisfies LeverRule

function lostAMonth({ killers, figures }: LeverFacts): Estimate | null {
  const killer = killers.find(one => one.killer === 'price-rotation')
  if (killer === undefined || killer.lostMinor === null || killer.valuedAt !== 'contribution') return null
  const days = epochDay(killer.to ?? figures.asOf) - epochDay(killer.from) + 1
  return days < 1 ? null : timesAll(killer.lostMinor, MONTH_DAYS / Math.max(days, MONTH_DAYS))
}
