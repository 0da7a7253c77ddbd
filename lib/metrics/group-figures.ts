// All figures of one group of buyers (the shop, or those who entered by one ASIN), from the sums of the passes.
import type { GroupFigures } from '@/lib/schema/figures'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { clv } from './clv'
import { interval } from './interval'
import { repeatRate } from './repeat-rate'
import { repurchaseCurve } from './repurchase-curve'
import { survival } from './survival'

/** What the metrics of a group need; additive over buyers. */
export interface GroupSums {
  entryBuyers: number
  /** By [horizons lived through x first horizon that holds the second purchase]. */
  ripeReached: Uint32Array
  /** Days to the second purchase, and days waited without one. */
  secondPurchase: DurationCounts
  /** Sums at each horizon over the buyers old enough for it. */
  revenue: Float64Array
  /** The same of the value returned; null = contribution is not computed. */
  returned: Float64Array | null
}

/**
 * @param marginShare gross margin, 0 to 1; null = contribution is not computed.
 * @throws never.
 */
export function groupFigures(sums: GroupSums, marginShare: number | null): GroupFigures {
  return {
    ...groupNumbers(sums, marginShare),
    curve: repurchaseCurve(kaplanMeier(sums.secondPurchase)),
  }
}

/** The same without the curve, which only the page of the group shows. @throws never. */
const groupNumbers = (sums: GroupSums, marginShare: number | null): Omit<GroupFigures, 'curve'> => ({
  entryBuyers: sums.entryBuyers,
  ...amountFigures(sums, marginShare),
  ...dayFigures(sums.secondPurchase),
})

/** The figures that age and revenue decide. */
export type AmountFigures = Pick<GroupFigures, 'repeatRate' | 'clv'>

/** @throws never. */
export function amountFigures(
  { ripeReached, revenue, returned }: Pick<GroupSums, 'ripeReached' | 'revenue' | 'returned'>,
  marginShare: number | null,
): AmountFigures {
  const rates = repeatRate(ripeReached)
  return { repeatRate: rates, clv: clv(rates, revenue, returned, marginShare) }
}

/** The figures that the days to the second purchase decide. */
export type DayFigures = Pick<GroupFigures, 'survival' | 'interval' | 'gapCounts'>

/** @throws never. */
export const dayFigures = (secondPurchase: DurationCounts): DayFigures => ({
  survival: survival(secondPurchase),
  interval: interval(secondPurchase.events),
  gapCounts: withoutTrailingZeros(secondPurchase.events),
})

/** Counts by day as a plain list, as figures cross the wire. @throws never. */
export function withoutTrailingZeros(counts: Uint32Array): number[] {
  let end = counts.length
  while (end > 0 && counts[end - 1] === 0) end--
  const list: number[] = new Array(end)
  for (let day = 0; day < end; day++) list[day] = counts[day] as number
  return list
}
