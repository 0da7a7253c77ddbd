// The days a business report on screen is over: told by the answer, the question behind it, or the address; inclusive.
import { epochDay } from '@/lib/schema/dates'

export interface Period {
  fromDay: number
  toDay: number
}

/** Epoch day of the first ten characters of an ISO text; null for anything else. */
export function isoDay(value: unknown): number | null {
  if (typeof value !== 'string') return null
  try {
    return epochDay(value.slice(0, 10))
  } catch {
    return null
  }
}

/** A period of two ISO texts; null unless both are days in the right order. */
export function periodOf(from: unknown, to: unknown): Period | null {
  const fromDay = isoDay(from)
  const toDay = isoDay(to)
  return fromDay !== null && toDay !== null && fromDay <= toDay ? { fromDay, toDay } : null
}

/** What follows "?" in the hash of "…#/report?id=…&fromDate=…": report and dates of the page. */
export const hashQuery = (url: URL): URLSearchParams =>
  new URLSearchParams(url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?') + 1) : '')

/** The days one row of a report over time covers; null for a granularity not known. */
export function rowPeriod(day: number, granularity: string | null): Period | null {
  const plain = granularity?.toUpperCase() ?? ''
  if (plain.startsWith('DAY') || plain === 'DAILY') return { fromDay: day, toDay: day }
  if (plain.startsWith('WEEK')) return { fromDay: day, toDay: day + 6 }
  if (!plain.startsWith('MONTH')) return null
  const first = new Date(day * 86_400_000)
  return {
    fromDay: day,
    toDay: Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) / 86_400_000 - 1,
  }
}
