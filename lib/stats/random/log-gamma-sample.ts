// Draws of the logarithm of a gamma variable: shapes far below 1, as sparse shops have them, give values no double can hold.
import { normalSample } from './normal-sample'

/**
 * The natural logarithm of one draw from Gamma(shape, rate 1).
 *
 * Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26, section 6; for shape < 1
 * their section 8, G(shape) = G(shape + 1) U^(1/shape), here as a sum of logarithms.
 *
 * @param shape above 0.
 * @param random uniform on [0, 1).
 * @throws RangeError unless shape is positive and finite.
 */
export function logGammaSample(shape: number, random: () => number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`No gamma of shape ${shape}.`)
  if (shape < 1) return logGammaSample(shape + 1, random) + Math.log(1 - random()) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = normalSample(random)
    const root = 1 + c * normal
    if (root <= 0) continue
    const cube = root * root * root
    const uniform = 1 - random()
    if (Math.log(uniform) < 0.5 * normal * normal + d * (1 - cube + Math.log(cube)))
      return Math.log(d) + Math.log(cube)
  }
}
