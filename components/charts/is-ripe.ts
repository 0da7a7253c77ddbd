// Whether all buyers of a month are old enough for an age: else a cell speaks of its first arrivals only.
import { epochDay, type IsoDate } from '@/lib/schema/dates'

/** Age month k takes 30(k+1) days; the youngest of the month entered on its last day. */
export function isRipe(month: string, days: number, asOf: IsoDate): boolean {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const lastDay = Date.UTC(year, number, 0) / 86_400_000
  return epochDay(asOf) - lastDay >= days
}
