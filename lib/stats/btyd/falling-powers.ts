// (1 + T/alpha)^-shape for every distinct T, computed once for all buyers with the same x instead of once a buyer.

/** Such a power times the inverse of another stays inside the range of a double up to this exponent. */
const SAFE = 600

/**
 * Fills powers[i] = exp(-shape waited[i] - s lived[i]), if that is safe and cheaper than asking row by row.
 *
 * @param rows how many rows will ask.
 * @param waited and lived rise; `lived` and `s` only where a second clock runs down.
 * @returns false: nothing filled; take the exponential of each row's difference.
 * @throws never.
 */
export function fillFallingPowers(
  powers: Float64Array,
  rows: number,
  shape: number,
  waited: Float64Array,
  s = 0,
  lived: Float64Array = waited,
): boolean {
  const last = powers.length - 1
  if (rows < powers.length) return false
  if (!(shape * (waited[last] as number) + s * (lived[last] as number) < SAFE)) return false
  for (let i = 0; i <= last; i++)
    powers[i] = Math.exp(-shape * (waited[i] as number) - s * (lived[i] as number))
  return true
}
