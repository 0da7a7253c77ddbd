// The purchases to come from many buyers together, with both kinds of doubt: chance, and parameters not known exactly.
import { eigenSymmetric } from '@/lib/stats/optimise/eigen-symmetric'
import type { BtydFit, CustomerRows } from './btyd-model'
import { purchaseMoments } from './purchase-moments'

export interface TotalForecast {
  readonly mean: number
  /** Variance of the total if the parameters were exact: the buyers' variances added up. */
  readonly processVariance: number
  /** Variance of the mean because the parameters are estimates. */
  readonly parameterVariance: number
}

/** Step of the differences on the log scale. */
const STEP = 1e-4
/** No direction of the log parameters counts as less certain than this standard deviation: farther out, the law is not linear. */
const WIDEST = 5

/**
 * Expected purchases of all buyers in the time t after each one's T.
 *
 * @throws RangeError on a negative or infinite t.
 */
export function expectedTotal(fit: BtydFit, rows: CustomerRows, t: number): number {
  return sumMoments(fit, rows, t).mean
}

/**
 * The expected total with its variances. Given the parameters buyers are independent, so their variances add up; what the
 * parameters add follows from the delta method, gradient' H^-1 gradient on the log scale (Cox and Hinkley 1974, section 9.2).
 *
 * @throws RangeError on a negative or infinite t.
 */
export function forecastTotal(fit: BtydFit, rows: CustomerRows, t: number): TotalForecast {
  const { mean, variance } = sumMoments(fit, rows, t)
  const gradient = fit.parameters.map((_, i) => {
    const shifted = (step: number): number => {
      const parameters = fit.parameters.map((value, at) => (at === i ? value * Math.exp(step) : value))
      return expectedTotal({ ...fit, parameters }, rows, t)
    }
    return (shifted(STEP) - shifted(-STEP)) / (2 * STEP)
  })
  return { mean, processVariance: variance, parameterVariance: varianceAlong(gradient, fit.information) }
}

/**
 * gradient' H^-1 gradient, direction by direction, where no direction is wider than WIDEST: one that the likelihood leaves
 * open has no variance of its own, and the total hardly moves along it.
 *
 * @throws never.
 */
export function varianceAlong(gradient: Float64Array, information: Float64Array): number {
  const n = gradient.length
  const { values, vectors } = eigenSymmetric(information, n)
  let variance = 0
  for (let e = 0; e < n; e++) {
    let slope = 0
    for (let i = 0; i < n; i++) slope += (gradient[i] as number) * (vectors[e * n + i] as number)
    const spread = 1 / (values[e] as number)
    variance += slope * slope * (spread > 0 && spread < WIDEST * WIDEST ? spread : WIDEST * WIDEST)
  }
  return variance
}

function sumMoments(fit: BtydFit, rows: CustomerRows, t: number): { mean: number; variance: number } {
  let mean = 0
  let variance = 0
  for (let i = 0; i < rows.rows; i++) {
    const buyers = rows.weight[i] as number
    const one = purchaseMoments(fit, rows.x[i] as number, rows.tx[i] as number, rows.T[i] as number, t)
    mean += buyers * one.mean
    variance += buyers * one.variance
  }
  return { mean, variance }
}
