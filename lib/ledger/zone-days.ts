// Which calendar day an instant falls on in a time zone. Intl knows, but costs microseconds; a million orders ask.
// So the offset is asked once a week, once a day in the two weeks a year when clocks change, and once an hour on the day itself.
// The zones served change their clocks on whole UTC hours.

const DAY = 86_400
const HOUR = 3_600
/** Days between two questions. No zone changes its clocks and changes them back within a week. */
const WEEK = 7
/** 2105: the last day an unsigned 32-bit count of seconds reaches. */
const LAST_DAY = 49_710
const UNKNOWN = -0x8000_0000
const CHANGES = UNKNOWN + 1

/** Epoch day of an instant (epoch seconds, 0 to 2^32 - 1) in a zone. */
export type ZoneDays = (instant: number) => number

/** Offset from UTC in seconds at an instant, asked of Intl. */
function offsetBy(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return instant => {
    const at: Record<string, number> = {}
    for (const part of format.formatToParts(instant * 1000)) at[part.type] = Number(part.value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant
  }
}

/** @throws RangeError on a zone that Intl does not know. */
export function createZoneDays(timeZone: string): ZoneDays {
  const offsetAt = offsetBy(timeZone)
  const byDay = new Int32Array(LAST_DAY + WEEK).fill(UNKNOWN)
  const byHour = new Map<number, number>()

  /** Learns the week of a day; says what it now knows of the day. */
  function learn(day: number): number {
    const monday = day - (day % WEEK)
    fillDays(monday, offsetAt(monday * DAY), monday + WEEK, offsetAt((monday + WEEK) * DAY))
    return byDay[day] as number
  }
  /** Fills the days from `first` to `next`, whose offsets are known; where they differ, day by day. */
  function fillDays(first: number, before: number, next: number, after: number): void {
    if (before === after) byDay.fill(before, first, next)
    else if (next - first === 1) byDay[first] = CHANGES
    else {
      const middle = offsetAt((first + 1) * DAY)
      fillDays(first, before, first + 1, middle)
      fillDays(first + 1, middle, next, after)
    }
  }
  function inHour(instant: number): number {
    const hour = Math.floor(instant / HOUR)
    let offset = byHour.get(hour)
    if (offset === undefined) {
      offset = offsetAt(hour * HOUR)
      byHour.set(hour, offset)
    }
    return offset
  }

  return instant => {
    const day = Math.floor(instant / DAY)
    let offset = byDay[day] as number
    if (offset === UNKNOWN) offset = learn(day)
    if (offset === CHANGES) offset = inHour(instant)
    return Math.floor((instant + offset) / DAY)
  }
}
