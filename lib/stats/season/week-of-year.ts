// Where in the year a day lies: fifty-two slots, the same for every year, so that one year's weeks can be laid on another's.

/** Slots of 7.024 days: the year has no whole number of weeks, and a slot may hold two week centres once in six years. */
export const WEEKS_OF_YEAR = 52

const YEAR_DAYS = 365.2425

/**
 * The slot, 0 to 51, of a day counted from 1 January 1970. Slot 0 begins on 1 January, give or take a day (leap years).
 *
 * @example weekOfYear(0) // 0; weekOfYear(358) is 50: 25 December 1970
 * @throws never.
 */
export function weekOfYear(day: number): number {
  const turns = day / YEAR_DAYS
  return Math.min(WEEKS_OF_YEAR - 1, Math.floor((turns - Math.floor(turns)) * WEEKS_OF_YEAR))
}
