// Products of like price are likelier to be bought alike than any two: the groups that small ASINs are held to.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

const BANDS = 4

/**
 * ASIN id -> "1" (cheapest quarter of the ASINs) to "4", by revenue per unit; null for an ASIN nobody bought.
 *
 * @throws never.
 */
export function priceBands(log: PurchaseLog): (asin: number) => string | null {
  const sums = new Map<number, { revenue: number; units: number }>()
  for (let i = 0; i < log.asin.length; i++) {
    const asin = log.asin[i] as number
    const sum = sums.get(asin) ?? { revenue: 0, units: 0 }
    sum.revenue += log.revenue[i] as number
    sum.units += log.units[i] as number
    sums.set(asin, sum)
  }
  const priced = [...sums]
    .filter(([asin, { units }]) => asin !== 0 && units > 0)
    .map(([asin, { revenue, units }]) => ({ asin, price: revenue / units }))
    .sort((a, b) => a.price - b.price || a.asin - b.asin)
  const bands = new Map(priced.map(({ asin }, i) => [asin, `${1 + Math.floor((i * BANDS) / priced.length)}`]))
  return asin => bands.get(asin) ?? null
}
