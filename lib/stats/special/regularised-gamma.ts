// The distribution function of the gamma law: waiting times and tails of Poisson counts.
import { logGamma } from './log-gamma'
import { STIRLING_FROM, stirlingRemainder } from './stirling-remainder'

const MOST_TERMS = 20_000

/**
 * P(a, x): the probability that a Gamma(a, rate 1) value is at most x; Q(a, x) = 1 - P, each without cancellation. a > 0, x >= 0.
 *
 * Abramowitz and Stegun (1964): 6.5.29 (series) up to x = a + 1, 6.5.31 (continued fraction, by Lentz 1976) beyond.
 *
 * @example regularisedGamma(1, 2) // { lower: 1 - e^-2, upper: e^-2 }
 * @throws RangeError outside these ranges.
 */
export function regularisedGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && x >= 0)) throw new RangeError(`No incomplete gamma at ${a}, ${x}.`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const front = density(a, x)
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * fraction(a, x))
  return { lower: 1 - upper, upper }
}

/** x^a e^-x / G(a); with a large, by Stirling's formula around x = a, where its leading terms cancel. */
function density(a: number, x: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - logGamma(a))
  const away = (x - a) / a
  const exponent = Math.abs(away) < 0.5 ? a * (Math.log1p(away) - away) : a * Math.log(x / a) - (x - a)
  return Math.exp(exponent - stirlingRemainder(a)) * Math.sqrt(a / (2 * Math.PI))
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n <= MOST_TERMS; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let numerator = 1e300
  let denominator = 1 / b
  let value = denominator
  for (let n = 1; n <= MOST_TERMS; n++) {
    const term = -n * (n - a)
    b += 2
    denominator = 1 / (term * denominator + b)
    numerator = b + term / numerator
    const change = numerator * denominator
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}
