// Their side of the comparison: what Business Reports state, day by day, or by ASIN over exactly a month.
import type { TrafficFact } from '@/lib/schema/facts'
import type { StudyTask } from '@/lib/schema/study'
import type { DaySpan, MonthSpan } from './history-span'

/** What is stated of a span of days; null where the report has no such column. Minor units. */
export interface ReportedSpan extends DaySpan {
  salesMinor: number | null
  units: number | null
  refunded: number | null
}

const ofCurrency =
  (currency: string) =>
  (fact: TrafficFact): boolean =>
    fact.currency === null || fact.currency === currency

/** Rows by date, oldest first; where rows overlap the shorter one counts, of equal ones the first. @throws never. */
export function reportedDays({ traffic, currency }: StudyTask): ReportedSpan[] {
  const told = new Set<number>()
  const kept: ReportedSpan[] = []
  const length = (one: DaySpan): number => one.lastDay - one.firstDay
  const rows = traffic
    .filter(ofCurrency(currency))
    .flatMap(fact =>
      fact.asin !== null || fact.fromDay === null || fact.toDay === null || fact.toDay < fact.fromDay
        ? []
        : [{ ...stated(fact), firstDay: fact.fromDay, lastDay: fact.toDay }],
    )
    .sort((a, b) => length(a) - length(b) || a.firstDay - b.firstDay)
  for (const row of rows) {
    const days = Array.from({ length: length(row) + 1 }, (_, i) => row.firstDay + i)
    if (days.some(day => told.has(day))) continue
    for (const day of days) told.add(day)
    kept.push(row)
  }
  return kept.sort((a, b) => a.firstDay - b.firstDay)
}

/** Sums of the rows by ASIN of exactly this month; null without any. @throws never. */
export function reportedMonth(
  { histories, asins, currency }: StudyTask,
  month: MonthSpan,
): ReportedSpan | null {
  const exact = (fact: TrafficFact): boolean =>
    fact.fromDay === month.firstDay && fact.toDay === month.lastDay
  const families = new Set<string>()
  const found: TrafficFact[][] = []
  histories.forEach((history, id) => {
    const rows = (history?.traffic ?? []).filter(exact).filter(ofCurrency(currency))
    if (rows.length === 0) return
    found.push(rows)
    for (const { parentAsin } of rows)
      if (parentAsin !== null && parentAsin !== asins[id]) families.add(parentAsin)
  })
  const rows = found.flatMap(ofAsin).filter(
    // The family's own row, of the report by parent, when its members have told the same already.
    fact => !(fact.sku === null && fact.asin === fact.parentAsin && families.has(fact.asin ?? '')),
  )
  return rows.length === 0 ? null : { ...month, ...addStated(rows.map(stated)) }
}

/** The row of the ASIN; without one, those of its SKUs. */
function ofAsin(rows: TrafficFact[]): TrafficFact[] {
  const whole = rows.filter(fact => fact.sku === null)
  return whole.length > 0 ? whole.slice(-1) : rows
}

type Stated = Pick<ReportedSpan, 'salesMinor' | 'units' | 'refunded'>
const stated = (fact: TrafficFact): Stated => ({
  salesMinor: fact.salesMinor,
  units: fact.unitsOrdered,
  refunded: fact.unitsRefunded,
})

/** Sums of what is stated; null where no part states it. @throws never. */
export function addStated(parts: readonly Stated[]): Stated {
  const sum = (pick: (part: Stated) => number | null): number | null =>
    parts.reduce<number | null>((total, part) => {
      const value = pick(part)
      return value === null ? total : (total ?? 0) + value
    }, null)
  return {
    salesMinor: sum(part => part.salesMinor),
    units: sum(part => part.units),
    refunded: sum(part => part.refunded),
  }
}
