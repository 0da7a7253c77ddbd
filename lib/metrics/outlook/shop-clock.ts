// Model time: purchase models know no seasons, so a December week may count as two of their weeks, a January week as half.

import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { seasonReference } from '@/lib/stats/season/apply-season'
import { type SeasonIndex, seasonIndex } from '@/lib/stats/season/season-index'
import { weekOfYear } from '@/lib/stats/season/week-of-year'
import { TIME_UNIT_DAYS } from './customer-rows'

export interface ShopClock {
  /** Model weeks from `from` to `days` days later. */
  weeks(days: number): number
  readonly season: SeasonIndex
}

/**
 * The shop's season, read off all its orders by week up to the end of intake, and the model time it makes after that day.
 *
 * A time change keeps the models' laws whole: expected orders, their spread and P(alive) all follow the same clock. The
 * reference is the season that was in the weeks the models were fitted on.
 *
 * @param to last day of intake (epoch day): weeks are counted back from it, so that the last one is whole.
 * @throws never.
 */
export function shopClock(log: PurchaseLog, to: number): ShopClock {
  const weeks = Math.floor((to - log.firstDay + 1) / 7)
  const firstDay = to + 1 - 7 * weeks
  const weeklyOrders = new Float64Array(weeks)
  for (let day = firstDay; day <= to; day++) {
    const week = Math.floor((day - firstDay) / 7)
    weeklyOrders[week] = (weeklyOrders[week] as number) + (log.ordersByDay[day - log.firstDay] ?? 0)
  }
  const season = seasonIndex({ weeklyOrders, firstDay })
  const reference = seasonReference(season, firstDay, atRisk(log, firstDay, weeks))
  const paceOn = (day: number): number =>
    season.kind === 'none' ? 1 : (season.index[weekOfYear(day)] as number) / reference
  return {
    season,
    weeks(days) {
      if (season.kind === 'none') return days / TIME_UNIT_DAYS
      let sum = 0
      for (let day = 1; day <= days; day++) sum += paceOn(to + day)
      return sum / TIME_UNIT_DAYS
    },
  }
}

/** Buyers under observation by week. */
function atRisk({ buyers, start, day }: PurchaseLog, firstDay: number, weeks: number): Float64Array {
  const entered = new Float64Array(weeks)
  for (let buyer = 0; buyer < buyers; buyer++) {
    const week = Math.max(0, Math.floor(((day[start[buyer] as number] as number) - firstDay) / 7))
    if (week < weeks) entered[week] = (entered[week] as number) + 1
  }
  for (let week = 1; week < weeks; week++)
    entered[week] = (entered[week] as number) + (entered[week - 1] as number)
  return entered
}
