// "How does it sell, week by week?" Weeks from Monday, without a hole.
import { isoDate } from '@/lib/schema/dates'
import type { AsinSignals } from '@/lib/schema/signals'
import type { DailySales } from './daily-sales'

/** Monday of an epoch day's week; 1970-01-01 was a Thursday. @throws never. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

/**
 * Units and orders by week from the week of the first sale to that of as-of. Every unit is in one week, so the weeks add up
 * to what was sold; the last week is as short as as-of makes it.
 *
 * @throws never.
 */
export function weeklySales(
  sold: DailySales | null,
): Pick<AsinSignals, 'weeklyUnits' | 'weeklyOrders' | 'firstWeek'> {
  if (sold === null) return { weeklyUnits: [], weeklyOrders: [], firstWeek: null }
  const monday = mondayOf(sold.firstDay)
  const weeks = Math.floor((sold.firstDay + sold.units.length - 1 - monday) / 7) + 1
  const weeklyUnits = new Array<number>(weeks).fill(0)
  const weeklyOrders = new Array<number>(weeks).fill(0)
  for (let place = 0; place < sold.units.length; place++) {
    const week = Math.floor((sold.firstDay + place - monday) / 7)
    weeklyUnits[week] = (weeklyUnits[week] as number) + (sold.units[place] as number)
    weeklyOrders[week] = (weeklyOrders[week] as number) + (sold.orders[place] as number)
  }
  return { weeklyUnits, weeklyOrders, firstWeek: isoDate(monday) }
}
