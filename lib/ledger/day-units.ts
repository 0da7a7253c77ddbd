// Units of each ASIN by day of purchase: what the pace of the last weeks is counted from, whichever day they end on.
import { growColumn } from './grow-column'

export interface DayUnits {
  /** Adds units of an ASIN on a day; takes them out where they are below 0. */
  add(day: number, asin: number, units: number): void
  /** Units in so many days up to and including a day. */
  upTo(day: number, days: number, asin: number): number
  /** Days from the first of them with a unit up to and including `day`; 0 = none has. */
  since(day: number, days: number, asin: number): number
}

/** A column a day: adding is two array accesses, taking out needs no search. */
export function createDayUnits(): DayUnits {
  const columns: (Int32Array<ArrayBuffer> | undefined)[] = []
  const unitsOn = (day: number, asin: number): number => columns[day]?.[asin] ?? 0
  return {
    add(day, asin, units) {
      let column = columns[day] ?? new Int32Array(0)
      if (asin >= column.length) column = growColumn(column, asin + 1)
      columns[day] = column
      column[asin] = (column[asin] as number) + units
    },
    upTo(day, days, asin) {
      let sum = 0
      for (let at = day - days + 1; at <= day; at++) sum += unitsOn(at, asin)
      return sum
    },
    since(day, days, asin) {
      for (let at = day - days + 1; at <= day; at++) if (unitsOn(at, asin) !== 0) return day - at + 1
      return 0
    },
  }
}
