// "What does Amazon itself call repeat purchase?" The newest period of Brand Analytics, beside our own rate.
import { isoDate } from '@/lib/schema/dates'
import type { RepeatPurchaseFact } from '@/lib/schema/money-facts'
import type { Joined } from '@/lib/schema/money-log'
import type { AsinSignals } from '@/lib/schema/signals'

/**
 * Of one ASIN's, the period that ends last, of those the longest: it counts only what falls within it, so a longer one sees more repeats.
 *
 * @throws never.
 */
export function amazonRepeat(facts: readonly Joined<RepeatPurchaseFact>[]): AsinSignals['amazonRepeat'] {
  const [newest] = [...facts].sort(
    (a, b) => b.toDay - a.toDay || a.fromDay - b.fromDay || b.seenAt - a.seenAt,
  )
  return newest === undefined
    ? null
    : {
        from: isoDate(newest.fromDay),
        to: isoDate(newest.toDay),
        share: newest.repeatCustomersShare,
        orders: newest.orders,
        customers: newest.uniqueCustomers,
      }
}
