// Sums of ln(c + i) and 1/(c + i): ratios of gamma functions at whole steps, without the gamma function.

export interface RisingSums {
  /** logs[m] = sum over i < m of ln(c + i) = ln G(c + m) - ln G(c). */
  readonly logs: Float64Array
  /** inverses[m] = its derivative by c: the sum of 1/(c + i). */
  readonly inverses: Float64Array
  /** Computes both for a new c > 0. */
  fill(c: number): void
}

/**
 * Tables for m = 0 up to `most`, empty until filled.
 *
 * Abramowitz and Stegun (1964), 6.1.22 and 6.3.6. Unlike a difference of ln G values this loses nothing at large c.
 *
 * @throws never.
 */
export function risingSums(most: number): RisingSums {
  const logs = new Float64Array(most + 1)
  const inverses = new Float64Array(most + 1)
  return {
    logs,
    inverses,
    fill(c) {
      let log = 0
      let inverse = 0
      for (let m = 0; m <= most; m++) {
        logs[m] = log
        inverses[m] = inverse
        log += Math.log(c + m)
        inverse += 1 / (c + m)
      }
    },
  }
}
