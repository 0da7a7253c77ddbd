// A spreadsheet's number as a report would print it: a date as ISO, a share as per cent, all else as it is.
import { plainNumber } from '@/lib/readers/scan/plain-number'
import type { CellFormat } from './cell-formats'

const DAY_SECONDS = 86_400
/** Serial 25569 is 1 January 1970 in the calendar from 1900; the one from 1904 starts 1462 days later. */
const EPOCH_SERIAL = 25_569
export const SERIALS_OF_1904 = 1462
/** 31 December 9999. Below 61 the calendar from 1900 counts a 29 February that never was. */
const LAST_SERIAL = 2_958_465
const FIRST_SERIAL = 61

/** "2026-03-02", or "2026-03-02 09:12:44" where the serial has a time; null for a time of no day and what is no date. */
function dateOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null
  const instant = new Date(Math.round((serial - EPOCH_SERIAL) * DAY_SECONDS) * 1000).toISOString()
  return Number.isInteger(serial) ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
}

/** Text of a number cell. `shift` is added to dates: SERIALS_OF_1904 or 0. */
export function cellText(value: string, format: CellFormat, shift: number): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format === 'date') return dateOfSerial(number + shift) ?? plainNumber(number)
  // A share of 0.1234 is 12.34 %, not 12.339999999999998 %.
  if (format === 'percent') return `${plainNumber(Number((number * 100).toPrecision(12)))}%`
  return plainNumber(number)
}
