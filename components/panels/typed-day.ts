// A day as a field of dates holds it, and days counted on from another.
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'

/** The calendar day typed, or null when it is none. @throws never. */
export function typedDay(text: string): IsoDate | null {
  try {
    return isoDate(epochDay(text))
  } catch {
    return null
  }
}

/** The day so many days later. @throws RangeError on a day that is none. */
export const daysLater = (day: IsoDate, days: number): IsoDate => isoDate(epochDay(day) + days)
