// The curvature of a function at a point, from differences of its gradient: what standard errors are made of.
import type { Target } from './minimise'

/**
 * Second derivatives at x, row-major and symmetric, by central differences of the gradient (error of order h^2) and the
 * mean of both mixed ones. Abramowitz and Stegun (1964), 25.3.21.
 *
 * @param width h; 1e-3 suits variables on a log scale: seven digits of the curvature, at two gradients a variable.
 * @throws never; entries are NaN where the target gives no finite gradient.
 */
export function hessian(target: Target, x: Float64Array, width = 1e-3): Float64Array {
  const n = x.length
  const matrix = new Float64Array(n * n)
  const at = x.slice()
  const gradient = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (const side of [-1, 1]) {
      at[i] = (x[i] as number) + side * width
      target(at, gradient)
      for (let j = 0; j < n; j++)
        (matrix[i * n + j] as number) += (side * (gradient[j] as number)) / (2 * width)
    }
    at[i] = x[i] as number
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const mean = ((matrix[i * n + j] as number) + (matrix[j * n + i] as number)) / 2
      matrix[i * n + j] = mean
      matrix[j * n + i] = mean
    }
  return matrix
}
