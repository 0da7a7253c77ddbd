// What a Pareto/NBD buyer's future purchases are worth today, in purchases: DERT.
import { gaussLegendre } from '@/lib/stats/special/gauss-legendre'
import type { BtydFit } from './btyd-model'
import { buyerPosterior } from './buyer-posterior'

const RULE = gaussLegendre(16)
/** Beyond e^-40 the integrand no longer counts; each panel holds about one e-fold of what is left. */
const PANELS = 40

/**
 * Discounted expected repeat transactions after T, for ever, of a buyer with x repeat purchases, the last at tx.
 *
 * Fader, Hardie and Lee (2005), JMR 42, equation 2, as (r+x)/(alpha+T) P(alive) times the integral over t > 0 of
 * ((beta+T)/(beta+T+t))^s e^(-rate t), which they write with the confluent function.
 *
 * @param rate continuous discount rate per unit of time of the fit: ln(1 + yearly) / units a year.
 * @throws RangeError unless the fit is one of Pareto/NBD and the rate is positive: without discount the sum may be infinite.
 */
export function discountedExpectedTransactions(
  fit: BtydFit,
  x: number,
  tx: number,
  T: number,
  rate: number,
): number {
  const { alive, shape, rate: exposure, departure } = buyerPosterior(fit, x, tx, T)
  if (departure.kind !== 'any-time') throw new RangeError(`DERT is not defined here for ${fit.model}.`)
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY))
    throw new RangeError(`No discounting at a rate of ${rate}.`)
  return ((alive * shape) / exposure) * discountedLifetime(departure.s, departure.scale, rate)
}

/**
 * Integral over t > 0 of (1 + t/scale)^-s e^(-rate t). With t = scale (e^y - 1) it is one of e^(y - s y - w (e^y - 1)),
 * w = rate scale: smooth in y from the shortest times to the longest.
 */
function discountedLifetime(s: number, scale: number, rate: number): number {
  const w = rate * scale
  const end = Math.min(Math.log1p(PANELS / w), s > 1 ? PANELS / (s - 1) : Number.POSITIVE_INFINITY)
  const half = end / PANELS / 2
  let sum = 0
  for (let panel = 0; panel < PANELS; panel++)
    for (let i = 0; i < RULE.nodes.length; i++) {
      const y = half * (2 * panel + 1 + (RULE.nodes[i] as number))
      sum += half * (RULE.weights[i] as number) * Math.exp((1 - s) * y - w * Math.expm1(y))
    }
  return scale * sum
}
