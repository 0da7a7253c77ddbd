// Days of a month that one side says nothing of: no row of Business Reports, or no order file.
import type { MonthSpan } from './history-span'
import type { ReportedSpan } from './reported-sales'
import { type SoldDays, sumDays } from './sold-days'

/**
 * How many days either side lacks, and what that makes of the difference: ours on days they lack, less theirs on days we
 * lack. Theirs of single days within a longer span cannot be told: without any other the amount is null.
 * @throws never.
 */
export function missingDays(
  sold: SoldDays,
  noOrders: ReadonlySet<number>,
  month: MonthSpan,
  told: readonly ReportedSpan[],
): { days: number; amountMinor: number | null } {
  const without = (day: number): boolean => day < sold.firstDay || noOrders.has(day)
  let days = 0
  let amountMinor = 0
  let untold = 0
  const theirs = new Set<number>()
  for (const span of told) {
    const lacking: number[] = []
    for (let day = span.firstDay; day <= span.lastDay; day++) {
      theirs.add(day)
      if (without(day)) lacking.push(day)
    }
    const all = lacking.length === span.lastDay - span.firstDay + 1
    if (lacking.length === 0 || (all && !span.salesMinor && !span.units)) continue
    days += lacking.length
    if (all) amountMinor -= span.salesMinor ?? 0
    else untold += lacking.length
  }
  const last = Math.min(month.lastDay, sold.lastDay)
  for (let day = Math.max(month.firstDay, sold.firstDay); day <= last; day++)
    if (!theirs.has(day)) {
      const span = { firstDay: day, lastDay: day }
      days += 1
      amountMinor += sumDays(sold, sold.gross, span) - sumDays(sold, sold.discount, span)
    }
  return { days, amountMinor: untold > 0 && amountMinor === 0 ? null : amountMinor }
}
