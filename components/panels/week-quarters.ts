// The weeks of the coverage calendar in quarters of a year, the newest first: a row of weeks that fits a narrow panel.
import type { CoverageWeek } from '@/lib/schema/reconciliation'

export interface Quarter {
  /** "2025-1". */
  id: string
  year: number
  quarter: number
  /** Oldest first; a week belongs to the quarter of its Monday: 12 to 14 of them. */
  weeks: CoverageWeek[]
}

export function quartersOf(weeks: readonly CoverageWeek[]): Quarter[] {
  const quarters: Quarter[] = []
  for (const week of weeks) {
    const year = Number(week.from.slice(0, 4))
    const quarter = Math.ceil(Number(week.from.slice(5, 7)) / 3)
    const id = `${year}-${quarter}`
    const last = quarters.at(-1)
    if (last?.id === id) last.weeks.push(week)
    else quarters.push({ id, year, quarter, weeks: [week] })
  }
  return quarters.reverse()
}
