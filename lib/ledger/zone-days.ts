// Which calendar day an instant falls on in a time zone. Intl knows, but costs microseconds; a million orders ask.
// So the offset is asked every four weeks, between two that differ as often as it takes to find the day on which clocks
// change, and once an hour on that day.
// The zones served change their clocks on whole UTC hours.

const DAY = 86_400
const HOUR = 3_600
/** Days between two questions. No zone served changes its clocks and changes them back sooner. */
const STRIDE = 28
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
    // "11/1/2024, 05:00:00"
    const parts = format.format(instant * 1000).match(/\d+/g) ?? []
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant
  }
}

/** @throws RangeError on a zone that Intl does not know. */
export function createZoneDays(timeZone: string): ZoneDays {
  const offsetAt = offsetBy(timeZone)
  const byDay = new Int32Array(LAST_DAY + STRIDE).fill(UNKNOWN)
  const byHour = new Map<number, number>()

  /** Learns a day and those around it; says what it now knows of the day. */
  function learn(day: number): number {
    const first = day - (day % STRIDE)
    fillDays(first, offsetAt(first * DAY), first + STRIDE, offsetAt((first + STRIDE) * DAY))
    return byDay[day] as number
  }
  /** Fills the days from `first` up to `next`, at whose starts the offsets are known; where they differ, half by half. */
  function fillDays(first: number, before: number, next: number, after: number): void {
    if (before === after) byDay.fill(before, first, next)
    else if (next - first === 1) byDay[first] = CHANGES
    else {
      const middle = (first + next) >> 1
      const offset = offsetAt(middle * DAY)
      fillDays(first, before, middle, offset)
      fillDays(middle, offset, next, after)
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
