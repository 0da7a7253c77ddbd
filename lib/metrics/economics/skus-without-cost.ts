// "Which costs are still to be typed in?" Sold SKUs without a unit cost, those with most revenue first.
import type { ShopEconomics } from '@/lib/schema/economics'
import type { Sku } from '@/lib/schema/ids'
import type { StudyTask } from '@/lib/schema/study'
import { COST, type LineMoney } from './line-money'

/** Lines whose SKU is not known are under an empty SKU of their ASIN. @throws never. */
export function skusWithoutCost(
  { sales, skus, asins }: StudyTask,
  money: LineMoney,
): ShopEconomics['skusWithoutCost'] {
  const found = new Map<string, ShopEconomics['skusWithoutCost'][number]>()
  for (let line = 0; line < sales.lines; line++) {
    if (money.cost[line] === COST.stated) continue
    const sku = sales.sku[line] as number
    const asin = sales.asin[line] as number
    const key = sku !== 0 ? `sku ${sku}` : `asin ${asin}`
    const own = found.get(key) ?? {
      sku: skus[sku] ?? ('' as Sku),
      asin: asin === 0 ? null : (asins[asin] ?? null),
      units: 0,
      revenueMinor: 0,
    }
    found.set(key, own)
    own.units += sales.units[line] as number
    own.revenueMinor += sales.revenue[line] as number
  }
  return [...found.values()].sort(
    (a, b) => b.revenueMinor - a.revenueMinor || (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0),
  )
}
