// Why our sales of a month are not those of Business Reports: what each reason explains, in minor units, ours less theirs.
import type { DifferenceCause, DifferenceReason } from '@/lib/schema/reconciliation'
import type { LeftOutDay, LeftOutReason } from '@/lib/schema/sales-log'
import type { DaySpan, MonthSpan } from './history-span'
import { missingDays } from './missing-days'
import type { ReportedSpan } from './reported-sales'
import { onOtherClock, type SoldDays, sumDays } from './sold-days'
import type { TheirHabits } from './their-habits'

export interface SalesGround {
  sold: SoldDays
  leftOut: readonly LeftOutDay[]
  habits: TheirHabits
  /** Epoch days that no order file covers. */
  noOrders: ReadonlySet<number>
}

/**
 * The reasons of one month. Certain ones come first: days one side lacks, promotions, another clock, tax. Pending and
 * cancelled orders explain what is left, at most what they would have brought: Business Reports count an order when it is
 * placed, and take some of the cancelled ones out later. The rest is unexplained: the amounts add up to the difference.
 *
 * @param reported what they state of the month, in spans that do not overlap; without sales in them all amounts are null.
 * @throws never.
 */
export function salesReasons(
  ground: SalesGround,
  month: MonthSpan,
  reported: readonly ReportedSpan[],
): DifferenceCause[] {
  const { sold, leftOut, habits } = ground
  const told = reported.filter(one => one.salesMinor !== null)
  const net = sumDays(sold, sold.gross, month) - sumDays(sold, sold.discount, month)
  const causes: DifferenceCause[] = []
  let left = told.reduce((rest, one) => rest - (one.salesMinor ?? 0), net)
  const say = (reason: DifferenceReason, count: number, amountMinor: number | null): void => {
    left -= amountMinor ?? 0
    if (count > 0 || (amountMinor ?? 0) !== 0)
      causes.push({ reason, count, amountMinor: told.length > 0 ? amountMinor : null })
  }

  const missing = missingDays(sold, ground.noOrders, month, told)
  say('missing-file', missing.days, missing.amountMinor)
  say('promotions', sumDays(sold, sold.discountedLines, month), -sumOver(told, sold, sold.discount))
  const clock = otherClock(sold, habits.aheadHours ?? 0, told)
  say('time-zone', linesNearEnds(sold, month), habits.aheadHours === null ? null : clock.amountMinor)
  const tax = Math.round((habits.taxShare ?? 0) * clock.theirGross)
  if (tax > 0) say('tax', sumOver(told, sold, sold.lines), -tax)
  for (const reason of ['pending', 'cancelled'] as const) {
    const { lines, revenueMinor } = leftOutOf(leftOut, reason, month)
    say(reason, lines, revenueMinor === 0 ? null : Math.max(-revenueMinor, Math.min(0, left)))
  }
  say('no-price', leftOutOf(leftOut, 'no-price', month).lines, null)
  // Orders of other channels and free replacements are in no Business Report either.
  for (const reason of ['multi-channel', 'replacement'] as const)
    say(reason, leftOutOf(leftOut, reason, month).lines, 0)
  if (told.length > 0) say('unexplained', 0, left)
  return causes
}

const sumOver = (spans: readonly DaySpan[], sold: SoldDays, column: ArrayLike<number>): number =>
  spans.reduce((sum, span) => sum + sumDays(sold, column, span), 0)

/** What lies in their days by their clock, and how much more our clock puts into the same days. */
function otherClock(
  sold: SoldDays,
  ahead: number,
  told: readonly DaySpan[],
): { theirGross: number; amountMinor: number } {
  let theirGross = 0
  for (const span of told)
    for (let day = span.firstDay; day <= span.lastDay; day++)
      if (day >= sold.firstDay && day <= sold.lastDay)
        theirGross += onOtherClock(sold.grossByHour, day - sold.firstDay, ahead)
  return { theirGross, amountMinor: sumOver(told, sold, sold.gross) - theirGross }
}

/** Lines within a few hours of either end of the month, on both sides of it. */
function linesNearEnds(sold: SoldDays, { firstDay, lastDay }: MonthSpan): number {
  const on = (column: Int32Array, day: number): number =>
    sumDays(sold, column, { firstDay: day, lastDay: day })
  const { start, end } = sold.linesNearEnds
  return on(end, firstDay - 1) + on(start, firstDay) + on(end, lastDay) + on(start, lastDay + 1)
}

function leftOutOf(
  leftOut: readonly LeftOutDay[],
  reason: LeftOutReason,
  { firstDay, lastDay }: DaySpan,
): { lines: number; revenueMinor: number } {
  const sum = { lines: 0, revenueMinor: 0 }
  for (const one of leftOut)
    if (one.reason === reason && one.day >= firstDay && one.day <= lastDay) {
      sum.lines += one.lines
      sum.revenueMinor += one.revenueMinor
    }
  return sum
}
