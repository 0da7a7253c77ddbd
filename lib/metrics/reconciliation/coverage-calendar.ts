// The calendar of coverage, week by week, and what to download next.
import { isoDate } from '@/lib/schema/dates'
import {
  COVERAGE_KINDS,
  type CoverageGap,
  type CoverageKind,
  type CoverageWeek,
} from '@/lib/schema/reconciliation'
import type { Coverage } from './covered-days'
import type { DayRun } from './empty-runs'
import type { DaySpan } from './history-span'

/** Without these every figure is wrong, so their gaps come first whatever their length. */
const VITAL: readonly CoverageKind[] = ['orders', 'buyers']
/** What an order without each kind takes from the figures, beside the others. */
const WEIGHT: Record<CoverageKind, number> = {
  orders: 4,
  buyers: 3,
  settlements: 3,
  returns: 2,
  traffic: 1.5,
  ads: 1,
}
/** Days back that Seller Central gives a file of, where that is known: shipments 18 months, advertised products 95 days. */
const REACH_DAYS: Partial<Record<CoverageKind, number>> = { buyers: 548, ads: 95 }

/** Weeks from their Mondays; of a week's days those within the history count. @throws never. */
export function coverageCalendar(coverage: Coverage, { firstDay, lastDay }: DaySpan): CoverageWeek[] {
  const days = lastDay - firstDay + 1
  const lacking = new Map(
    COVERAGE_KINDS.map(kind => {
      const column = new Uint8Array(days)
      for (const { from, to } of coverage[kind].gaps) column.fill(1, from, to + 1)
      // Without orders there are no buyers and no bookings of them either.
      if (kind === 'buyers' || kind === 'settlements')
        for (const { from, to } of coverage.orders.gaps) column.fill(1, from, to + 1)
      return [kind, column] as const
    }),
  )
  const share = (kind: CoverageKind, from: number, to: number): number | null => {
    const { first } = coverage[kind]
    if (first < 0 || first > to) return null
    let covered = 0
    for (let day = from; day <= to; day++) if (lacking.get(kind)?.[day] === 0) covered++
    return covered / (to - from + 1)
  }
  const weeks: CoverageWeek[] = []
  for (let monday = mondayOf(firstDay); monday <= lastDay; monday += 7) {
    const from = Math.max(0, monday - firstDay)
    const to = Math.min(days - 1, monday + 6 - firstDay)
    const covered = Object.fromEntries(COVERAGE_KINDS.map(kind => [kind, share(kind, from, to)]))
    weeks.push({ from: isoDate(monday), covered: covered as CoverageWeek['covered'] })
  }
  return weeks
}

/** Day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

/**
 * All gaps, the most useful to fill first: those in orders and buyers, then the others; by the orders that lie in it (of a gap in the orders: that would lie in it at
 * the shop's pace), what the kind is worth to the figures, and whether Seller Central still gives the file.
 *
 * @param ordersByDay orders of the history, [0] is its first day.
 * @throws never.
 */
export function coverageGaps(
  coverage: Coverage,
  ordersByDay: ArrayLike<number>,
  { firstDay, lastDay }: DaySpan,
): CoverageGap[] {
  const days = lastDay - firstDay + 1
  const unknown = coverage.orders.gaps.reduce((sum, run) => sum + lengthOf(run), 0)
  let orders = 0
  for (let day = 0; day < days; day++) orders += ordersByDay[day] as number
  const pace = orders / Math.max(1, days - unknown)
  const worth = (kind: CoverageKind, run: DayRun): number => {
    const oldest = Math.max(run.from, days - (REACH_DAYS[kind] ?? days))
    if (kind === 'orders') return WEIGHT.orders * pace * lengthOf(run)
    let within = 0
    for (let day = oldest; day <= run.to; day++) within += ordersByDay[day] as number
    return WEIGHT[kind] * within
  }
  return COVERAGE_KINDS.flatMap(kind =>
    coverage[kind].gaps.map(run => ({ kind, run, worth: worth(kind, run) })),
  )
    .sort((a, b) => isVital(b.kind) - isVital(a.kind) || b.worth - a.worth || b.run.to - a.run.to)
    .map(({ kind, run }) => ({
      kind,
      from: isoDate(firstDay + run.from),
      to: isoDate(firstDay + run.to),
      days: lengthOf(run),
    }))
}

const isVital = (kind: CoverageKind): number => (VITAL.includes(kind) ? 1 : 0)
const lengthOf = ({ from, to }: DayRun): number => to - from + 1
