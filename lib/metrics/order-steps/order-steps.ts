// "Of those who made a second order, how many make a third, and how soon?" Step by step, over equally long watched buyers.
import { purchaseDaysBy, WHOLE_SHOP, wholeShop } from '@/lib/metrics/outlook/purchase-days'
import { shareOf } from '@/lib/metrics/signals/share-of'
import { type OrderStep, STEPS, type StepNext } from '@/lib/schema/order-steps'
import { VALUE_HORIZONS, type ValueHorizon } from '@/lib/schema/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { meanWithLimits } from '@/lib/stats/mean-with-limits'
import { medianOfSorted } from '@/lib/stats/median-of-sorted'

/** Days with an order of every buyer of a shop: those of buyer b are start[b] … start[b + 1] - 1. */
export interface OrderDays {
  readonly start: Uint32Array
  readonly day: Int32Array
  readonly revenue: Float64Array
}
const NO_DAYS: OrderDays = {
  start: new Uint32Array(1),
  day: new Int32Array(0),
  revenue: new Float64Array(0),
}

/** Once through the log. @throws never. */
export const orderDays = (log: PurchaseLog): OrderDays =>
  purchaseDaysBy(log, wholeShop).get(WHOLE_SHOP) ?? NO_DAYS

/**
 * The steps from order 1 to order 7, as far as somebody of the group got. An order is a day with orders, of anything in the shop.
 *
 * The share at h days is over the buyers whose order k is at least h days before the as-of day (Wilson 1927), the median over
 * those of them who ordered again within these h days (Thompson 1936): who has had no time to come back counts in neither.
 * At step 1 the share is the repeat rate.
 *
 * Example: three second orders 100 days ago, one of them followed by a third after 20 days: 1/3 at 90 days, 20 days.
 *
 * @param members buyers of the log.
 * @throws never.
 */
export function orderSteps(days: OrderDays, asOfDay: number, members: readonly number[]): OrderStep[] {
  const steps: OrderStep[] = []
  let made = members
  for (let order = 1; order <= STEPS; order++) {
    made = order === 1 ? members : made.filter(buyer => ordersOf(days, buyer) >= order)
    if (made.length === 0) break
    const at = new Uint32Array(made.length)
    const revenue = new Float64Array(made.length)
    for (let i = 0; i < made.length; i++) {
      const place = (days.start[made[i] as number] as number) + order - 1
      at[i] = place
      revenue[i] = days.revenue[place] as number
    }
    steps.push({
      order,
      buyers: made.length,
      averageMinor: meanWithLimits(revenue),
      next: nextOf(days, asOfDay, made, at),
    })
  }
  return steps
}

/** @throws never. */
export const ordersOf = ({ start }: OrderDays, buyer: number): number =>
  (start[buyer + 1] as number) - (start[buyer] as number)

/** Days from the order at `place` to the buyer's next; null = none yet. @throws never. */
export const gapAfter = ({ start, day }: OrderDays, buyer: number, place: number): number | null =>
  place + 1 < (start[buyer + 1] as number) ? (day[place + 1] as number) - (day[place] as number) : null

/** @param at place of the order of each of the buyers. */
function nextOf(
  days: OrderDays,
  asOfDay: number,
  buyers: readonly number[],
  at: Uint32Array,
): Record<ValueHorizon, StepNext> {
  const within = (horizon: ValueHorizon): StepNext => {
    const gaps = new Float64Array(at.length)
    let back = 0
    let watched = 0
    for (let i = 0; i < at.length; i++) {
      const place = at[i] as number
      if (asOfDay - (days.day[place] as number) < horizon) continue
      watched++
      const gap = gapAfter(days, buyers[i] as number, place)
      if (gap !== null && gap <= horizon) gaps[back++] = gap
    }
    return {
      share: shareOf(back, watched),
      medianDays: medianOfSorted(gaps.subarray(0, back).sort()),
    }
  }
  const [a, b, c] = VALUE_HORIZONS
  return { [a]: within(a), [b]: within(b), [c]: within(c) } as Record<ValueHorizon, StepNext>
}
