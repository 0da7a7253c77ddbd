// Published norms by product group, with their source and how far it carries: what holds until the seller sets a threshold.
import type { Thresholds } from '@/lib/schema/baseline'
import type { EvidenceGrade } from '@/lib/schema/proposal'

/** Where a norm was published: Amazon's thresholds for the returns processing fee are the best there is. */
export interface CategoryNorm {
  threshold: keyof Thresholds
  value: number
  /** Currencies of the shops it was published for. */
  currencies: readonly string[]
  /** Words that Amazon's product group holds, lower case. */
  groups: readonly string[]
  source: string
  evidence: EvidenceGrade
}

const EUROPE = ['GBP', 'EUR']
const AMERICA = ['USD']

/**
 * Only what is published. Return rates above which Amazon charges its returns processing fee; apparel and shoes have no
 * threshold, and no category norm for cancellations is published. Benchmarks of e-commerce at large are too wide apart
 * to pass or fail anything by, and are left out.
 */
export const CATEGORY_NORMS: readonly CategoryNorm[] = [
  {
    threshold: 'returnRate',
    value: 0.029,
    currencies: AMERICA,
    groups: ['grocery', 'gourmet'],
    source: 'Amazon returns processing fee, United States (teikametrics.com)',
    evidence: 'A',
  },
  {
    threshold: 'returnRate',
    value: 0.081,
    currencies: AMERICA,
    groups: ['home', 'kitchen'],
    source: 'Amazon returns processing fee, United States, as quoted by a seller',
    evidence: 'C',
  },
  {
    threshold: 'returnRate',
    value: 0.128,
    currencies: AMERICA,
    groups: ['backpack', 'handbag', 'luggage'],
    source: 'Amazon returns processing fee, United States (teikametrics.com)',
    evidence: 'A',
  },
  {
    threshold: 'returnRate',
    value: 0.0565,
    currencies: EUROPE,
    groups: ['beauty', 'health', 'personal care', 'drugstore'],
    source: 'Amazon returns processing fee, Europe, February 2025 (ppc.land)',
    evidence: 'B',
  },
  {
    threshold: 'returnRate',
    value: 0.1467,
    currencies: EUROPE,
    groups: ['consumer electronics', 'electronics', 'ce'],
    source: 'Amazon returns processing fee, Europe, February 2025 (ppc.land)',
    evidence: 'B',
  },
]

/**
 * The norm of a product group as the fee preview names it, for shops of a currency; null = none is published.
 *
 * @throws never.
 */
export function categoryNorm(
  threshold: keyof Thresholds,
  group: string | null,
  currency: string,
): CategoryNorm | null {
  if (group === null) return null
  const words = ` ${group.toLowerCase().replace(/[^a-z]+/g, ' ')} `
  return (
    CATEGORY_NORMS.find(
      norm =>
        norm.threshold === threshold &&
        norm.currencies.includes(currency) &&
        norm.groups.some(one => words.includes(` ${one}`)),
    ) ?? null
  )
}
