// The lognormal law of waiting: one humped interval around which people vary by a factor.
import { scaledErfc } from '@/lib/stats/special/scaled-erfc'
import type { WaitingLaw } from './waiting-law'

const SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI)

/**
 * S(t) = Phi(-(ln t - mu) / sigma), with parameters mu and ln(sigma).
 *
 * ln S keeps its digits on both sides: above the median by the scaled complementary error function,
 * Phi(-z) = exp(-z^2/2) erfcx(z / sqrt 2) / 2, below it by log1p of the small share already gone.
 */
export const lognormalLaw: WaitingLaw = {
  size: 2,
  logSurvival(t, parameters, from, slopes, at) {
    const sigma = Math.exp(parameters[from + 1] as number)
    const z = (Math.log(t) - (parameters[from] as number)) / sigma
    const scaled = scaledErfc(Math.abs(z) * Math.SQRT1_2)
    let log: number
    // The hazard of z: the slope of -ln S by z.
    let hazard: number
    if (z >= 0) {
      log = Math.log(scaled / 2) - (z * z) / 2
      hazard = SQRT_TWO_OVER_PI / scaled
    } else {
      const bell = Math.exp((-z * z) / 2)
      const gone = (bell * scaled) / 2
      log = Math.log1p(-gone)
      hazard = (SQRT_TWO_OVER_PI * bell) / (2 * (1 - gone))
    }
    slopes[at] = hazard / sigma
    slopes[at + 1] = hazard * z
    return log
  },
}
