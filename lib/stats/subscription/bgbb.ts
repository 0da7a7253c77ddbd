// Who takes some deliveries, skips others and one day stops: the beta-geometric/beta-Bernoulli model.
import { logBeta } from '@/lib/stats/special/log-beta'

/** Beta(alpha, beta): the chance to buy at an opportunity while alive. Beta(gamma, delta): the chance to stop before one. */
export interface BgbbParameters {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
  readonly delta: number
}

/** One kind of customer: all with the same counts behave alike in this model. */
export interface BgbbRow {
  /** Purchases in n opportunities; 0 to tx. */
  readonly x: number
  /** The opportunity of the last purchase; 0 = none. */
  readonly tx: number
  /** Opportunities so far. */
  readonly n: number
}

/**
 * The logs of the ways a history can have come about, each without the constant -ln B(alpha, beta) - ln B(gamma, delta):
 * entry i = stopped after opportunity tx + i, the last entry = still alive after n.
 *
 * Fader, Hardie and Shang (2010), Marketing Science 29(6), equation 5.
 *
 * @throws never.
 */
export function bgbbTerms(
  { alpha, beta, gamma, delta }: BgbbParameters,
  { x, tx, n }: BgbbRow,
): Float64Array {
  const logs = new Float64Array(n - tx + 1)
  for (let i = 0; i < n - tx; i++)
    logs[i] = logBeta(alpha + x, beta + tx - x + i) + logBeta(gamma + 1, delta + tx + i)
  logs[n - tx] = logBeta(alpha + x, beta + n - x) + logBeta(gamma, delta + n)
  return logs
}

/**
 * ln L(alpha, beta, gamma, delta | x, tx, n): bought all along, or stopped after one of the opportunities since.
 *
 * Fader, Hardie and Shang (2010), equation 5:
 * [B(alpha + x, beta + n - x) B(gamma, delta + n) + sum over i = 0 .. n - tx - 1 of
 * B(alpha + x, beta + tx - x + i) B(gamma + 1, delta + tx + i)] / (B(alpha, beta) B(gamma, delta)).
 *
 * @throws RangeError unless 0 <= x <= tx <= n in whole numbers, with x = 0 only where tx = 0.
 */
export function bgbbLogLikelihood(parameters: BgbbParameters, row: BgbbRow): number {
  checkRow(row)
  const logs = bgbbTerms(parameters, row)
  // The largest term is taken out of the sum, so that none underflows.
  const most = Math.max(...logs)
  const sum = logs.reduce((all, one) => all + Math.exp(one - most), 0)
  const { alpha, beta, gamma, delta } = parameters
  return most + Math.log(sum) - logBeta(alpha, beta) - logBeta(gamma, delta)
}

/**
 * The probability to be alive at the next opportunity, n + 1.
 *
 * Fader, Hardie and Shang (2010), equation 11.
 *
 * @throws RangeError as bgbbLogLikelihood.
 */
export function bgbbAlive(parameters: BgbbParameters, row: BgbbRow): number {
  const { alpha, beta, gamma, delta } = parameters
  const { x, n } = row
  const likelihood = bgbbLogLikelihood(parameters, row)
  const joint = logBeta(alpha + x, beta + n - x) + logBeta(gamma, delta + n + 1)
  return Math.min(1, Math.exp(joint - logBeta(alpha, beta) - logBeta(gamma, delta) - likelihood))
}

/**
 * Purchases to expect in the next `ahead` opportunities: the chance to buy while alive, times the sum over the
 * opportunities of the chance to be alive there.
 *
 * Fader, Hardie and Shang (2010), equation 13, with their closed form left as the sum it comes from: all terms
 * positive, and nothing happens at gamma = 1 where the closed form is 0/0.
 *
 * @param ahead whole number of opportunities, 0 or more.
 * @throws RangeError as bgbbLogLikelihood.
 */
export function bgbbExpected(parameters: BgbbParameters, row: BgbbRow, ahead: number): number {
  const { alpha, beta, gamma, delta } = parameters
  const { x, n } = row
  const likelihood = bgbbLogLikelihood(parameters, row)
  const buying = logBeta(alpha + x + 1, beta + n - x) - logBeta(alpha, beta) - likelihood
  const start = logBeta(gamma, delta)
  let sum = 0
  for (let j = 1; j <= ahead; j++) sum += Math.exp(buying + logBeta(gamma, delta + n + j) - start)
  return sum
}

function checkRow({ x, tx, n }: BgbbRow): void {
  const whole = Number.isInteger(x) && Number.isInteger(tx) && Number.isInteger(n)
  if (!(whole && x >= 0 && x <= tx && tx <= n && (x === 0) === (tx === 0)))
    throw new RangeError(`${x} purchases, the last at ${tx} of ${n}, cannot be.`)
}
