// Whether the buyers of an ASIN come back, and with a rhythm: what decides between a subscription and a coupon.
import type { ReorderWindow } from '@/lib/schema/outlook'
import { ENOUGH_REPEATERS, type LeverFacts } from './lever-rule'

/** Subscribe & Save delivers every two weeks at most, every six months at least. */
const SHORTEST_DAYS = 14
const LONGEST_DAYS = 183
/** Fewer than one in twenty ever coming back is what products bought once look like. */
const ONE_OFF_SHARE = 0.05

export type ShownWindow = Extract<ReorderWindow, { state: 'shown' }>

/** The reorder window of gaps whose rhythm passed its test; null when it did not, or cannot be told. @throws never. */
export function rhythmOf({ outlook }: LeverFacts): ShownWindow | null {
  const window = outlook?.window
  return window?.state === 'shown' && window.n >= ENOUGH_REPEATERS ? window : null
}

/** A rhythm that a delivery plan can match. @throws never. */
export const isDeliverable = ({ mode }: ShownWindow): boolean =>
  mode.value >= SHORTEST_DAYS && mode.value <= LONGEST_DAYS

/**
 * True where enough buyers came back to speak of them, and coming back is no chance event: at least 20, and more than
 * one in twenty by the longest horizon that is known (held to the shop where the outlook has it).
 *
 * @throws never.
 */
export function comesBack({ figures, outlook }: LeverFacts): boolean {
  if ((figures.interval?.n ?? 0) < ENOUGH_REPEATERS) return false
  for (const horizon of [365, 180, 90, 60, 30] as const) {
    const share = outlook?.pooledRepeat[horizon]?.value ?? figures.survival[horizon]
    if (share !== null) return share >= ONE_OFF_SHARE
  }
  return false
}

/** Share who come back by the longest horizon that is known; 0 where none is. @throws never. */
export const everBack = ({ figures: { survival } }: LeverFacts): number =>
  survival[365] ?? survival[180] ?? survival[90] ?? 0
