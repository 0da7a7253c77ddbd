// How many look at a page and how many of them buy: now, and when it sold best.
import { epochDay } from '@/lib/schema/dates'
import type { TrafficPeriod } from '@/lib/schema/signals'
import { MONTH_DAYS } from './worth'

/** Shorter spans swing from day to day. */
const ENOUGH_DAYS = 28

export interface PageTraffic {
  sessions: number
  days: number
  /** Units / sessions, 0 to 1. */
  share: number
}

/**
 * The newest periods put together until they span four weeks; of overlapping ones the newest, and of those the shortest.
 *
 * @param periods by last day, of the same last day the longest first.
 * @returns null where no sessions or no units are stated.
 * @throws never.
 */
export function recentTraffic(periods: readonly TrafficPeriod[]): PageTraffic | null {
  let [sessions, units, days] = [0, 0, 0]
  let earliest = Number.POSITIVE_INFINITY
  for (const period of periods.toReversed()) {
    const read = readPeriod(period)
    if (read === null || epochDay(period.to) >= earliest) continue
    earliest = epochDay(period.from)
    sessions += read.sessions
    units += read.share * read.sessions
    days += read.days
    if (days >= ENOUGH_DAYS) break
  }
  return sessions === 0 ? null : { sessions, days, share: units / sessions }
}

/** The highest units per session of a period with so many sessions; 0 without one. @throws never. */
export const bestShare = (periods: readonly TrafficPeriod[], leastSessions: number): number =>
  periods.reduce((best, period) => {
    const read = readPeriod(period)
    return read !== null && read.sessions >= leastSessions ? Math.max(best, read.share) : best
  }, 0)

/** Sessions at the pace of 30 days. @throws never. */
export const sessionsAMonth = ({ sessions, days }: PageTraffic): number => (sessions / days) * MONTH_DAYS

function readPeriod({ from, to, sessions, units, unitSessionShare }: TrafficPeriod): PageTraffic | null {
  if (sessions === null || sessions <= 0) return null
  const share = unitSessionShare ?? (units === null ? null : units / sessions)
  return share === null ? null : { sessions, share, days: Math.max(1, epochDay(to) - epochDay(from) + 1) }
}
