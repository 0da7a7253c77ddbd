// First and last day of what a shop's files tell of its sales, and the months between them.
import { isoMonth } from '@/lib/schema/dates'
import type { StudyTask } from '@/lib/schema/study'

/** Epoch days, both included. */
export interface DaySpan {
  firstDay: number
  lastDay: number
}
export interface MonthSpan extends DaySpan {
  /** YYYY-MM; the span is the whole month, whatever of it lies in the history. */
  month: string
}

/** From the first order line, counted or not, to the last day looked at; null without any. @throws never. */
export function historySpan({ sales, asOfDay }: Pick<StudyTask, 'sales' | 'asOfDay'>): DaySpan | null {
  let firstDay = Number.POSITIVE_INFINITY
  for (let i = 0; i < sales.lines; i++) firstDay = Math.min(firstDay, sales.day[i] as number)
  for (const { day } of sales.leftOut) firstDay = Math.min(firstDay, day)
  return firstDay <= asOfDay ? { firstDay, lastDay: asOfDay } : null
}

/** The months a span touches, oldest first. @throws never. */
export function monthsOf({ firstDay, lastDay }: DaySpan): MonthSpan[] {
  const months: MonthSpan[] = []
  for (let day = firstDay; day <= lastDay; ) {
    const month = isoMonth(day)
    const [year = 0, number = 1] = month.split('-').map(Number)
    const first = Date.UTC(year, number - 1, 1) / 86_400_000
    const next = Date.UTC(year, number, 1) / 86_400_000
    months.push({ month, firstDay: first, lastDay: next - 1 })
    day = next
  }
  return months
}
