// Our sales of a month beside what was booked of its orders, and why they differ.
import type { DifferenceCause } from '@/lib/schema/reconciliation'
import type { BookedOrders } from './booked-orders'
import type { MonthSpan } from './history-span'
import type { UnknownOrder } from './unknown-orders'

/** Amazon books an order when it ships and settles every two weeks: later than this it should be in a file. */
export const BOOKING_DAYS = 20

export interface BookedMonth {
  /** Product sales booked, minor units, of orders no file tells of too; null when nothing of the month is booked. */
  bookedMinor: number | null
  /** Amounts add up to our sales (after promotions) less those booked. */
  reasons: DifferenceCause[]
}

/**
 * An order not booked is booked later, or, when it is old enough and lies in a span of days none of whose orders are
 * booked, its file is missing. Tax is a reason where an order's sales agree with ours only with it. Orders booked that no order
 * file tells of are in the month they were booked in.
 *
 * @param unknown orders booked that are not among ours.
 * @param noBooked epoch days within such spans.
 * @throws never.
 */
export function bookedMonth(
  booked: BookedOrders,
  unknown: readonly UnknownOrder[],
  { firstDay, lastDay }: MonthSpan,
  noBooked: ReadonlySet<number>,
  asOfDay: number,
): BookedMonth {
  const found = { rows: 0, sales: 0, ours: 0 }
  const of = () => ({ count: 0, amountMinor: 0 })
  const causes = { promotions: of(), 'missing-file': of(), 'booked-later': of(), pending: of(), tax: of() }
  const days = new Set<number>()
  let odd = 0
  const add = (cause: { count: number; amountMinor: number }, amountMinor: number): void => {
    cause.count += 1
    cause.amountMinor += amountMinor
  }
  for (let order = 0; order < booked.orders; order++) {
    const day = booked.day[order] as number
    if (day < firstDay || day > lastDay) continue
    const gross = booked.gross[order] as number
    const sales = booked.sales[order] as number
    const tax = booked.tax[order] as number
    const discount = booked.discount[order] as number
    found.ours += gross - discount
    found.sales += sales
    found.rows += booked.rows[order] as number
    if (discount !== 0) add(causes.promotions, -discount)
    if (booked.rows[order] === 0) {
      if (noBooked.has(day)) {
        days.add(day)
        causes['missing-file'].amountMinor += gross
      } else if (day > asOfDay - BOOKING_DAYS) add(causes['booked-later'], gross)
      else odd += 1
    } else if (sales === gross) continue
    else if (sales + tax === gross) add(causes.tax, tax)
    else odd += 1
  }
  for (const { day, sales, reason } of unknown) {
    if (day < firstDay || day > lastDay) continue
    found.rows += 1
    found.sales += sales
    if (reason === 'pending') add(causes.pending, -sales)
    else if (reason === 'unexplained') odd += 1
    else {
      days.add(day)
      causes['missing-file'].amountMinor -= sales
    }
  }
  if (found.rows === 0) return { bookedMinor: null, reasons: [] }
  causes['missing-file'].count = days.size
  let left = found.ours - found.sales
  for (const { amountMinor } of Object.values(causes)) left -= amountMinor
  const all = { ...causes, unexplained: { count: odd, amountMinor: left } }
  return {
    bookedMinor: found.sales,
    reasons: (Object.keys(all) as (keyof typeof all)[])
      .map(reason => ({ reason, ...all[reason] }))
      .filter(({ count, amountMinor }) => count > 0 || amountMinor !== 0),
  }
}
