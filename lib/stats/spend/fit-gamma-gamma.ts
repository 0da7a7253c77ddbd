// Fits the Gamma-Gamma model of what buyers spend per order, or says why it cannot be had.
import { hessian } from '@/lib/stats/optimise/hessian'
import { invertSymmetric } from '@/lib/stats/optimise/invert-symmetric'
import { type Minimum, minimise, type Target } from '@/lib/stats/optimise/minimise'
import { gammaGammaLikelihood } from './gamma-gamma-likelihood'
import { type SpendRows, spendColumns } from './spend-rows'

/** Spend per order is Gamma(p, nu), nu ~ Gamma(q, gamma) over buyers; gamma in the money unit of the rows. */
export interface GammaGammaFit {
  readonly kind: 'fitted'
  readonly p: number
  readonly q: number
  readonly gamma: number
  readonly logLikelihood: number
  /** Buyers fitted on. */
  readonly n: number
  /** Of ln p, ln q, ln gamma, row-major 3 x 3; null when the likelihood leaves a direction open. */
  readonly covariance: Float64Array | null
}

/** 'too-few': fewer than 3 buyers. 'no-finite-mean': q <= 1. 'unidentified': the named parameters run to a bound. */
export interface GammaGammaRefusal {
  readonly kind: 'refused'
  readonly reason: 'too-few' | 'no-finite-mean' | 'unidentified'
  readonly unidentified: readonly ('p' | 'q' | 'gamma')[]
  readonly n: number
}

const NAMES = ['p', 'q', 'gamma'] as const
const BOUND = 16
const LARGEST_CONDITION = 1e10

/**
 * Maximum likelihood over the log parameters, from three starts, spends divided by their mean so that the currency's
 * unit is of no matter. Rows with x < 1 or m <= 0 do not count.
 *
 * Fader and Hardie (2013), note 025. Refused at q <= 1: the population then has no finite mean spend (same note,
 * below equation 3).
 *
 * @throws never.
 */
export function fitGammaGamma(rows: SpendRows): GammaGammaFit | GammaGammaRefusal {
  const { x, m, n } = spendColumns(rows)
  if (n < 3) return { kind: 'refused', reason: 'too-few', unidentified: [], n }
  let scale = 0
  for (const mean of m) scale += mean / n
  const scaled = m.map(mean => mean / scale)
  const target = meanNegative(x, scaled)
  const best = fromStarts(target, x, scaled)
  const [p, q, gamma] = best.x.map(Math.exp) as unknown as [number, number, number]
  const open = NAMES.filter((_, i) => Math.abs(best.x[i] as number) > BOUND - 0.01)
  const spread = invertSymmetric(hessian(target, best.x), 3)
  const flat = !(spread.condition < LARGEST_CONDITION)
  if (open.length > 0 || !Number.isFinite(best.value) || flat)
    return { kind: 'refused', reason: 'unidentified', unidentified: open.length > 0 ? open : NAMES, n }
  if (q <= 1) return { kind: 'refused', reason: 'no-finite-mean', unidentified: [], n }
  return {
    kind: 'fitted',
    p,
    q,
    gamma: gamma * scale,
    logLikelihood: -best.value * n - n * Math.log(scale),
    n,
    covariance: spread.inverse?.map(entry => entry / n) ?? null,
  }
}

/** The mean negative log-likelihood in the log parameters. */
function meanNegative(x: Float64Array, m: Float64Array): Target {
  return (at, gradient) => {
    const [p, q, gamma] = [Math.exp(at[0] as number), Math.exp(at[1] as number), Math.exp(at[2] as number)]
    const value = gammaGammaLikelihood(x, m, p, q, gamma, gradient)
    for (let i = 0; i < 3; i++) (gradient[i] as number) /= -x.length
    return -value / x.length
  }
}

/** Spends have mean 1 here: gamma = (q - 1) / p sets the model's mean to it at each start. */
function fromStarts(target: Target, x: Float64Array, m: Float64Array): Minimum {
  let spread = 0
  let times = 0
  for (let i = 0; i < x.length; i++) {
    spread += ((m[i] as number) - 1) ** 2 / x.length
    times += (x[i] as number) / x.length
  }
  // Half of the spread of the means between buyers (1/(q-2)), half within (1/(p x)).
  const betweenQ = 2 + 2 / Math.max(spread, 1e-4)
  const withinP = 2 / (Math.max(spread, 1e-4) * times)
  const starts = [
    [withinP, betweenQ],
    [1, 3],
    [6, 4],
  ].map(([p, q]) =>
    Float64Array.of(p as number, q as number, ((q as number) - 1) / (p as number)).map(Math.log),
  )
  const found = starts.map(start => minimise(target, start, { bound: BOUND }))
  return found.reduce((best, one) => (one.value < best.value || !Number.isFinite(best.value) ? one : best))
}
