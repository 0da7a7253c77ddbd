// The customer lifetime value of sales handbooks: turnover of a customer's life less what it cost to win them.

export interface SimpleInputs {
  averageOrderMinor: number
  ordersPerYear: number
  lifetimeYears: number
  /** What a first order costs in ads. */
  cacMinor: number
}

/**
 * Average order value x orders a year x lifetime in years - acquisition cost (Farris, Bendle, Pfeifer and Reibstein 2010,
 * "Marketing metrics", 5.3, with revenue for margin). Minor units, not rounded.
 *
 * Example: 110.00 x 2 x 1.6 - 12.00 = 340.00.
 *
 * @throws never.
 */
export const simpleClv = ({
  averageOrderMinor,
  ordersPerYear,
  lifetimeYears,
  cacMinor,
}: SimpleInputs): number => averageOrderMinor * ordersPerYear * lifetimeYears - cacMinor
