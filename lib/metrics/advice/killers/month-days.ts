// The first and last calendar day of a month printed "YYYY-MM".
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'

/** @throws RangeError on anything but "YYYY-MM". */
export const monthStart = (month: string): IsoDate => isoDate(epochDay(`${month}-01`))

/** @throws RangeError on anything but "YYYY-MM". */
export const lastDayOfMonth = (month: string): IsoDate =>
  isoDate(epochDay(monthStart(isoDate(epochDay(`${month}-01`) + 31).slice(0, 7))) - 1)
