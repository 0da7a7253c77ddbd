// What a first order may cost when a share of revenue is to be left over: break-even ACoS and highest click price, recomputed.
import type { BidHorizon, Economics } from '@/lib/schema/economics'
import type { Estimate } from '@/lib/schema/outlook'

export interface BidsAt {
  acos: Estimate | null
  cpcMinor: Estimate | null
  /** What the target takes out of a buyer's contribution, minor units; null where revenue at the horizon is not known. */
  keptMinor: number | null
}

const less = (of: Estimate | null, by: number): Estimate | null =>
  of === null ? null : { value: of.value - by, low: of.low - by, high: of.high - by }

/**
 * How much may ads cost if `targetMarginShare` (0 to 1) of a buyer's revenue up to the horizon is to be left? Spend per first
 * order = contribution(h) - target x revenue(h); ACoS = that / first-order revenue; CPC = that x orders a session brings. The
 * limits move with the value: those of revenue are small beside them. A target of 0 is break-even itself.
 */
export function bidsAt(
  { bids, clv, firstOrderMinor }: Pick<Economics, 'bids' | 'clv' | 'firstOrderMinor'>,
  horizon: BidHorizon,
  targetMarginShare: number,
): BidsAt {
  const acos = bids.breakEvenAcos[horizon]
  const cpc = bids.maxCpcMinor[horizon]
  if (targetMarginShare === 0) return { acos, cpcMinor: cpc, keptMinor: 0 }
  const revenue = clv[horizon].revenue
  if (revenue === null) return { acos: null, cpcMinor: null, keptMinor: null }
  const keptMinor = targetMarginShare * revenue.value
  return {
    acos: firstOrderMinor === null || firstOrderMinor <= 0 ? null : less(acos, keptMinor / firstOrderMinor),
    cpcMinor: bids.conversion === null ? null : less(cpc, keptMinor * bids.conversion.value),
    keptMinor,
  }
}
