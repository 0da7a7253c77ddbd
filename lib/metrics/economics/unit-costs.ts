// "What did this unit cost the seller?" Unit costs as typed in or imported, by SKU and day.
import type { StudyTask } from '@/lib/schema/study'

export interface UnitCost {
  /** Positive minor units: goods, inbound freight and everything else of one unit. */
  minor: number
  /** Sold before the first day a cost is stated for: the first cost is taken. */
  ofLaterDay: boolean
}

/** The cost of a unit sold on a day; null = none is stated. */
export type UnitCosts = (sku: number, asin: number, day: number) => UnitCost | null

interface Step {
  fromDay: number
  minor: number
}

/**
 * The last cost from a day that is not after the purchase; before the first, the first. Inbound and other costs that are
 * not stated are 0. A line whose SKU is not known takes the cost of the ASIN's only SKU with costs.
 *
 * @throws never.
 */
export function unitCosts({ money, asinOfSku }: StudyTask): UnitCosts {
  const bySku = new Map<number, Step[]>()
  for (const { skuId, fromDay, unitCostMinor, inboundMinor, otherMinor } of money.unitCosts) {
    const step = { fromDay, minor: unitCostMinor + (inboundMinor ?? 0) + (otherMinor ?? 0) }
    const steps = bySku.get(skuId)
    if (skuId === 0) continue
    if (steps === undefined) bySku.set(skuId, [step])
    else steps.push(step)
  }
  const onlySku = new Map<number, number>()
  for (const [sku, steps] of bySku) {
    steps.sort((a, b) => a.fromDay - b.fromDay)
    const asin = asinOfSku[sku] ?? 0
    onlySku.set(asin, onlySku.has(asin) ? 0 : sku)
  }
  return (sku, asin, day) => {
    const steps = bySku.get(sku !== 0 ? sku : asin !== 0 ? (onlySku.get(asin) ?? 0) : 0)
    const first = steps?.[0]
    if (steps === undefined || first === undefined) return null
    if (day < first.fromDay) return { minor: first.minor, ofLaterDay: true }
    let at = first
    for (const step of steps) if (step.fromDay <= day) at = step
    return { minor: at.minor, ofLaterDay: false }
  }
}
