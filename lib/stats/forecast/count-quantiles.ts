// How many orders one buyer will place, as the shortest run of counts that holds the level.

/**
 * The shortest run of counts low..high with probability at least `level`; of equally short ones the likeliest.
 *
 * A highest-density region (Hyndman 1996, The American Statistician 50): equal tails would waste half of the level on
 * a lower tail that a buyer who most likely orders nothing does not have.
 *
 * @param atLeast atLeast[m] = P(Y >= m), m = 0, 1, ...; falling, atLeast[0] = 1. Counts beyond the list do not occur
 * in the answer: a list that ends above 1 - level gives its last count as high, with `open` set.
 * @example countQuantiles(Float64Array.of(1, 0.3, 0.05), 0.9) // { low: 0, high: 1, open: false }
 * @throws RangeError on an empty list or a level outside 0..1.
 */
export function countQuantiles(
  atLeast: Float64Array,
  level: number,
): { low: number; high: number; open: boolean } {
  const last = atLeast.length - 1
  if (last < 0 || !(level > 0 && level < 1))
    throw new RangeError(`No ${level} interval of ${last + 1} counts.`)
  const held = (low: number, high: number): number => (atLeast[low] as number) - (atLeast[high + 1] ?? 0)
  let best = { low: 0, high: last, open: (atLeast[last] as number) > 1 - level && last > 0 }
  if (best.open) return best
  let bestHeld = held(0, last)
  let low = 0
  for (let high = 0; high <= last; high++) {
    // A hair of rounding in the sums must not cost a whole count.
    while (low < high && held(low + 1, high) >= level - 1e-12) low++
    const mass = held(low, high)
    const length = high - low
    if (mass < level - 1e-12) continue
    if (length < best.high - best.low || (length === best.high - best.low && mass > bestHeld)) {
      best = { low, high, open: false }
      bestHeld = mass
    }
  }
  return best
}
