// Our side of the comparison: what was sold on each day of the history, and in each hour of it, since another clock than
// ours puts the hours around midnight into another day.
import type { SalesLog } from '@/lib/schema/sales-log'
import { createDayStarts } from './day-starts'
import type { DaySpan } from './history-span'

const HOURS = 24

/** Columns by day, [0] is `firstDay`. Minor units. */
export interface SoldDays extends DaySpan {
  /** Before promotions, and what promotions took off. */
  gross: Float64Array
  discount: Float64Array
  units: Float64Array
  lines: Int32Array
  discountedLines: Int32Array
  /** Lines in the first and in the last hours of the day that another clock may put elsewhere. */
  linesNearEnds: { start: Int32Array; end: Int32Array }
  /** Sums up to each hour of the history: [h] is over all hours before hour h. */
  grossByHour: Float64Array
  unitsByHour: Float64Array
}

/** Another clock is at most this many hours off: Pacific time and Greenwich, with a summer hour between them. */
export const CLOCK_HOURS = 9

/** @throws RangeError on a zone that Intl does not know. */
export function soldDays(sales: SalesLog, timeZone: string, span: DaySpan): SoldDays {
  const days = span.lastDay - span.firstDay + 1
  const sold: SoldDays = {
    ...span,
    gross: new Float64Array(days),
    discount: new Float64Array(days),
    units: new Float64Array(days),
    lines: new Int32Array(days),
    discountedLines: new Int32Array(days),
    linesNearEnds: { start: new Int32Array(days), end: new Int32Array(days) },
    grossByHour: new Float64Array(days * HOURS + 1),
    unitsByHour: new Float64Array(days * HOURS + 1),
  }
  const startOf = createDayStarts(timeZone)
  for (let i = 0; i < sales.lines; i++) {
    const at = (sales.day[i] as number) - span.firstDay
    if (at < 0 || at >= days) continue
    const discount = sales.discount[i] as number
    const gross = (sales.revenue[i] as number) + discount
    const units = sales.units[i] as number
    add(sold.gross, at, gross)
    add(sold.discount, at, discount)
    add(sold.units, at, units)
    add(sold.lines, at, 1)
    if (discount !== 0) add(sold.discountedLines, at, 1)
    const since = (sales.purchasedAt[i] as number) - startOf(at + span.firstDay)
    // A day on which clocks change has 23 or 25 hours; its odd hour counts with the one beside it.
    const hour = Math.min(HOURS - 1, Math.max(0, Math.floor(since / 3600)))
    if (hour < CLOCK_HOURS) add(sold.linesNearEnds.start, at, 1)
    if (hour >= HOURS - CLOCK_HOURS) add(sold.linesNearEnds.end, at, 1)
    add(sold.grossByHour, at * HOURS + hour + 1, gross)
    add(sold.unitsByHour, at * HOURS + hour + 1, units)
  }
  for (let h = 1; h <= days * HOURS; h++) {
    add(sold.grossByHour, h, sold.grossByHour[h - 1] as number)
    add(sold.unitsByHour, h, sold.unitsByHour[h - 1] as number)
  }
  return sold
}

const add = (into: Float64Array | Int32Array, at: number, amount: number): void => {
  into[at] = (into[at] as number) + amount
}

/** Of one day, by index, on a clock that is `ahead` hours ahead of ours: what that clock's day holds. @throws never. */
export function onOtherClock(byHour: Float64Array, day: number, ahead: number): number {
  const last = byHour.length - 1
  const from = Math.min(last, Math.max(0, day * HOURS - ahead))
  const to = Math.min(last, Math.max(0, (day + 1) * HOURS - ahead))
  return (byHour[to] as number) - (byHour[from] as number)
}

/** Sum of a day column over a span of epoch days, as far as it lies in the history. @throws never. */
export function sumDays(sold: SoldDays, column: ArrayLike<number>, span: DaySpan): number {
  let sum = 0
  const to = Math.min(span.lastDay, sold.lastDay)
  for (let day = Math.max(span.firstDay, sold.firstDay); day <= to; day++)
    sum += column[day - sold.firstDay] as number
  return sum
}
