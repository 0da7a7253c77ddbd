// What Stirling's formula leaves of ln G(x): kept apart because differences of large ln G values must cancel exactly.

/** From here on eight terms of the series reach double precision. */
export const STIRLING_FROM = 8

/** B(2k) / (2k (2k - 1)), k = 1, 2, ... */
const TERMS = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
  0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
  0.17964437236883057,
]

/**
 * ln G(x) - ((x - 1/2) ln x - x + ln(2 pi)/2) for x >= 8, to about 1e-16.
 *
 * Abramowitz and Stegun (1964), 6.1.40.
 *
 * @example stirlingRemainder(10) // 0.00833056343336287
 * @throws never.
 */
export function stirlingRemainder(x: number): number {
  const inverse = 1 / x
  const square = inverse * inverse
  let sum = 0
  for (let i = TERMS.length - 1; i >= 0; i--) sum = sum * square + (TERMS[i] as number)
  return sum * inverse
}
