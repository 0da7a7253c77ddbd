// "When did the price change for good?" Levels that the price left and did not come back to, apart from its daily moves.

import { medianOf } from '@/lib/metrics/signals/day-readings'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { DetectedChange } from '@/lib/schema/journal'
import type { Reading } from '@/lib/schema/signals'

type Shift = Pick<DetectedChange, 'on' | 'from' | 'to'>

/** The smallest change worth an entry, and how long it must have lasted. */
const SHIFT = 0.05
const HELD_DAYS = 14
/** The level before is that of the readings of so many days. */
const LEVEL_DAYS = 28
const ENOUGH_READINGS = 3
/** A day at another price (a deal, an order of many) does not end a level, unless it is one day in five. */
const HOLDS = 0.8

/**
 * A shift begins on the first day whose price is 5 % or more off the median of the 28 days before (since the last shift; at
 * least three readings). It stands when, of the readings of its first 14 days (at least three, and one on the fourteenth day or
 * later), four in five are off the old level by as much on the same side, as is their median, which is the new level. A
 * price that moves to and fro is none: see PriceTrend.rotates.
 *
 * @param readings a day each, oldest first, minor units.
 * @returns levels in whole minor units.
 * @throws never.
 */
export function priceShifts(readings: readonly Reading[]): Shift[] {
  const days = readings.map(({ on }) => epochDay(on))
  const shifts: Shift[] = []
  let since = 0
  for (let i = 0; i < readings.length; i++) {
    const day = days[i] as number
    while ((days[since] as number) < day - LEVEL_DAYS) since++
    const before = readings.slice(since, i)
    if (before.length < ENOUGH_READINGS) continue
    const from = medianOf(before.map(({ value }) => value))
    const side = Math.sign((readings[i] as Reading).value - from)
    const isOff = (value: number): boolean => (value / from - 1) * side >= SHIFT - 1e-9
    // A shift begins on its first day, not on a later one that the level before has come to outlast.
    if (!isOff((readings[i] as Reading).value) || isOff((readings[i - 1] as Reading).value)) continue
    const to = newLevel(readings, days, i, isOff)
    if (to === null) continue
    shifts.push({ on: isoDate(day), from: Math.round(from), to: Math.round(to) })
    since = i
  }
  return shifts
}

/** The median of the readings from place i on, null where they have not left the old level for good. */
function newLevel(
  readings: readonly Reading[],
  days: readonly number[],
  i: number,
  isOff: (value: number) => boolean,
): number | null {
  const day = days[i] as number
  const held: number[] = []
  let last = i
  // The first reading on the fourteenth day or later shows that the level lasted.
  for (let j = i; j < readings.length; j++) {
    held.push((readings[j] as Reading).value)
    last = j
    if ((days[j] as number) >= day + HELD_DAYS - 1) break
  }
  if ((days[last] as number) < day + HELD_DAYS - 1 || held.length < ENOUGH_READINGS) return null
  if (!isOff(held.at(-1) as number)) return null
  const level = medianOf(held)
  return isOff(level) && held.filter(isOff).length >= HOLDS * held.length ? level : null
}
