// What an order of an ASIN brings, and how many come a month: the money side of every rule's arithmetic.
import type { Estimate } from '@/lib/schema/estimate'
import type { LeverFacts } from './lever-rule'

export const MONTH_DAYS = 30

/** Share of revenue left as contribution before ads: as booked, else the gross margin typed in; null = not known. @throws never. */
export function marginShare({ economics, settings }: LeverFacts): number | null {
  const { contributionMinor = null, revenueMinor = 0 } = economics?.waterfall ?? {}
  return contributionMinor !== null && revenueMinor > 0
    ? contributionMinor / revenueMinor
    : settings.grossMarginShare
}

/** Revenue of a mean order, minor units; null when nothing was sold. @throws never. */
export function orderMinor({ economics, figures: { sold } }: LeverFacts): number | null {
  return economics?.averageOrderMinor ?? (sold.orders > 0 ? sold.revenueMinor / sold.orders : null)
}

/** Contribution of a mean order, minor units; null when costs are not known, never below 0. @throws never. */
export function contributionOfOrder(facts: LeverFacts): number | null {
  const [share, order] = [marginShare(facts), orderMinor(facts)]
  return share === null || order === null ? null : Math.max(0, share * order)
}

/** Contribution of a unit, minor units. @throws never. */
export function contributionOfUnit(facts: LeverFacts): number | null {
  const order = contributionOfOrder(facts)
  const { orders, units } = facts.figures.sold
  return order === null || units === 0 ? null : (order * orders) / units
}

/** Orders in 30 days at the present pace. @throws never. */
export const ordersAMonth = ({ pace }: LeverFacts): number =>
  pace.days > 0 ? (pace.orders / pace.days) * MONTH_DAYS : 0

/** Revenue in 30 days at the present pace, minor units; null when nothing was sold. @throws never. */
export function revenueAMonth(facts: LeverFacts): number | null {
  const order = orderMinor(facts)
  return order === null ? null : order * ordersAMonth(facts)
}

/** Reorders expected in 30 days by those who bought before; null without a forecast. @throws never. */
export function reordersAMonth({ outlook }: LeverFacts): Estimate | null {
  const forecast = outlook?.soldForecast
  if (forecast === null || forecast === undefined || forecast.horizonDays <= 0) return null
  return timesAll(forecast.purchases, MONTH_DAYS / forecast.horizonDays)
}

/** An estimate and its limits, all times a factor that is not negative. @throws never. */
export const timesAll = ({ value, low, high }: Estimate, factor: number): Estimate => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
})
