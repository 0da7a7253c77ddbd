// "How much is there, and until when does it last?" Stock of an ASIN today, and the days it covers of a demand by week.
import { epochDay } from '@/lib/schema/dates'
import type { Pace } from '@/lib/schema/lever-facts'
import type { StockTrend } from '@/lib/schema/signals'

/** A reading older than this says nothing of today. */
const FRESH_DAYS = 30
/** Nobody plans further. */
const LONGEST_DAYS = 730

/**
 * What the newest reading states, plus what is on the way, less what has sold since at the present pace.
 *
 * @returns units, never below 0; null without a reading of the last 30 days.
 * @throws never.
 */
export function stockNow(stock: StockTrend | null, pace: Pace, asOfDay: number): number | null {
  const newest = stock?.available.at(-1)
  if (stock === null || newest === undefined) return null
  const age = Math.max(0, asOfDay - epochDay(newest.on))
  if (age > FRESH_DAYS) return null
  const soldSince = pace.days > 0 ? (pace.units / pace.days) * age : 0
  return Math.max(0, newest.value - soldSince) + (stock.inbound ?? 0)
}

/**
 * Whole days that a stock covers of a demand by week, even within a week; beyond the last week its pace goes on.
 *
 * @returns 730 at most; also when nothing is demanded.
 * @throws never.
 */
export function coverDays(demand: readonly number[], stock: number): number {
  let left = stock
  for (let day = 0; day < LONGEST_DAYS; day++) {
    left -= (demand[Math.min(Math.floor(day / 7), demand.length - 1)] ?? 0) / 7
    if (left < -1e-9) return day
  }
  return LONGEST_DAYS
}
