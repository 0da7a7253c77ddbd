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
    .sort((a, b) => a.price - b.price)
  const limits = Array.from(
    { length: BANDS - 1 },
    (_, i) => priced[Math.floor(((i + 1) * priced.length) / BANDS)]?.price,
  )
  const bandOf = (price: number): string =>
    `${1 + limits.filter(limit => limit !== undefined && price >= limit).length}`
  const bands = new Map(priced.map(({ asin, price }) => [asin, bandOf(price)]))
  return asin => bands.get(asin) ?? null
}
