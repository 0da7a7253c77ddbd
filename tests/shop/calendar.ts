// The shop's calendar: seasons, the week, and wall-clock hours of a marketplace turned into instants.
import { epochDay } from '@/lib/schema/dates'

/** How busy each month is, January first: a quiet summer, a strong end of the year. */
const SEASON = [0.92, 0.88, 0.94, 0.95, 0.98, 0.93, 0.95, 0.96, 1.0, 1.08, 1.32, 1.25]
/** How busy each weekday is, Sunday first. */
const WEEK = [1.12, 1.08, 1.02, 0.98, 0.97, 0.9, 0.95]

/** How many new buyers a day draws, relative to an average day. */
export function busyness(day: number, firstDay: number, growth: number, rhythm: number): number {
  const date = new Date(day * 86_400_000)
  const season = SEASON[date.getUTCMonth()] ?? 1
  const week = WEEK[date.getUTCDay()] ?? 1
  return (1 + rhythm * (season * week - 1)) * (1 + growth) ** ((day - firstDay) / 365)
}

const zones = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Seconds a time zone is ahead of UTC at noon of a day. */
function offsetSeconds(day: number, timeZone: string): number {
  const key = `${timeZone}/${day}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const format =
    zones.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, hour12: false, timeZoneName: 'longOffset' })
  zones.set(timeZone, format)
  const name =
    format.formatToParts(new Date(day * 86_400_000 + 43_200_000)).find(part => part.type === 'timeZoneName')
      ?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  const offset = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60) : 0
  offsets.set(key, offset)
  return offset
}

/** Epoch seconds of a wall-clock second of a day in a time zone. Hours 4 to 23 are safe from clock changes. */
export const instantOf = (day: number, secondOfDay: number, timeZone: string): number =>
  day * 86_400 + secondOfDay - offsetSeconds(day, timeZone)

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: number, timeZone: string): number {
  const guess = Math.floor(instant / 86_400)
  return Math.floor((instant + offsetSeconds(guess, timeZone)) / 86_400)
}

/** Every epoch day from one ISO day to another, both included. */
export function daysBetween(from: string, to: string): number[] {
  const first = epochDay(from)
  return Array.from({ length: epochDay(to) - first + 1 }, (_, i) => first + i)
}
