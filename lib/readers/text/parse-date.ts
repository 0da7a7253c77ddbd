// Printed dates to instants and calendar days, in every form the files and pages use.
import { type DateOrder, dateParts } from './date-parts'
import { isGap } from './is-gap'
import { instantOfWallClock } from './zone-offset'

export interface DateConvention {
  order?: DateOrder
  /** IANA zone of a time that names none; UTC unless said. */
  timeZone?: string
}

const NOON = 43_200

/**
 * Epoch seconds of a printed date and time; null for a gap. A day without a time is noon of that day in `timeZone`.
 * @throws RangeError on text in no known form, or a day and month that could be either.
 */
export function parseInstant(
  text: string,
  { order = 'auto', timeZone = 'UTC' }: DateConvention = {},
): number | null {
  if (isGap(text)) return null
  const { year, month, day, seconds, offsetMinutes } = dateParts(text, order)
  const wall = Date.UTC(year, month - 1, day) / 1000 + (seconds ?? NOON)
  return offsetMinutes === null ? instantOfWallClock(wall, timeZone) : wall - offsetMinutes * 60
}

/** Epoch day of a printed date as it stands, whatever the time beside it; null for a gap. @throws as parseInstant. */
export function parseDay(text: string, order: DateOrder = 'auto'): number | null {
  if (isGap(text)) return null
  const { year, month, day } = dateParts(text, order)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Whether a column of dates has the day or the month first, settled by any value over 12; null when none settles it. */
export function orderOfDates(texts: Iterable<string>): 'dmy' | 'mdy' | null {
  for (const text of texts) {
    const match = /^(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d{2})\b/.exec(text.trim())
    if (match && Number(match[1]) > 12) return 'dmy'
    if (match && Number(match[2]) > 12) return 'mdy'
  }
  return null
}
