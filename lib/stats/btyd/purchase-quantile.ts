// Quantiles of a buyer's future purchases: the ends of an interval that holds the outcome so and so often.
import type { PurchaseDistribution } from './purchase-distribution'

/**
 * The smallest m with P(Y <= m) >= p; the last number told apart where the law was capped below that.
 *
 * @throws RangeError unless 0 <= p < 1.
 */
export function purchaseQuantile({ atLeast }: PurchaseDistribution, p: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`No quantile of order ${p}.`)
  // P(Y <= m) >= p exactly when P(Y >= m + 1) <= 1 - p.
  for (let m = 0; m + 1 < atLeast.length; m++) if ((atLeast[m + 1] as number) <= 1 - p) return m
  return atLeast.length - 1
}
