// The logarithms at the points of quadrature between neighbouring times: taken once for all x, since they do not depend on x.
import { gaussLegendre } from '@/lib/stats/special/gauss-legendre'

const RULE = gaussLegendre(4)
/** Points in each stretch between neighbouring times. */
export const STRETCH_POINTS = RULE.nodes.length

/** Of point p in the stretch that begins at time i, at [STRETCH_POINTS i + p]; u = the point, `from` = times[i]. */
export interface LifetimeNodes {
  /** ln((alpha+u)/(alpha+from)) and ln((beta+u)/(beta+from)). */
  readonly waited: Float64Array
  readonly lived: Float64Array
  /** u/(alpha+u) and u/(beta+u). */
  readonly waitedShare: Float64Array
  readonly livedShare: Float64Array
  /** Half the stretch times the rule's weight, over beta + u. */
  readonly weight: Float64Array
  /** Computes all for new parameters. */
  fill(alpha: number, beta: number): void
}

/** Empty tables for the stretches between these ascending times. @throws never. */
export function lifetimeNodes(times: Float64Array): LifetimeNodes {
  const size = Math.max(0, times.length - 1) * STRETCH_POINTS
  const table = (): Float64Array => new Float64Array(size)
  const [waited, lived, waitedShare, livedShare, weight] = [table(), table(), table(), table(), table()]
  return {
    waited,
    lived,
    waitedShare,
    livedShare,
    weight,
    fill(alpha, beta) {
      for (let i = 0, at = 0; i + 1 < times.length; i++) {
        const from = times[i] as number
        const half = ((times[i + 1] as number) - from) / 2
        for (let p = 0; p < STRETCH_POINTS; p++, at++) {
          const since = half * (1 + (RULE.nodes[p] as number))
          const u = from + since
          waited[at] = Math.log1p(since / (alpha + from))
          lived[at] = Math.log1p(since / (beta + from))
          waitedShare[at] = u / (alpha + u)
          livedShare[at] = u / (beta + u)
          weight[at] = (half * (RULE.weights[p] as number)) / (beta + u)
        }
      }
    },
  }
}
