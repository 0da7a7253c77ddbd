// Which days lie in a month that was asked for.
import { isoMonth } from '@/lib/schema/dates'

/** Whether an epoch day is in the month; months of days are remembered, since a million lines ask. @throws never. */
export function dayFilter(month: string | null): (day: number) => boolean {
  if (month === null) return () => true
  const known = new Map<number, boolean>()
  return day => {
    let isIn = known.get(day)
    if (isIn === undefined) {
      isIn = isoMonth(day) === month
      known.set(day, isIn)
    }
    return isIn
  }
}
