// "Do returns really rise, or is it chance?" The last three ripe months against the three before.
import type { ReturnTrend } from '@/lib/schema/signals'
import { fisherTail } from '@/lib/stats/fisher-tail'

/** A point more than the three months before, and a fifth of the rate. */
const POINTS = 0.01
const PART = 0.2
const MONTHS = 3
/** A rise that chance alone brings more often than this is none. */
const CHANCE = 0.05

export interface ReturnsRise {
  /** Rate of the last three ripe months less that of the three before. */
  change: number
  /** Units shipped and returned of the last three. */
  shipped: number
  returned: number
  months: ReturnTrend['months']
}

/**
 * A rise of a point and of a fifth of the rate that chance alone would bring in fewer than one of twenty (Fisher 1935,
 * exact: a product's returns of a quarter are often a handful, too few for a normal law).
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
  const counts = [share(returned, shipped), share(returnedBefore, shippedBefore)] as const
  return fisherTail(...counts) < CHANCE ? { change, shipped, returned, months: last } : null
}

const total = (months: ReturnTrend['months'], of: 'shipped' | 'returned'): number =>
  months.reduce((sum, month) => sum + month[of], 0)

/** More units than were shipped cannot have come back. */
const share = (of: number, n: number) => ({ of: Math.min(of, n), n })
