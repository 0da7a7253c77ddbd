// "How long from ordering stock to having it on sale?" By ASIN, out of what the seller set for its SKUs.
import type { StudyTask } from '@/lib/schema/study'

/**
 * The lead time set for the ASIN, else the longest set for a SKU of it, else the shop's.
 *
 * @returns days by id of the ASIN, and whether they were set for one of its SKUs.
 * @throws never.
 */
export function leadTimes({
  asins,
  skus,
  asinOfSku,
  settings,
}: Pick<StudyTask, 'asins' | 'skus' | 'asinOfSku' | 'settings'>): (asinId: number) => {
  days: number
  typedIn: boolean
} {
  const longest = new Map<number, number>()
  for (const [id, sku] of skus.entries()) {
    const days = settings.leadTimes[sku]
    const asin = asinOfSku[id] ?? 0
    if (days === undefined || asin === 0) continue
    longest.set(asin, Math.max(days, longest.get(asin) ?? 0))
  }
  return asinId => {
    // One typed in on the product's own page is kept under its ASIN.
    const days = settings.leadTimes[asins[asinId] ?? ''] ?? longest.get(asinId)
    return days === undefined ? { days: settings.leadTimeDays, typedIn: false } : { days, typedIn: true }
  }
}
