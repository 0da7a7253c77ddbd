// The Wilson score interval: how far a share observed on few buyers can be from the truth.
import { NORMAL_95 } from './normal-95'

/**
 * Limits of the true share behind `successes` out of `n`, each 0 to 1.
 *
 * Wilson (1927), "Probable inference", JASA 22, equation for the roots of (p - p0)^2 = z^2 p0 (1 - p0) / n.
 * Unlike the textbook p +/- z sqrt(pq/n) it never leaves [0, 1] and stays honest at 0 of n and n of n.
 *
 * @example wilsonInterval(1, 4) // { low: 0.0456, high: 0.6994 }
 * @throws RangeError when n is not positive or successes lie outside 0..n.
 */
export function wilsonInterval(successes: number, n: number, z = NORMAL_95): { low: number; high: number } {
  if (!(n > 0 && successes >= 0 && successes <= n)) throw new RangeError(`No share in ${successes} of ${n}.`)
  const share = successes / n
  const spread = (z * z) / n
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread)
  // Rounding may step over the edge by one part in 10^17; at 0 and n the edge is the exact root.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  }
}
