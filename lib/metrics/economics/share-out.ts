// One amount over several receivers, in whole minor units, so that the parts add up to it: no cent is lost or made.

/**
 * Splits a whole amount by weights: everyone gets the whole part of the exact share, and what is left goes unit by unit
 * to the largest remainders, ties to the first (Hamilton's method; Balinski and Young 1982, "Fair representation").
 *
 * @param total a whole number of minor units, of either sign.
 * @param weights 0 or more; all 0 = equal shares.
 * @example shareOut(-100, [1, 1, 1]) // [-34, -33, -33]
 * @throws never; nobody gets nothing.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0)
  const shareOf = (weight: number): number =>
    whole > 0 ? (Math.abs(total) * Math.max(0, weight)) / whole : Math.abs(total) / weights.length
  const parts = weights.map(weight => Math.floor(shareOf(weight)))
  let left = Math.abs(total) - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: shareOf(weight) - (parts[at] as number) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder) {
    if (left <= 0) break
    parts[at] = (parts[at] as number) + 1
    left--
  }
  return total < 0 ? parts.map(part => (part === 0 ? 0 : -part)) : parts
}
