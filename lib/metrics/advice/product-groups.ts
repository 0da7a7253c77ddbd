// "Which product group is it in?" As Amazon's fee preview names it: the key of norms and of the seller's own thresholds.
import type { StudyTask } from '@/lib/schema/study'

/**
 * The first group named for a SKU of the ASIN; null = no fee preview names one.
 *
 * @throws never.
 */
export function productGroups({ money }: Pick<StudyTask, 'money'>): (asinId: number) => string | null {
  const groups = new Map<number, string>()
  for (const { asinId, productGroup } of money.unitFees)
    if (asinId !== 0 && productGroup !== null && productGroup !== '' && !groups.has(asinId))
      groups.set(asinId, productGroup)
  return asinId => groups.get(asinId) ?? null
}
