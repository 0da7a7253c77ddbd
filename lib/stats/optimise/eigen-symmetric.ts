// Eigenvalues and eigenvectors of a small symmetric matrix: shows which directions a likelihood leaves open.

export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array
  /** Row i is the unit eigenvector of values[i]. */
  readonly vectors: Float64Array
}

const MOST_SWEEPS = 60

/**
 * The cyclic method of Jacobi (1846), as in Golub and Van Loan (1996), "Matrix Computations", section 8.4.
 *
 * @param matrix row-major, n x n, symmetric; not changed.
 * @throws never; NaN in gives NaN out.
 */
export function eigenSymmetric(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, n) > 0; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (a[i * n + i] as number) - (a[j * n + j] as number),
  )
  const vectors = new Float64Array(n * n)
  order.forEach((from, to) => {
    for (let k = 0; k < n; k++) vectors[to * n + k] = v[k * n + from] as number
  })
  return { values: Float64Array.from(order, i => a[i * n + i] as number), vectors }
}

/** The largest entry beside the diagonal that still matters next to its diagonal. */
function offDiagonal(a: Float64Array, n: number): number {
  let most = 0
  for (let p = 0; p < n; p++)
    for (let q = p + 1; q < n; q++) {
      const scale = Math.sqrt(Math.abs((a[p * n + p] as number) * (a[q * n + q] as number)))
      const entry = Math.abs(a[p * n + q] as number)
      if (entry > 1e-17 * scale && entry > 1e-300) most = Math.max(most, entry)
    }
  return most
}

/** Turns the plane of p and q so that entry (p, q) becomes 0. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const entry = a[p * n + q] as number
  if (entry === 0) return
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * entry)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta))
  const cosine = 1 / Math.hypot(1, tangent)
  const sine = tangent * cosine
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, cosine, sine)
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, cosine, sine)
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, cosine, sine)
  a[p * n + q] = 0
  a[q * n + p] = 0
}

function turn(of: Float64Array, i: number, j: number, cosine: number, sine: number): void {
  const [one, other] = [of[i] as number, of[j] as number]
  of[i] = cosine * one - sine * other
  of[j] = sine * one + cosine * other
}
