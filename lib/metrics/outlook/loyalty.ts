// Who is loyal, who bought lately, who buys often: counts of buyers, never lists of them.
import { COUNT_DAYS, COUNT_PURCHASES, SEGMENTS, type Segment, type ShopOutlook } from '@/lib/schema/outlook'
import { quantile } from '@/lib/stats/quantile'
import { atLeastInDays } from '@/lib/stats/segments/at-least-in-days'
import { boughtWithin } from '@/lib/stats/segments/bought-within'
import { rfmSegments } from '@/lib/stats/segments/rfm-segments'
import { wilsonInterval } from '@/lib/stats/wilson-interval'
import type { PurchaseDays } from './purchase-days'
import { NO_GAP, type SecondGaps } from './second-gaps'

const MONTHS = 12
const MONTH_DAYS = 30
/** A first order must be this old to count towards the first-to-second rate, and the second come within it. */
const SECOND_WITHIN = 90

/**
 * Segments from most to least loyal; none below 25 buyers, where fifths mean nothing.
 *
 * @param expected purchases expected of each customer, null without a forecast.
 * @throws never.
 */
export function segments(days: PurchaseDays, asOfDay: number, expected: ArrayLike<number> | null): Segment[] {
  const columns = loyaltyColumns(days, asOfDay)
  const { recencyDays } = columns
  const found = rfmSegments(columns, expected)
  if (found.kind === 'too-few') return []
  return found.sums.map((sum, at) => {
    const since = recencyDays.filter((_, customer) => found.of[customer] === at).sort()
    return {
      id: SEGMENTS[at] as Segment['id'],
      buyers: sum.buyers,
      purchases: sum.purchases,
      revenueMinor: sum.revenueMinor,
      expectedPurchases: sum.expectedOrders,
      medianDaysSinceLast: since.length === 0 ? null : quantile(since, 0.5),
    }
  })
}

/** What segments are told by: days since the last purchase, purchases, revenue; one row a customer. @throws never. */
export function loyaltyColumns({ customers, start, day, revenue }: PurchaseDays, asOfDay: number) {
  const recencyDays = new Float64Array(customers)
  const purchases = new Float64Array(customers)
  const revenueMinor = new Float64Array(customers)
  for (let customer = 0; customer < customers; customer++) {
    const [from, to] = [start[customer] as number, start[customer + 1] as number]
    recencyDays[customer] = asOfDay - (day[to - 1] as number)
    purchases[customer] = to - from
    for (let i = from; i < to; i++)
      revenueMinor[customer] = (revenueMinor[customer] as number) + (revenue[i] as number)
  }
  return { recencyDays, purchases, revenueMinor }
}

/** Buyers with a purchase in the last 1 … 12 months of 30 days, the as-of day included. @throws never. */
export const boughtWithinMonths = ({ start, day }: PurchaseDays, asOfDay: number): number[] =>
  Array.from({ length: MONTHS }, (_, i) =>
    boughtWithin({ starts: start, days: day }, asOfDay - MONTH_DAYS * (i + 1) + 1, asOfDay),
  )

/** counts[i][j] = buyers who once had COUNT_PURCHASES[i] purchases within COUNT_DAYS[j] days. @throws never. */
export const atLeastTable = ({ start, day }: PurchaseDays): number[][] =>
  COUNT_PURCHASES.map(purchases =>
    COUNT_DAYS.map(days => atLeastInDays({ starts: start, days: day }, purchases, days)),
  )

/** Of buyers whose first order is at least 90 days old: how many had a second within 90 days. @throws never. */
export function firstToSecond({ gap, observed }: SecondGaps): ShopOutlook['firstToSecond'] {
  let n = 0
  let back = 0
  for (let buyer = 0; buyer < observed.length; buyer++) {
    if ((observed[buyer] as number) < SECOND_WITHIN) continue
    n++
    const days = gap.shop[buyer] as number
    if (days !== NO_GAP && days <= SECOND_WITHIN) back++
  }
  return n === 0 ? null : { value: back / n, ...wilsonInterval(back, n), n }
}
