// What a buyer spends per order where the Gamma-Gamma model does not hold: the buyer's own mean, drawn toward the shop's.
import { type SpendRows, spendColumns, tellsSpending } from './spend-rows'

export interface ShrunkenMean {
  /** The shop's mean: what a buyer of whom nothing is known spends. */
  readonly mean: number
  /** Variance of the true means between buyers, and of single orders around a buyer's own mean. */
  readonly between: number
  readonly within: number
  /** Variance of `mean` itself. */
  readonly meanVariance: number
  /** Buyers. */
  readonly n: number
}

/** Below this many buyers the two variances cannot be told apart. */
const SEPARABLE_FROM = 5

/**
 * Variance components of mean spends m_i over x_i transactions, Var(m_i) = between + within / x_i, from the squares
 * around the plain and the x-weighted mean (two equations, two unknowns, both kept at 0 or above).
 *
 * Bühlmann and Straub (1970), "Glaubwürdigkeit für Schadensätze"; moments as in Henderson (1953), Biometrics 9.
 * Where all x are equal, or with fewer than 5 buyers, the two cannot be told apart: half of the spread goes to each.
 *
 * @returns null without a buyer of positive spend.
 * @throws never.
 */
export function shrunkenMean(rows: SpendRows): ShrunkenMean | null {
  const { x, m, n } = spendColumns(rows)
  if (n === 0) return null
  const { between, within } = components(x, m)
  // The best weights for the shop's mean are the inverse variances of the buyers' means.
  let weights = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    const variance = between + within / (x[i] as number)
    const weight = variance > 0 ? 1 / variance : (x[i] as number)
    weights += weight
    sum += weight * (m[i] as number)
  }
  const meanVariance = between + within > 0 ? 1 / weights : 0
  return { mean: sum / weights, between, within, meanVariance, n }
}

function components(x: Float64Array, m: Float64Array): { between: number; within: number } {
  const n = x.length
  const [plain, weighted] = squares(x, m)
  if (n < 2) return { between: 0, within: 0 }
  let times = 0
  let timesSquared = 0
  let inverse = 0
  for (const one of x) {
    times += one
    timesSquared += one * one
    inverse += 1 / one
  }
  // plain = between (n-1) + within (1-1/n) sum(1/x); weighted = between (sum x - sum x^2 / sum x) + within (n-1).
  const [a, b] = [n - 1, (1 - 1 / n) * inverse]
  const [c, d] = [times - timesSquared / times, n - 1]
  const determinant = a * d - b * c
  if (n < SEPARABLE_FROM || Math.abs(determinant) < 1e-6 * a * d) {
    const half = plain / (n - 1) / 2
    return { between: half, within: (half * n) / inverse }
  }
  const between = (plain * d - weighted * b) / determinant
  const within = (a * weighted - c * plain) / determinant
  if (between <= 0) return { between: 0, within: weighted / d }
  if (within <= 0) return { between: plain / a, within: 0 }
  return { between, within }
}

/** Squares of m around its plain mean, and x-weighted squares around its x-weighted mean. */
function squares(x: Float64Array, m: Float64Array): [number, number] {
  let times = 0
  let plainMean = 0
  let weightedMean = 0
  for (let i = 0; i < x.length; i++) {
    times += x[i] as number
    plainMean += (m[i] as number) / x.length
    weightedMean += (x[i] as number) * (m[i] as number)
  }
  weightedMean /= times
  let plain = 0
  let weighted = 0
  for (let i = 0; i < x.length; i++) {
    plain += ((m[i] as number) - plainMean) ** 2
    weighted += (x[i] as number) * ((m[i] as number) - weightedMean) ** 2
  }
  return [plain, weighted]
}

/**
 * The buyer's expected mean spend, Z m + (1 - Z) times the shop's, Z = between / (between + within / x), and the
 * variance that is left around it (Bühlmann and Straub 1970).
 *
 * @throws never.
 */
export function shrunkenSpend(model: ShrunkenMean, x: number, m: number): { mean: number; variance: number } {
  const own = tellsSpending(x, m)
  const { between, within, meanVariance } = model
  const spread = own ? between + within / x : 1
  // Without any spread at all every buyer spends the shop's mean.
  const z = own && spread > 0 ? between / spread : 0
  return {
    mean: (1 - z) * model.mean + (z > 0 ? z * m : 0),
    variance: between * (1 - z) + meanVariance * (1 - z) ** 2,
  }
}
