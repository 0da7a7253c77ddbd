// What was read beside orders, one row a reading, newest last: the day, and what it stated.
import { isoDate } from '@/lib/schema/dates'
import type { TraceUnit } from '@/lib/schema/figure-rows'
import type { RowsPart } from './trace-ground'

export interface ReadingColumn<T> {
  name: string
  unit: TraceUnit
  of(reading: T): string | number | null
}

/** @param dayOf epoch day of a reading; null = it does not say. @throws never. */
export function readingRows<T>(
  readings: readonly T[],
  dayOf: (reading: T) => number | null,
  shown: readonly ReadingColumn<T>[],
  limit: number,
): RowsPart {
  const dated = readings.map(one => ({ one, day: dayOf(one) })).sort((a, b) => (a.day ?? 0) - (b.day ?? 0))
  const days = dated.flatMap(({ day }) => (day === null ? [] : [day]))
  return {
    columns: [{ name: 'read-on', unit: 'day' }, ...shown.map(({ name, unit }) => ({ name, unit }))],
    count: dated.length,
    fromDay: days[0] ?? null,
    toDay: days.at(-1) ?? null,
    rows: dated
      .slice(0, limit)
      .map(({ one, day }) => [day === null ? null : isoDate(day), ...shown.map(({ of }) => of(one))]),
  }
}
