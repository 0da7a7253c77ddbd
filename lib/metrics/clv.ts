// "What has a buyer brought in by day 90, the first order included?"
import type { ByHorizon, ClvAt } from '@/lib/schema/figures'
import { byHorizon } from './by-horizon'

/**
 * Realised customer lifetime value at each horizon h: the mean over the buyers whose first purchase lies at least h
 * days before the as-of day of all their revenue from day 0 to day h inclusive, all ASINs. Minor units, may be fractional.
 *
 * Contribution is margin share x (revenue - value of what was returned): contribution CLV, first purchase included.
 * It knows one margin for the whole shop, and a return lowers it at the age of the purchase it belongs to.
 *
 * Example: two ripe buyers with 20.00 and 40.00 by day 90, a margin of 0.3, nothing returned: 3000 and 900 minor units.
 *
 * @param ripe buyers old enough for each horizon.
 * @param revenue sums of their revenue at each horizon.
 * @param returned the same of the value returned; null = not asked for.
 * @param marginShare gross margin, 0 to 1; null = not known, contribution is null.
 * @throws never; without a ripe buyer both are null and n is 0.
 */
export function clv(
  ripe: ByHorizon<{ n: number }>,
  revenue: Float64Array,
  returned: Float64Array | null,
  marginShare: number | null,
): ByHorizon<ClvAt> {
  return byHorizon((days, j) => {
    const { n } = ripe[days]
    if (n === 0) return { revenueMinor: null, contributionMinor: null, n }
    const sum = revenue[j] as number
    const contribution =
      marginShare === null || returned === null ? null : (marginShare * (sum - (returned[j] as number))) / n
    return { revenueMinor: sum / n, contributionMinor: contribution, n }
  })
}
