// Gauss-Legendre rules: integrals of smooth functions over a short stretch from a handful of values.

export interface QuadratureRule {
  /** Between -1 and 1, ascending. */
  readonly nodes: Float64Array
  /** Sum to 2. */
  readonly weights: Float64Array
}

/**
 * The rule with n points, exact for polynomials up to degree 2n - 1.
 *
 * Roots of the Legendre polynomial by Newton's method from Tricomi's estimate; Abramowitz and Stegun (1964), 25.4.29.
 *
 * @example gaussLegendre(2).nodes // -0.577, 0.577
 * @throws RangeError unless n is a whole number from 1.
 */
export function gaussLegendre(n: number): QuadratureRule {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`No rule with ${n} points.`)
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    for (let round = 0; round < 8; round++) {
      const { value, slope } = legendre(n, x)
      x -= value / slope
    }
    if (2 * i + 1 === n) x = 0
    const { slope } = legendre(n, x)
    nodes[i] = -x
    nodes[n - 1 - i] = x
    weights[i] = 2 / ((1 - x * x) * slope * slope)
    weights[n - 1 - i] = weights[i] as number
  }
  return { nodes, weights }
}

/** P_n(x) and its derivative by the three-term recurrence, Abramowitz and Stegun 22.7.10 and 22.8.5. */
function legendre(n: number, x: number): { value: number; slope: number } {
  let before = 1
  let value = x
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k
    before = value
    value = next
  }
  return { value, slope: (n * (x * value - before)) / (x * x - 1) }
}
