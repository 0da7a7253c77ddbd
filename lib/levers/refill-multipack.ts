// Refills and multipacks: give buyers who come back for the same item an obvious next size, or just a short way back.
import type { Evidence } from '@/lib/schema/proposal'
import { ENOUGH_REPEATERS, type LeverFacts, type LeverRule } from './lever-rule'
import { packSize } from './pack-size'
import { comesBack } from './rhythm'

/** Of those who come back, this share buying the same item makes it a refill; below it the item is a gateway. */
const REFILL_SHARE = 0.65

/**
 * Fires when at least 20 buyers came back and most of them bought the same item: a refill or a multipack sized to the
 * reorder window. Where a double pack is known to double the gap the cadence is told per unit, so that a longer gap is
 * not read as churn. No multipack, only a short way back, where bigger packs are known not to stretch the gap, where the
 * item is a multipack, and where its family has one. 65 % as the line between refill and gateway is a vendor's figure on
 * Amazon orders; larger packs raising use is weakly supported: grade C, and no size of the effect.
 */
export const refillMultipack = {
  id: 'refill-multipack',
  reads: ['figures.interval', 'figures.next', 'outlook.window', 'siblings'],
  propose(facts) {
    const { interval, next, asin } = facts.figures
    if (interval === null || interval.n < ENOUGH_REPEATERS || !comesBack(facts)) return null
    const same = next.find(one => one.asin === asin)?.share ?? 0
    if (same < REFILL_SHARE) return null
    const perUnit = perUnitOf(facts)
    const days = perUnit?.verdict === 'consumption' ? perUnit.days : null
    const { from, to } = days ?? interval.window
    const path = wayBack(facts, perUnit?.verdict === 'habit')
    return {
      lever: 'refill-multipack',
      sentence: path?.sentence ?? (days === null ? 'refill.same' : 'refill.per-unit'),
      arguments: {
        share: Math.round(same * 100),
        ...(path === null ? { from, to } : { from: interval.window.from, to: interval.window.to }),
        ...path?.arguments,
      },
      because: [
        { figure: 'figure.same', value: same, unit: 'share', threshold: REFILL_SHARE, n: interval.n },
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
        ...(perUnit === null ? [] : [stretch(perUnit)]),
        ...(path?.because ?? []),
      ],
      evidence: 'C',
      breakEvenGain: null,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: 'medium',
      where: path === null ? 'variations' : 'comparison-table',
      arithmetic: [],
    }
  },
} satisfies LeverRule

type PerUnit = NonNullable<ReturnType<typeof perUnitOf>>

function perUnitOf({ outlook }: LeverFacts) {
  const window = outlook?.window
  return window?.state === 'shown' || window?.state === 'no-rhythm' ? window.perUnit : null
}

/** The slope is for the books; people read whether a double pack doubles the days. */
const stretch = ({ value, n, verdict }: PerUnit): Evidence => ({
  figure: 'figure.perUnit',
  value,
  unit: 'count',
  threshold: null,
  n,
  said: `per-unit.${verdict}`,
})

interface WayBack {
  sentence: string
  arguments: Record<string, string>
  because: Evidence[]
}

/** Why no multipack is proposed, the sibling to lead to first; null = nothing speaks against one. */
function wayBack({ figures, siblings = [] }: LeverFacts, habit: boolean): WayBack | null {
  const own = packSize(figures.title) ?? 1
  const pack = (figure: string, value: number): Evidence[] => [
    { figure, value, unit: 'count', threshold: null, n: null },
  ]
  const larger = siblings
    .flatMap(({ asin, title }) => ({ asin, size: packSize(title) ?? 1 }))
    .filter(({ size }) => size > own)
    .sort((a, b) => a.size - b.size)[0]
  if (habit) return { sentence: 'refill.path-habit', arguments: {}, because: [] }
  if (larger !== undefined)
    return {
      sentence: 'refill.path-sibling',
      arguments: { asin: larger.asin },
      because: pack('figure.siblingPack', larger.size),
    }
  return own > 1 ? { sentence: 'refill.path', arguments: {}, because: pack('figure.packSize', own) } : null
}
