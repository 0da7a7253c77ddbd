// When the stock at hand runs out, counted from the day of an outlook: days of cover begin on the day of their reading.
import type { BaselineCheck } from '@/lib/schema/baseline'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'

/** A century of cover is told as one: a calendar has an end. */
const MOST_DAYS = 36_500

export interface StockEnd {
  day: IsoDate
  /** Days from the as-of day; below 0 when the reading's cover has already run out. */
  days: number
  coverDays: number
  /** Epoch seconds of the reading. */
  read: number
}

/** null where the cover is not known. Cover is at the pace of all sales, new buyers included. */
export function stockEnd(
  { value, asOf: read }: Pick<BaselineCheck, 'value' | 'asOf'>,
  asOf: IsoDate,
): StockEnd | null {
  if (value === null || read === null) return null
  const end = Math.floor(read / 86_400) + Math.min(MOST_DAYS, Math.round(value))
  return { day: isoDate(end), days: end - epochDay(asOf), coverDays: value, read }
}
