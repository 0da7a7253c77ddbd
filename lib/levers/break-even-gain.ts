// What a discount must bring back to pay for itself.

/**
 * The share by which repurchase must rise so that orders that each earn less earn as much in all:
 * (1 + gain)(margin - cost) = margin, so gain = cost / (margin - cost).
 *
 * @param marginShare gross margin before the lever, 0 to 1.
 * @param costShare what the lever takes of the price, 0 to 1.
 * @returns null when the margin is not known; Infinity when the lever takes all of it or more.
 * @example breakEvenGain(0.3, 0.05) // 0.2: a fifth more reorders pays a 5 % discount at a margin of 30 %
 * @throws never.
 */
export function breakEvenGain(marginShare: number | null, costShare: number): number | null {
  if (marginShare === null) return null
  return marginShare > costShare ? costShare / (marginShare - costShare) : Number.POSITIVE_INFINITY
}

/**
 * True unless the gain is known to be out of reach: when a share `repeatShare` comes back today, repurchase cannot
 * rise by more than (1 - repeatShare) / repeatShare, everybody coming back.
 *
 * @throws never.
 */
export const withinReach = (gain: number | null, repeatShare: number): boolean =>
  gain === null || (Number.isFinite(gain) && gain <= (1 - repeatShare) / repeatShare)
