// "Do returns really rise, or is it chance?" The last three ripe months against the three before.
import type { ReturnTrend } from '@/lib/schema/signals'

/** A point more than the three months before, and a fifth of the rate. */
const POINTS = 0.01
const PART = 0.2
const MONTHS = 3
/** One-sided 95 % of a normal. */
const Z95 = 1.6449

export interface ReturnsRise {
  /** Rate of the last three ripe months less that of the three before. */
  change: number
  /** Units shipped and returned of the last three. */
  shipped: number
  returned: number
  months: ReturnTrend['months']
}

/**
 * A rise of a point and of a fifth of the rate that is more than chance: above 1.645 standard errors of the difference
 * of two shares (pooled).
 *
 * @throws never.
 */
export function returnsRise({ change, rate, months }: ReturnTrend): ReturnsRise | null {
  if (change === null || rate === null || change < POINTS || change < PART * rate) return null
  const last = months.slice(-MONTHS)
  const before = months.slice(-2 * MONTHS, -MONTHS)
  const [shipped, returned] = [total(last, 'shipped'), total(last, 'returned')]
  const [shippedBefore, returnedBefore] = [total(before, 'shipped'), total(before, 'returned')]
  if (shipped === 0 || shippedBefore === 0) return null
  const pooled = Math.min(1, (returned + returnedBefore) / (shipped + shippedBefore))
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / shipped + 1 / shippedBefore))
  return change > Z95 * error ? { change, shipped, returned, months: last } : null
}

const total = (months: ReturnTrend['months'], of: 'shipped' | 'returned'): number =>
  months.reduce((sum, month) => sum + month[of], 0)
