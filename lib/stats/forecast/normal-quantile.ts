// Points of the standard normal distribution for any confidence level, where a fixed 95 % will not do.
import { scaledErfc } from '@/lib/stats/special/scaled-erfc'

/** Coefficients of Acklam's rational approximation, highest power first. */
const CENTRE_TOP = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const CENTRE_BOTTOM = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
]
const TAIL_TOP = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BOTTOM = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]
const TAIL_BELOW = 0.02425

/**
 * Phi^-1(p): the value below which a standard normal variable lies with probability p.
 *
 * Acklam (2003), rational approximation (relative error 1.15e-9), sharpened by one step of Halley's method to about 1e-15.
 *
 * @example normalQuantile(0.95) // 1.6448536
 * @throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`No normal quantile at ${p}.`)
  if (p > 0.5) return -normalQuantile(1 - p)
  const first = p < TAIL_BELOW ? inTail(p) : inCentre(p)
  // For x <= 0: Phi(x) = scaledErfc(-x / sqrt 2) exp(-x^2/2) / 2; the exponential cancels against the density's.
  const density = Math.exp(-0.5 * first * first) / Math.sqrt(2 * Math.PI)
  const error = normalBelow(first) - p
  const step = error / density
  return density > 0 ? first - step / (1 + (first * step) / 2) : first
}

/**
 * Phi(x): the probability that a standard normal variable is at most x; Abramowitz and Stegun (1964), 7.1.22.
 *
 * @throws never.
 */
export function normalBelow(x: number): number {
  const tail = 0.5 * scaledErfc(Math.abs(x) * Math.SQRT1_2) * Math.exp(-0.5 * x * x)
  return x > 0 ? 1 - tail : tail
}

function inTail(p: number): number {
  const root = Math.sqrt(-2 * Math.log(p))
  return polynomial(TAIL_TOP, root) / polynomial(TAIL_BOTTOM, root)
}

function inCentre(p: number): number {
  const offset = p - 0.5
  const square = offset * offset
  return (offset * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
