// Poisson draws: orders in a stretch of time, and the weights of a fast bootstrap.
import { logGamma } from '@/lib/stats/special/log-gamma'

/** From this mean on rejection is faster than adding up probabilities. */
const REJECTION_FROM = 10

/**
 * One draw from the Poisson distribution.
 *
 * Below a mean of 10 by inversion, adding up probabilities from 0 (Devroye 1986, section X.3.3); from 10 on by
 * transformed rejection, algorithm PTRS of Hörmann (1993), Insurance: Mathematics and Economics 12.
 *
 * @param mean 0 or more.
 * @param random uniform on [0, 1).
 * @throws RangeError unless the mean is finite and not negative.
 */
export function poissonSample(mean: number, random: () => number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`No Poisson of mean ${mean}.`)
  return mean < REJECTION_FROM ? byInversion(mean, random) : byRejection(mean, random)
}

function byInversion(mean: number, random: () => number): number {
  let left = random()
  let probability = Math.exp(-mean)
  let count = 0
  // Beyond 200 every probability of a mean below 10 is under 1e-175: rounding alone could lead there.
  while (left >= probability && count < 200) {
    left -= probability
    count++
    probability *= mean / count
  }
  return count
}

function byRejection(mean: number, random: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const logInverseAlpha = Math.log(1.1239 + 1.1328 / (b - 3.4))
  const surely = 0.9277 - 3.6224 / (b - 2)
  const logMean = Math.log(mean)
  for (;;) {
    const u = random() - 0.5
    const v = 1 - random()
    const side = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / side + b) * u + mean + 0.43)
    if (side >= 0.07 && v <= surely) return count
    if (count < 0 || (side < 0.013 && v > side)) continue
    if (
      Math.log(v) + logInverseAlpha - Math.log(a / (side * side) + b) <=
      count * logMean - mean - logGamma(count + 1)
    )
      return count
  }
}
