// The ratio of two sums over the same buyers, and how far it can be from the truth.
import { type MeanWithLimits, meanWithLimits } from './mean-with-limits'

/**
 * Sum of `parts` / sum of `wholes`, with 95 % limits.
 *
 * Cochran (1977), "Sampling techniques", 2.11: the ratio R has the variance of the mean of part - R x whole, over the
 * mean whole squared. Not the mean of ratios, which a few buyers with a tiny whole would rule.
 *
 * @example ratioWithLimits([3, 6], [2, 4]) // 1.5
 * @throws never; null where the wholes add up to nothing, or lists differ in length.
 */
export function ratioWithLimits(parts: ArrayLike<number>, wholes: ArrayLike<number>): MeanWithLimits | null {
  const n = parts.length
  const whole = sumOf(wholes)
  if (n !== wholes.length || !(whole > 0)) return null
  const value = sumOf(parts) / whole
  const apart = new Float64Array(n)
  for (let i = 0; i < n; i++) apart[i] = (parts[i] as number) - value * (wholes[i] as number)
  const off = meanWithLimits(apart)
  if (off === null || off.low === null || off.high === null) return { value, low: null, high: null, n }
  const half = ((off.high - off.low) / 2) * (n / whole)
  return { value, low: value - half, high: value + half, n }
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum
}
