// The chance to have dropped out between two times and bought no more: the integral at the heart of Pareto/NBD.
import { gaussLegendre, type QuadratureRule } from '@/lib/stats/special/gauss-legendre'

/** Pareto/NBD at one number of purchases: shape = r + x; natural parameters. */
export interface ParetoShape {
  readonly shape: number
  readonly alpha: number
  readonly s: number
  readonly beta: number
}

/** How many integrals stand in an array of them: of 1, ln(1+u/alpha), u/(alpha+u), ln(1+u/beta), u/(beta+u). */
export const LIFETIME_INTEGRALS = 5

const WIDE = gaussLegendre(16)
const NARROW = gaussLegendre(4)
/** e^-38 is below the last digit of 1: farther out the integrand no longer counts. */
const NEGLIGIBLE = 38

/**
 * Adds to out[0..4] the integrals from `from` to `to` of f(u) times 1, ln(1+u/alpha), u/(alpha+u), ln(1+u/beta) and
 * u/(beta+u), where f(u) = ((alpha+from)/(alpha+u))^shape ((beta+from)/(beta+u))^s / (beta+u), so s f(u) is the density
 * of dropping out at u with no purchase since `from`, held against having got to `from`.
 *
 * Schmittlein, Morrison and Colombo (1987), Management Science 33, equation A10, integrated instead of turned into 2F1:
 * every term is positive. The stretch is cut where f has fallen by e^-38, into panels in which neither f falls by more
 * than e^-4 nor min(alpha, beta) + u doubles; there 16 points of Gauss and Legendre leave 1e-15 (4 on short panels: 1e-13).
 *
 * @param alongAll false: only out[0].
 * @throws never.
 */
export function addLifetimeIntegrals(
  of: ParetoShape,
  from: number,
  to: number,
  out: Float64Array,
  alongAll = true,
): void {
  const { shape, alpha, s, beta } = of
  const end = Math.min(
    to,
    from + (alpha + from) * Math.expm1(NEGLIGIBLE / shape),
    from + (beta + from) * Math.expm1(NEGLIGIBLE / (s + 1)),
  )
  if (!(end > from)) return
  const near = Math.min(alpha, beta) + from
  const stretch = Math.log1p((end - from) / near)
  const fall =
    shape * Math.log1p((end - from) / (alpha + from)) + (s + 1) * Math.log1p((end - from) / (beta + from))
  const panels = Math.ceil(Math.max(stretch / 0.7, fall / 4))
  const rule = stretch < 0.1 && fall < 0.3 ? NARROW : WIDE
  let start = from
  for (let panel = 1; panel <= panels; panel++) {
    const stop = panel === panels ? end : from + near * Math.expm1((stretch * panel) / panels)
    addPanel(of, from, start, stop, rule, out, alongAll)
    start = stop
  }
}

function addPanel(
  { shape, alpha, s, beta }: ParetoShape,
  from: number,
  start: number,
  stop: number,
  { nodes, weights }: QuadratureRule,
  out: Float64Array,
  alongAll: boolean,
): void {
  const waitedFrom = alongAll ? Math.log1p(from / alpha) : 0
  const livedFrom = alongAll ? Math.log1p(from / beta) : 0
  const half = (stop - start) / 2
  const middle = (stop + start) / 2
  for (let i = 0; i < nodes.length; i++) {
    const u = middle + half * (nodes[i] as number)
    const since = u - from
    const waited = Math.log1p(since / (alpha + from))
    const lived = Math.log1p(since / (beta + from))
    const f = (half * (weights[i] as number) * Math.exp(-shape * waited - s * lived)) / (beta + u)
    add(out, 0, f)
    if (!alongAll) continue
    add(out, 1, f * (waitedFrom + waited))
    add(out, 2, (f * u) / (alpha + u))
    add(out, 3, f * (livedFrom + lived))
    add(out, 4, (f * u) / (beta + u))
  }
}

const add = (to: Float64Array, i: number, value: number): void => {
  to[i] = (to[i] as number) + value
}
