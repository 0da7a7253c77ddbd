// The share below which a given part of a beta law lies: the ends of an interval for a share.
import { logBeta } from '@/lib/stats/special/log-beta'
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'

/**
 * x with I_x(a, b) = p.
 *
 * Halley's steps on I_x - p (Press et al. 2007, "Numerical Recipes", section 6.14), kept inside a bracket that each of
 * them narrows, halving where a step would leave it: cannot fail for any a, b. Where all of it lies so close to 0 that I_x = x^a / (a B(a, b)) holds to the last digit
 * (small a), that is solved directly; beside 1 the same by symmetry.
 *
 * @example betaQuantile(0.5, 2, 2) // 0.5
 * @throws RangeError unless 0 <= p <= 1 and a, b > 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) throw new RangeError(`No beta quantile at ${p}, ${a}, ${b}.`)
  if (p === 0 || p === 1) return p
  const scale = logBeta(a, b)
  const bottom = Math.exp((Math.log(p * a) + scale) / a)
  if (bottom * (1 + b) < 1e-15) return bottom
  const top = Math.exp((Math.log1p(-p) + Math.log(b) + scale) / b)
  if (top * (1 + a) < 1e-15) return 1 - top
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < MOST_STEPS; step++) {
    const apart = incompleteBeta(x, a, b) - p
    if (apart === 0) return x
    if (apart > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale)
    const newton = apart / density
    const bend = newton * ((a - 1) / x - (b - 1) / (1 - x))
    const halley = x - newton / (1 - Math.min(1, bend) / 2)
    const inside = halley > low && halley < high
    const next = inside ? halley : (low + high) / 2
    // The error shrinks to its third power: after so small a step nothing is left of it.
    if (Math.abs(next - x) <= (inside ? 1e-6 : 1e-15) * Math.min(x, 1 - x)) return next
    x = next
  }
  return x
}

/** Halving alone needs about 1,100 steps down to the smallest double, and hardly ever more than 20 happen. */
const MOST_STEPS = 1_100
