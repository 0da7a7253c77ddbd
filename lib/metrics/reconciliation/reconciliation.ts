// "Do your figures agree with Seller Central, and if not, why not?"
import { isoDate } from '@/lib/schema/dates'
import type { Compared, DifferenceCause, ReconciledMonth, Reconciliation } from '@/lib/schema/reconciliation'
import type { StudyTask } from '@/lib/schema/study'
import { bookedMonth } from './booked-month'
import { type BookedOrders, bookedOrders } from './booked-orders'
import { coverageCalendar, coverageGaps } from './coverage-calendar'
import { type Coverage, coveredDays } from './covered-days'
import type { DayRun } from './empty-runs'
import { type DaySpan, historySpan, type MonthSpan, monthsOf } from './history-span'
import { addStated, type ReportedSpan, reportedDays, reportedMonth } from './reported-sales'
import { type SalesGround, salesReasons } from './sales-reasons'
import { soldDays, sumDays } from './sold-days'
import { theirHabits } from './their-habits'
import { type UnknownOrder, unknownOrders } from './unknown-orders'

/**
 * Our sales, units and returned units beside those of Business Reports and beside what was booked, month by month of the
 * marketplace's calendar, with the reasons for each difference; and which days the imported files cover.
 *
 * Ours are counted lines after promotions, tax apart. Business Reports state what was ordered, before promotions, with
 * orders that were cancelled later or are pending. Where a month is not told day by day, reports by ASIN over exactly that
 * month take their place.
 *
 * Example: ours 900.00, theirs 1000.00, promotions of 60.00, a cancelled order of 30.00: 10.00 are unexplained.
 *
 * @throws RangeError on a time zone that Intl does not know.
 */
export function reconciliation(task: StudyTask): Reconciliation {
  const { shop, currency, asOfDay, sales, timeZone } = task
  const span = historySpan(task)
  const asOf = isoDate(asOfDay)
  if (span === null) return { shop, currency, asOf, months: [], calendar: [], gaps: [] }
  const sold = soldDays(sales, timeZone, span)
  const booked = bookedOrders(task)
  const coverage = coveredDays(task, booked, span)
  const reported = reportedDays(task)
  const noOrders = daysOf(coverage.orders.gaps, span)
  const ground: MonthGround = {
    task,
    coverage,
    booked,
    reported,
    sold,
    leftOut: sales.leftOut,
    habits: theirHabits(sold, reported),
    noOrders,
    unknown: unknownOrders(task, booked.find, noOrders, span.firstDay),
    noBooked: daysOf(coverage.settlements.gaps, span),
  }
  return {
    shop,
    currency,
    asOf,
    months: monthsOf(span).map(month => reconciledMonth(ground, month)),
    calendar: coverageCalendar(coverage, span),
    gaps: coverageGaps(coverage, ordersByDay(booked, span), span),
  }
}

interface MonthGround extends SalesGround {
  task: StudyTask
  coverage: Coverage
  booked: BookedOrders
  reported: readonly ReportedSpan[]
  noBooked: ReadonlySet<number>
  unknown: readonly UnknownOrder[]
}

function reconciledMonth(ground: MonthGround, month: MonthSpan): ReconciledMonth {
  const { task, sold, booked, coverage } = ground
  const spans = reportedIn(ground, month)
  const theirs = addStated(spans)
  const net = sumDays(sold, sold.gross, month) - sumDays(sold, sold.discount, month)
  const { bookedMinor, reasons } = bookedMonth(booked, ground.unknown, month, ground.noBooked, task.asOfDay)
  const { first } = coverage.returns
  const causes = salesReasons(ground, month, spans)
  return {
    month: month.month,
    complete: month.lastDay <= task.asOfDay,
    sales: compared(net, theirs.salesMinor, causes),
    units: compared(sumDays(sold, sold.units, month), theirs.units),
    refundedUnits: compared(
      first >= 0 && sold.firstDay + first <= month.lastDay ? returnedUnits(task, month) : null,
      theirs.refunded,
    ),
    booked: compared(net, bookedMinor, reasons),
    reasons: causes,
    bookedReasons: reasons,
  }
}

/** Rows by date when they tell the whole month up to the last day; else reports by ASIN of exactly the month, if any. */
function reportedIn({ task, reported }: MonthGround, month: MonthSpan): ReportedSpan[] {
  const last = Math.min(month.lastDay, task.asOfDay)
  const byDate = reported.filter(one => one.firstDay >= month.firstDay && one.lastDay <= last)
  const days = byDate.reduce((sum, one) => sum + one.lastDay - one.firstDay + 1, 0)
  if (days > last - month.firstDay) return byDate
  const byAsin = reportedMonth(task, month)
  return byAsin === null ? byDate : [byAsin]
}

/** @param causes why the two differ; null = nothing is said of this figure. */
function compared(
  ours: number | null,
  theirs: number | null,
  causes: readonly DifferenceCause[] | null = null,
): Compared {
  if (ours === null || theirs === null || theirs === 0)
    return { ours, theirs, differenceShare: null, unexplainedShare: null }
  const left = (causes ?? []).reduce(
    (rest, { reason, amountMinor }) => rest - (reason === 'unexplained' ? 0 : (amountMinor ?? 0)),
    ours - theirs,
  )
  return {
    ours,
    theirs,
    differenceShare: (ours - theirs) / theirs,
    unexplainedShare: causes === null ? null : left / theirs,
  }
}

function returnedUnits({ sales: { returns } }: StudyTask, { firstDay, lastDay }: DaySpan): number {
  let units = 0
  for (let i = 0; i < returns.count; i++) {
    const day = returns.day[i] as number
    if (day >= firstDay && day <= lastDay) units += returns.units[i] as number
  }
  return units
}

function daysOf(runs: readonly DayRun[], { firstDay }: DaySpan): Set<number> {
  const days = new Set<number>()
  for (const { from, to } of runs) for (let day = from; day <= to; day++) days.add(firstDay + day)
  return days
}

function ordersByDay({ orders, day }: BookedOrders, { firstDay, lastDay }: DaySpan): Int32Array {
  const counts = new Int32Array(lastDay - firstDay + 1)
  for (let order = 0; order < orders; order++) {
    const at = (day[order] as number) - firstDay
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] as number) + 1
  }
  return counts
}
