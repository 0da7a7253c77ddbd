// How far a clock time is from UTC: by the abbreviation printed beside it, or by the rules of a named time zone.

/** "IST" is India's, "BST" Britain's, "CST" North America's: the only ones among Amazon's marketplaces. */
const MINUTES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  MET: 60,
  MEZ: 60,
  CET: 60,
  MEST: 120,
  MESZ: 120,
  CEST: 120,
  EET: 120,
  EEST: 180,
  SAST: 120,
  TRT: 180,
  GST: 240,
  IST: 330,
  SGT: 480,
  AWST: 480,
  JST: 540,
  AEST: 600,
  AEDT: 660,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CST: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  // The same in Canada's French.
  HNP: -480,
  HAP: -420,
  HNR: -420,
  HAR: -360,
  HNC: -360,
  HAC: -300,
  HNE: -300,
  HAE: -240,
  BRT: -180,
}

/** Minutes east of UTC of "PST", "UTC", "+09:00", "GMT+2"; undefined for an abbreviation not known. */
export function minutesOfZoneName(name: string): number | undefined {
  const plain = name.toUpperCase()
  const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(plain)
  if (!numeric) return MINUTES[plain]
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
  return numeric[1] === '-' ? -minutes : minutes
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** Seconds that an IANA zone is ahead of UTC at an instant. @throws RangeError on an unknown zone. */
export function offsetSecondsAt(epochSeconds: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(epochSeconds * 1000))
    part[type] = Number(value)
  const {
    year = 0,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
    second = 0,
  } = part as Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - epochSeconds
}

/**
 * Epoch seconds of a wall-clock time (given as if it were UTC) in an IANA zone. In the hour a zone skips or repeats,
 * the offset of the hour after is taken. @throws RangeError on an unknown zone.
 */
export function instantOfWallClock(wallSeconds: number, timeZone: string): number {
  if (timeZone === 'UTC') return wallSeconds
  const guess = wallSeconds - offsetSecondsAt(wallSeconds, timeZone)
  return wallSeconds - offsetSecondsAt(guess, timeZone)
}
