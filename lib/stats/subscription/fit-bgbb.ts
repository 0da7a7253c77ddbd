// Learns the four parameters of BG/BB from counts of customers with equal histories.
import { eigenSymmetric } from '@/lib/stats/optimise/eigen-symmetric'
import { hessian } from '@/lib/stats/optimise/hessian'
import { type Minimum, minimise, type Target } from '@/lib/stats/optimise/minimise'
import { digamma } from '@/lib/stats/special/digamma'
import { logBeta } from '@/lib/stats/special/log-beta'
import { type BgbbParameters, type BgbbRow, bgbbLogLikelihood, bgbbTerms } from './bgbb'

/** A row and how many customers have it; at most n (n + 1) / 2 + 1 rows for each n, so always group. */
export interface BgbbCount extends BgbbRow {
  readonly count: number
}

export interface BgbbFit extends BgbbParameters {
  readonly logLikelihood: number
  readonly customers: number
  /** Parameters the counts do not tell: at the bound of the search, or free to change by a factor of 50. */
  readonly unidentified: readonly (keyof BgbbParameters)[]
}

const NAMES = ['alpha', 'beta', 'gamma', 'delta'] as const
const BOUND = 12
const STARTS = [
  [0, 0, 0, 0],
  [0, -0.3, -0.4, 1],
  [-1, 2, -2, 2],
]

/**
 * Maximum likelihood over the logs of the parameters, with the gradient by digamma, from three starts.
 *
 * Fader, Hardie and Shang (2010), Marketing Science 29(6), equation 6.
 *
 * null without customers.
 *
 * @throws RangeError on a row that cannot be (see bgbbLogLikelihood) or a negative count.
 */
export function fitBgbb(counts: readonly BgbbCount[]): BgbbFit | null {
  let customers = 0
  for (const row of counts) {
    if (!(row.count >= 0)) throw new RangeError(`${row.count} customers cannot be.`)
    customers += row.count
    bgbbLogLikelihood({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, row)
  }
  if (customers === 0) return null
  const target = bgbbTarget(counts, customers)
  const best = STARTS.map(start => minimise(target, Float64Array.from(start), { bound: BOUND })).reduce(
    (one: Minimum, other) => (other.value < one.value ? other : one),
  )
  return {
    ...fromLogs(best.x),
    logLikelihood: -best.value * customers,
    customers,
    unidentified: openParameters(target, best.x, customers),
  }
}

/** A standard deviation of 4 on the log scale, a factor of 50, is no knowledge. */
const OPEN_SD = 4

/** The parameters at a bound, or with a large part in a direction along which the likelihood hardly changes. */
function openParameters(target: Target, x: Float64Array, customers: number): (keyof BgbbParameters)[] {
  const { values, vectors } = eigenSymmetric(hessian(target, x), 4)
  return NAMES.filter(
    (_, i) =>
      Math.abs(x[i] as number) > BOUND - 1e-6 ||
      values.some(
        (value, e) => !(value * customers * OPEN_SD ** 2 > 1) && Math.abs(vectors[e * 4 + i] as number) > 0.5,
      ),
  )
}

const fromLogs = (x: Float64Array): BgbbParameters => ({
  alpha: Math.exp(x[0] as number),
  beta: Math.exp(x[1] as number),
  gamma: Math.exp(x[2] as number),
  delta: Math.exp(x[3] as number),
})

/**
 * The mean negative log-likelihood over the logs of (alpha, beta, gamma, delta), with its gradient.
 *
 * @param customers the sum of the counts.
 * @throws never.
 */
export function bgbbTarget(counts: readonly BgbbCount[], customers: number): Target {
  const slopes = new Float64Array(4)
  return (x, gradient) => {
    const parameters = fromLogs(x)
    let sum = 0
    gradient.fill(0)
    for (const row of counts) {
      sum += row.count * rowWithSlopes(parameters, row, slopes)
      for (let j = 0; j < 4; j++)
        gradient[j] = (gradient[j] as number) - (row.count * (slopes[j] as number)) / customers
    }
    NAMES.forEach((name, j) => {
      gradient[j] = (gradient[j] as number) * parameters[name]
    })
    return -sum / customers
  }
}

/** ln L of one row; its derivatives by the four parameters are the means of those of its terms, weighed by the terms. */
function rowWithSlopes(parameters: BgbbParameters, row: BgbbRow, slopes: Float64Array): number {
  const { alpha, beta, gamma, delta } = parameters
  const { x, tx, n } = row
  const logs = bgbbTerms(parameters, row)
  const most = Math.max(...logs)
  let sum = 0
  let byBeta = 0
  let byAlphaBeta = 0
  let byGamma = 0
  let byDelta = 0
  let byGammaDelta = 0
  for (let i = 0; i < logs.length; i++) {
    const stopped = i < n - tx ? 1 : 0
    const weight = Math.exp((logs[i] as number) - most)
    sum += weight
    byBeta += weight * digamma(beta + tx - x + i)
    byAlphaBeta += weight * digamma(alpha + beta + tx + i)
    byGamma += weight * digamma(gamma + stopped)
    byDelta += weight * digamma(delta + tx + i)
    byGammaDelta += weight * digamma(gamma + delta + stopped + tx + i)
  }
  const prior = digamma(alpha + beta)
  const stopping = digamma(gamma + delta)
  slopes[0] = digamma(alpha + x) - byAlphaBeta / sum - digamma(alpha) + prior
  slopes[1] = (byBeta - byAlphaBeta) / sum - digamma(beta) + prior
  slopes[2] = (byGamma - byGammaDelta) / sum - digamma(gamma) + stopping
  slopes[3] = (byDelta - byGammaDelta) / sum - digamma(delta) + stopping
  return most + Math.log(sum) - logBeta(alpha, beta) - logBeta(gamma, delta)
}
