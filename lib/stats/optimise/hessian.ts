// The curvature of a function at a point, from differences of its gradient: what standard errors are made of.
import type { Target } from './minimise'

/**
 * Second derivatives at x, row-major and symmetric, by central differences of the gradient and one Richardson step:
 * (8 (g(x+h) - g(x-h)) - (g(x+2h) - g(x-2h))) / 12 h, error of order h^4 (Abramowitz and Stegun 1964, 25.3.6).
 *
 * @param width h; 1e-3 suits variables on a log scale.
 * @throws never; entries are NaN where the target gives no finite gradient.
 */
export function hessian(target: Target, x: Float64Array, width = 1e-3): Float64Array {
  const n = x.length
  const matrix = new Float64Array(n * n)
  const at = x.slice()
  const gradient = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (const [steps, weight] of STENCIL) {
      at[i] = (x[i] as number) + steps * width
      target(at, gradient)
      for (let j = 0; j < n; j++) (matrix[i * n + j] as number) += (weight * (gradient[j] as number)) / width
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

const STENCIL = [
  [-2, 1 / 12],
  [-1, -2 / 3],
  [1, 2 / 3],
  [2, -1 / 12],
] as const
