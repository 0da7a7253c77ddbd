// What a first order may cost when a share of revenue is to be left over: break-even ACoS and highest click price, recomputed.
import type { BidHorizon, Economics } from '@/lib/schema/economics'
import type { Estimate } from '@/lib/schema/outlook'

export interface BidsAt {
  acos: Estimate | null
  cpcMinor: Estimate | null
  /** What the target takes out of a buyer's contribution, minor units; null where revenue at the horizon is not known. */
  keptMinor: number | null
}

/** Shares of revenue to be left over: the one tried out, and the one in the settings. */
export interface Targets {
  target: number
  kept: number
}

const times = (of: Estimate | null, by: number): Estimate | null =>
  of === null ? null : { value: of.value * by, low: of.low * by, high: of.high * by }
const less = (of: Estimate | null, by: number): Estimate | null =>
  of === null ? null : { value: of.value - by, low: of.low - by, high: of.high - by }

/**
 * How much may ads cost if `target` (0 to 1) of a buyer's revenue up to the horizon is to be left? Spend per first order =
 * contribution(h) - target x revenue(h); ACoS = that / first-order revenue; CPC = that x orders a session brings. The limits
 * move with the value: those of revenue are small beside them. Break-even ACoS is stated without a target, the click price
 * with the one that is kept in the settings: at that target it stands as stated.
 */
export function bidsAt(
  { bids, clv, firstOrderMinor }: Pick<Economics, 'bids' | 'clv' | 'firstOrderMinor'>,
  horizon: BidHorizon,
  { target, kept }: Targets,
): BidsAt {
  const { contribution, revenue } = clv[horizon]
  const acos = bids.breakEvenAcos[horizon]
  const stated = bids.maxCpcMinor[horizon]
  if (revenue === null)
    return {
      acos: target === 0 ? acos : null,
      cpcMinor: target === kept ? stated : null,
      keptMinor: target === 0 ? 0 : null,
    }
  const keptMinor = target * revenue.value
  const orders = bids.conversion?.value ?? null
  return {
    acos: firstOrderMinor === null || firstOrderMinor <= 0 ? null : less(acos, keptMinor / firstOrderMinor),
    cpcMinor:
      target === kept
        ? stated
        : stated === null || orders === null
          ? null
          : times(less(contribution, keptMinor), orders),
    keptMinor,
  }
}
