// What a seller reads off the law of a buyer's purchases: mean, spread, and whether there will be any.
import type { PurchaseDistribution } from './purchase-distribution'

/**
 * Mean and variance of the number of purchases, and the probability of at least one.
 *
 * E[Y] = sum of P(Y >= m), E[Y^2] = sum of (2m - 1) P(Y >= m), m from 1.
 *
 * @throws never.
 */
export function summarisePurchases({ atLeast }: PurchaseDistribution): {
  mean: number
  variance: number
  atLeastOne: number
} {
  let mean = 0
  let square = 0
  for (let m = atLeast.length - 1; m >= 1; m--) {
    mean += atLeast[m] as number
    square += (2 * m - 1) * (atLeast[m] as number)
  }
  return { mean, variance: Math.max(0, square - mean * mean), atLeastOne: atLeast[1] ?? 0 }
}
