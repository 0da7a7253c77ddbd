// "On how many of the days that the pace is measured over was there nothing to sell?"
import { epochDay } from '@/lib/schema/dates'
import type { AsinSignals } from '@/lib/schema/signals'
import { PACE_DAYS } from './asin-pace'

/** Days without stock among the last 91, as-of day included. @throws never. */
export function daysOut(signals: AsinSignals | null, asOfDay: number): number {
  let days = 0
  for (const { from, to } of signals?.stock.stockOuts ?? []) {
    const first = Math.max(epochDay(from), asOfDay - PACE_DAYS + 1)
    const last = Math.min(epochDay(to), asOfDay)
    days += Math.max(0, last - first + 1)
  }
  return Math.min(days, PACE_DAYS)
}
