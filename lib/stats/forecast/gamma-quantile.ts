// Points of the gamma distribution: the right-skewed shape of a total that cannot fall below 0.
import { logGamma } from '@/lib/stats/special/log-gamma'
import { regularisedGamma } from '@/lib/stats/special/regularised-gamma'
import { normalQuantile } from './normal-quantile'

/** Beyond this shape the gamma is normal to all digits that matter here, and its series long. */
const NORMAL_FROM = 1e6

/**
 * The value below which a Gamma(shape, rate 1) variable lies with probability p; 0 where it is too small for a double.
 *
 * Start by Wilson and Hilferty (1931), PNAS 17, or by the first term of the series below it; then Newton's method on the
 * logarithm of the value, kept inside a bracket.
 *
 * @example gammaQuantile(1, 0.5) // ln 2
 * @throws RangeError unless shape is positive and finite and 0 < p < 1.
 */
export function gammaQuantile(shape: number, p: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY && p > 0 && p < 1))
    throw new RangeError(`No ${p} quantile of a gamma of shape ${shape}.`)
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  if (shape > NORMAL_FROM) return shape * root ** 3
  // Near 0: P(shape, x) is about x^shape / G(shape + 1).
  const small = (Math.log(p) + logGamma(shape + 1)) / shape
  if (small < -690) return 0
  let at = root > 0.1 && shape > 0.5 ? Math.log(shape) + 3 * Math.log(root) : small
  let [low, high] = [-700, Math.log(shape + 60 * Math.sqrt(shape) + 800)]
  for (let step = 0; step < 100; step++) {
    at = Math.min(high, Math.max(low, at))
    const x = Math.exp(at)
    const { lower, upper } = regularisedGamma(shape, x)
    // The smaller side is the one computed without cancellation.
    const error = lower < upper ? lower - p : 1 - p - upper
    if (error < 0) low = at
    else high = at
    const density = Math.exp(shape * at - x - logGamma(shape))
    const newton = density > 0 ? at - error / density : Number.NaN
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - at) < 1e-12) return Math.exp(next)
    at = next
  }
  return Math.exp(at)
}
