// The derivative of ln G: what gradients of gamma and beta likelihoods are made of.

/** B(2k) / (2k), k = 1, 2, ... */
const TERMS = [
  0.08333333333333333, -0.008333333333333333, 0.003968253968253968, -0.004166666666666667,
  0.007575757575757576, -0.021092796092796094, 0.08333333333333333, -0.4432598039215686, 3.0539543302701198,
  -26.456212121212122,
]

/**
 * d/dx ln G(x) for x > 0, to about 1e-15 of its size (absolute beside its zero at 1.4616); -Infinity at 0, NaN below.
 *
 * Abramowitz and Stegun (1964): 6.3.5 (recurrence) up to 8, 6.3.18 (asymptotic series) beyond.
 *
 * @example digamma(1) // -0.5772156649, minus Euler's constant
 * @throws never.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  let shifted = x
  let below = 0
  while (shifted < 8) {
    below += 1 / shifted
    shifted += 1
  }
  const square = 1 / (shifted * shifted)
  let sum = 0
  for (let i = TERMS.length - 1; i >= 0; i--) sum = (sum + (TERMS[i] as number)) * square
  return Math.log(shifted) - 0.5 / shifted - sum - below
}
