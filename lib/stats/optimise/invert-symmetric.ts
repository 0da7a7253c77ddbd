// The inverse of a small symmetric positive definite matrix, and how near it is to having none.
import { eigenSymmetric } from './eigen-symmetric'

export interface SymmetricInverse {
  /** Row-major; null unless every eigenvalue is positive and finite. */
  readonly inverse: Float64Array | null
  /** Largest over smallest eigenvalue; Infinity when there is no inverse. */
  readonly condition: number
  /** Ascending. */
  readonly eigenvalues: Float64Array
}

/**
 * The inverse as the sum of v v' / lambda over the eigenvectors (Golub and Van Loan 1996, section 8.1).
 *
 * @param matrix row-major, n x n, symmetric.
 * @param floor eigenvalues at or below this part of the largest count as none at all: the inverse leaves them out when
 * `truncated` (a pseudo-inverse, uncertainty of the directions that are known), otherwise there is no inverse.
 * @throws never.
 */
export function invertSymmetric(
  matrix: Float64Array,
  n: number,
  { floor = 0, truncated = false }: { floor?: number; truncated?: boolean } = {},
): SymmetricInverse {
  const { values, vectors } = eigenSymmetric(matrix, n)
  const [least, most] = [values[0] ?? Number.NaN, values[n - 1] ?? Number.NaN]
  const usable = Number.isFinite(least) && Number.isFinite(most)
  const positive = usable && least > floor * most && least > 0
  const condition = positive ? most / least : Number.POSITIVE_INFINITY
  if (!positive && !(truncated && usable)) return { inverse: null, condition, eigenvalues: values }
  const inverse = new Float64Array(n * n)
  for (let e = 0; e < n; e++) {
    const value = values[e] as number
    if (!(value > floor * most && value > 0)) continue
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        (inverse[i * n + j] as number) +=
          ((vectors[e * n + i] as number) * (vectors[e * n + j] as number)) / value
  }
  return { inverse, condition, eigenvalues: values }
}
