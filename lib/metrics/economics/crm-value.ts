// The customer lifetime value of CRM systems: average order x orders a year x years a customer stays.

export interface CrmInputs {
  revenueMinor: number
  orders: number
  ordersInYear: number
  customersInYear: number
  /** Bought in the year before; and of these again in the last year. */
  customersBefore: number
  customersKept: number
}

export interface CrmValue {
  valueMinor: number
  averageOrderMinor: number
  ordersPerYear: number
  retention: number
  lifetimeYears: number
}

/**
 * Average order value (revenue / orders) x orders a customer and year (orders of the last 365 days / customers of them) x
 * lifetime in years, 1 / (1 - retention), retention = customers kept / customers of the year before. The lifetime is the mean
 * of a geometric distribution with that retention (Gupta and Lehmann 2003, "Customers as assets", without discount and
 * margin): revenue, not profit. Nothing is rounded.
 *
 * Example, as CRM vendors print it: 33,000,000 / 300,000 = 110; 90,000 / 44,099 = about 2; 110 x 2 = 220 a year;
 * 14,409 / 38,010 = 0.38, lifetime 1.6 years; 220 x 1.6 = 352. Unrounded 361.55.
 *
 * @returns null without orders, without customers in either year, or when all stayed (no end can be seen).
 * @throws never.
 */
export function crmValue(inputs: CrmInputs): CrmValue | null {
  const { revenueMinor, orders, ordersInYear, customersInYear, customersBefore, customersKept } = inputs
  if (orders === 0 || customersInYear === 0 || customersBefore === 0 || customersKept >= customersBefore)
    return null
  const averageOrderMinor = revenueMinor / orders
  const ordersPerYear = ordersInYear / customersInYear
  const retention = customersKept / customersBefore
  const lifetimeYears = 1 / (1 - retention)
  return {
    valueMinor: averageOrderMinor * ordersPerYear * lifetimeYears,
    averageOrderMinor,
    ordersPerYear,
    retention,
    lifetimeYears,
  }
}
