// Quantiles of sorted values, interpolated linearly between order statistics.

/**
 * The value below which a share `p` of the sorted values lies.
 *
 * Hyndman and Fan (1996), "Sample quantiles in statistical packages", definition 7 (the default of R and NumPy):
 * position h = (n - 1) p among the order statistics x[0..n-1], linear between the two neighbours.
 *
 * @param sorted ascending values.
 * @example quantile([10, 20, 40], 0.25) // 15
 * @throws RangeError on no values or p outside 0..1.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (!(sorted.length > 0 && p >= 0 && p <= 1))
    throw new RangeError(`No ${p} quantile of ${sorted.length} values.`)
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (position - below)
}
