// How long subscribers stay when each has a chance of leaving of their own: the shifted-beta-geometric law.
import { gaussSeriesOne } from './gauss-series-one'

/** The Beta(alpha, beta) law of the chance to cancel at a renewal, over subscribers. */
export interface ShiftedBetaGeometric {
  readonly alpha: number
  readonly beta: number
}

/**
 * r(t) = (beta + t - 1) / (alpha + beta + t - 1): the share of those still there who renew for the t-th time. It
 * rises with t, not because anybody becomes more loyal but because the others have left.
 *
 * Fader and Hardie (2007), Journal of Interactive Marketing 21(1), equation 8.
 *
 * @param t the number of the renewal, 1 or more.
 * @throws RangeError on a renewal below 1.
 */
export function sbgRetention({ alpha, beta }: ShiftedBetaGeometric, t: number): number {
  if (!(t >= 1)) throw new RangeError(`No renewal ${t}.`)
  return (beta + t - 1) / (alpha + beta + t - 1)
}

/**
 * S(0) ... S(periods): the share still subscribed after that many renewals, S(t) = B(alpha, beta + t) / B(alpha, beta).
 *
 * Fader and Hardie (2007), equation 6, as a product of retention rates: no beta function, no cancellation.
 *
 * @throws never.
 */
export function sbgSurvival(law: ShiftedBetaGeometric, periods: number): Float64Array {
  const survival = new Float64Array(periods + 1)
  survival[0] = 1
  for (let t = 1; t <= periods; t++) survival[t] = (survival[t - 1] as number) * sbgRetention(law, t)
  return survival
}

/**
 * P(1) ... P(periods): the share that cancels at the t-th renewal; entry 0 is 0.
 *
 * Fader and Hardie (2007), equation 7: P(1) = alpha / (alpha + beta), P(t) = P(t-1) (beta + t - 2) / (alpha + beta + t - 1).
 *
 * @throws never.
 */
export function sbgCancellation({ alpha, beta }: ShiftedBetaGeometric, periods: number): Float64Array {
  const share = new Float64Array(periods + 1)
  if (periods >= 1) share[1] = alpha / (alpha + beta)
  for (let t = 2; t <= periods; t++)
    share[t] = ((share[t - 1] as number) * (beta + t - 2)) / (alpha + beta + t - 1)
  return share
}

/**
 * Discounted expected lifetime of a new subscriber, in periods: sum over t >= 0 of S(t) / (1 + d)^t, the first period
 * counted in full.
 *
 * Fader and Hardie (2010), Marketing Science 29(1), "Customer-base valuation in a contractual setting".
 *
 * @param discount d per period, above 0: without it the sum is infinite when alpha <= 1.
 * @throws RangeError on a discount of 0 or below.
 */
export function sbgLifetime({ alpha, beta }: ShiftedBetaGeometric, discount: number): number {
  return gaussSeriesOne(beta, alpha + beta, discountFactor(discount))
}

/**
 * Discounted expected residual lifetime of a subscriber who has renewed n - 1 times, standing before the n-th renewal:
 * (beta + n - 1) / (alpha + beta + n - 1) 2F1(1, beta + n; alpha + beta + n; 1 / (1 + d)).
 *
 * Fader and Hardie (2010), Marketing Science 29(1), equation 6.
 *
 * @param n the number of the coming renewal, 1 or more.
 * @throws RangeError on a renewal below 1 or a discount of 0 or below.
 */
export function sbgResidualLifetime(law: ShiftedBetaGeometric, n: number, discount: number): number {
  const { alpha, beta } = law
  return sbgRetention(law, n) * gaussSeriesOne(beta + n, alpha + beta + n, discountFactor(discount))
}

function discountFactor(discount: number): number {
  if (!(discount > 0)) throw new RangeError(`A lifetime needs a discount above 0, not ${discount}.`)
  return 1 / (1 + discount)
}
