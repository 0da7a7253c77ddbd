// Dated readings out of values by epoch day, and the last days of them.
import { isoDate } from '@/lib/schema/dates'
import type { Reading } from '@/lib/schema/signals'
import { quantile } from '@/lib/stats/quantile'

/** A reading a day, oldest first. @throws never. */
export const readingsOf = (byDay: ReadonlyMap<number, number>): Reading[] =>
  [...byDay].sort(([a], [b]) => a - b).map(([day, value]) => ({ on: isoDate(day), value }))

/** The middle value. @throws RangeError on no values. */
export function medianOf(values: readonly number[]): number {
  const [only] = values
  return values.length === 1 && only !== undefined ? only : quantile(Float64Array.from(values).sort(), 0.5)
}

/** One reading a day, the median of its values. @throws never. */
export const medianReadings = (byDay: ReadonlyMap<number, readonly number[]>): Reading[] =>
  readingsOf(new Map([...byDay].map(([day, values]) => [day, medianOf(values)])))

/** Readings of the last `days` days up to and including `day`. @throws never. */
export function lastDays(readings: readonly Reading[], days: number, day: number): Reading[] {
  // ISO days compare as texts.
  const [from, to] = [isoDate(day - days + 1), isoDate(day)]
  return readings.filter(({ on }) => on >= from && on <= to)
}

/** Puts a value on a day's list. @throws never. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
