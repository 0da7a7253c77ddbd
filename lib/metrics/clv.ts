// "What has a buyer brought in by day 90, the first order included?"
import type { ByHorizon, ClvAt } from '@/lib/schema/figures'
import { AGES, type BuyerGroup, HORIZONS } from '@/lib/schema/purchase-history'
import { byHorizon } from './by-horizon'

/**
 * Realised customer lifetime value at each horizon h: the mean over the buyers whose first purchase lies at least h
 * days before `asOfDay` of all their revenue from day 0 to day h inclusive, all ASINs. Minor units, may be fractional.
 *
 * Contribution is margin share x (revenue - value of what was returned): contribution CLV, first purchase included.
 * It knows one margin for the whole shop, and a return lowers it at the age of the purchase it belongs to.
 *
 * Example: two ripe buyers with 20.00 and 40.00 by day 90, a margin of 0.3, nothing returned: 3000 and 900 minor units.
 *
 * @param asOfDay epoch day.
 * @param marginShare gross margin, 0 to 1; null = not known, contribution is null.
 * @throws never; without a ripe buyer both are null and n is 0.
 */
export function clv(
  { history, members }: BuyerGroup,
  asOfDay: number,
  marginShare: number | null,
): ByHorizon<ClvAt> {
  const { entryDay, revenueByAge, returnedByAge } = history
  const width = AGES.length
  const ripe = new Uint32Array(HORIZONS.length)
  const revenue = new Float64Array(HORIZONS.length)
  const returned = new Float64Array(HORIZONS.length)
  const withReturns = marginShare !== null
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    const age = asOfDay - (entryDay[row] as number)
    // The first columns of AGES are the horizons, in order.
    for (let j = 0; j < HORIZONS.length && age >= (HORIZONS[j] as number); j++) {
      ripe[j] = (ripe[j] as number) + 1
      revenue[j] = (revenue[j] as number) + (revenueByAge[row * width + j] as number)
      if (withReturns) returned[j] = (returned[j] as number) + (returnedByAge[row * width + j] as number)
    }
  }
  return byHorizon((_, j) => {
    const n = ripe[j] as number
    if (n === 0) return { revenueMinor: null, contributionMinor: null, n }
    const sum = revenue[j] as number
    const kept = sum - (returned[j] as number)
    return {
      revenueMinor: sum / n,
      contributionMinor: marginShare === null ? null : (marginShare * kept) / n,
      n,
    }
  })
}
