// Which days of the history each kind of file covers, judged by what the books hold: files themselves name no period, or a
// longer one than they fill.
import type { CoverageKind } from '@/lib/schema/reconciliation'
import type { StudyTask } from '@/lib/schema/study'
import { BOOKING_DAYS } from './booked-month'
import type { BookedOrders } from './booked-orders'
import { type DayRun, emptyRuns, IMPLAUSIBLE, unmarkedRuns, zeroRuns } from './empty-runs'
import type { DaySpan } from './history-span'

/** Days as indexes into the history. */
export interface KindCoverage {
  /** Spans that no file covers. */
  gaps: DayRun[]
  /** The first day a file covers; -1 = none. */
  first: number
}
export type Coverage = Record<CoverageKind, KindCoverage>

/** Days beside a run that its pace is taken from: returns are too rare for four weeks. */
const ORDER_SIDE_DAYS = 28
const RETURN_SIDE_DAYS = 91
/** Of orders come back, at least: below the lowest category threshold Amazon publishes. */
const LEAST_RETURNS = 0.02
/** Orders that have not left the warehouse are in no shipments file, the only one that names buyers. */
const SHIPPING_DAYS = 5
/** Advertising reports hold no row for a day without an impression: shorter spans may be a pause. */
const PAUSE_DAYS = 7

/** @param booked orders of the task. @throws never. */
export function coveredDays(task: StudyTask, booked: BookedOrders, span: DaySpan): Coverage {
  const days = span.lastDay - span.firstDay + 1
  const column = (): Int32Array => new Int32Array(days)
  const count = (into: Int32Array, day: number): void => {
    const at = day - span.firstDay
    if (at >= 0 && at < days) into[at] = (into[at] as number) + 1
  }
  const [orders, anyOrder, withBuyer, withBooking, returned] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ]
  for (let order = 0; order < booked.orders; order++) {
    const day = booked.day[order] as number
    count(orders, day)
    count(anyOrder, day)
    if ((booked.buyer[order] as number) >= 0) count(withBuyer, day)
    if ((booked.rows[order] as number) > 0) count(withBooking, day)
  }
  for (const { day, lines } of task.sales.leftOut) if (lines > 0) count(anyOrder, day)
  const { returns } = task.sales
  for (let i = 0; i < returns.count; i++) count(returned, returns.day[i] as number)
  const until = (lag: number, counts: Int32Array): Int32Array => counts.subarray(0, Math.max(0, days - lag))
  const of = (gaps: DayRun[], seen: ArrayLike<number>): KindCoverage => ({ gaps, first: firstSeen(seen) })
  const traffic = coveredBy(trafficSpans(task), span)
  const ads = coveredBy(
    task.money.ads.map(ad => ({ firstDay: ad.fromDay, lastDay: ad.toDay })),
    span,
  )
  return {
    orders: of(emptyRuns(anyOrder, ORDER_SIDE_DAYS), anyOrder),
    buyers: of(unmarkedRuns(until(SHIPPING_DAYS, orders), until(SHIPPING_DAYS, withBuyer)), withBuyer),
    returns: of(returnGaps(returned, booked.orders), returned),
    traffic: of(zeroRuns(traffic), traffic),
    settlements: of(unmarkedRuns(until(BOOKING_DAYS, orders), until(BOOKING_DAYS, withBooking)), withBooking),
    ads: of(
      zeroRuns(ads).filter(run => run.to - run.from + 1 >= PAUSE_DAYS),
      ads,
    ),
  }
}

const firstSeen = (column: ArrayLike<number>): number => Array.prototype.findIndex.call(column, n => n > 0)

function returnGaps(returned: Int32Array, orders: number): DayRun[] {
  if (firstSeen(returned) >= 0) return emptyRuns(returned, RETURN_SIDE_DAYS)
  return (1 - LEAST_RETURNS) ** orders < IMPLAUSIBLE ? zeroRuns(returned) : []
}

/** Business reports by date and by ASIN. */
function trafficSpans({ traffic, histories }: StudyTask): DaySpan[] {
  const spans = new Map<string, DaySpan>()
  const take = (firstDay: number | null, lastDay: number | null): void => {
    if (firstDay !== null && lastDay !== null) spans.set(`${firstDay} ${lastDay}`, { firstDay, lastDay })
  }
  for (const { fromDay, toDay } of traffic) take(fromDay, toDay)
  for (const history of histories)
    for (const { fromDay, toDay } of history?.traffic ?? []) take(fromDay, toDay)
  return [...spans.values()]
}

/** 1 = the day lies in one of the spans. */
function coveredBy(spans: readonly DaySpan[], { firstDay, lastDay }: DaySpan): Uint8Array {
  const covered = new Uint8Array(lastDay - firstDay + 1)
  for (const span of spans)
    covered.fill(1, Math.max(0, span.firstDay - firstDay), Math.max(0, span.lastDay - firstDay + 1))
  return covered
}
